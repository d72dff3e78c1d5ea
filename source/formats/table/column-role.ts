/** What a column is by its name: an axis, the smaller `rank` the better, or a wall clock; null for a metric. */
export type ColumnRole = { readonly kind: "step"; readonly rank: number } | { readonly kind: "time" } | null;

/** From the finest count of the whole training to the coarsest, then counts that begin anew, then the bare row. */
const stepNames = [
	/^steps?$/,
	/^global_?steps?$/,
	/^_step$/,
	/^(train|training|current|total|optimi[sz]er|env|total_env)_steps?$/,
	/^((total|num|n)_)?time_?steps?$/,
	/^(num_)?updates?$/,
	/^iterations?$/,
	/^((n|num)_?)?(iters?|itr)$/,
	/^it$/,
	/^episodes?$/,
	/^(current_)?epochs?$/,
	/^rounds?$/,
	/^generations?$/,
	/^(mini_?)?batch(es|_idx|_index|_id)?$/,
	/^(index|idx|unnamed:_0(\.\d+)?)$/,
];
const timeNames = /^_?((wall|unix|epoch)_?)?time(_?stamp)?s?$|^(date|datetime|asctime|created_at|ts)$/;
/** Loggers that sort their names into groups put their axes there too. */
const groups = /^(train|trainer|time|progress|global)[/.]/;

/** What a column is for, by its name in any case: `Step`, `globalStep`, `trainer/global_step`, `Wall time`. */
export function columnRole(name: string): ColumnRole {
	if (name.length > 40) return null;
	const plain = name
		.trim()
		.replace(/([a-z])([A-Z])/g, "$1_$2")
		.toLowerCase()
		.replace(/[\s-]+/g, "_")
		.replace(groups, "");
	const rank = stepNames.findIndex((pattern) => pattern.test(plain));
	if (rank >= 0) return { kind: "step", rank };
	return timeNames.test(plain) ? { kind: "time" } : null;
}
