const held = ["val", "valid", "validation", "dev", "eval", "test"];
const word = /(^|[^a-z])(train(?:ing)?|val(?:id(?:ation)?)?|dev|eval|test)(?![a-z])/i;

/**
 * The same metric on the other data, by each name that has one: `val_loss` for `train_loss` and the other way round,
 * `val_loss` too for a bare `loss`; of several the first. Takes time of the number of names.
 */
export function metricPairs(names: readonly string[]): ReadonlyMap<string, string> {
	const firsts = new Map<string, { held?: string; other?: string }>();
	const parts = names.map((name) => {
		const kind = isHeldOut(name) ? ("held" as const) : ("other" as const);
		const stem = without(name);
		const first = firsts.get(stem) ?? {};
		first[kind] ??= name;
		firsts.set(stem, first);
		return { name, kind, first };
	});
	return new Map(
		parts.flatMap(({ name, kind, first }) => {
			const pair = kind === "held" ? first.other : first.held;
			return pair === undefined ? [] : [[name, pair] as const];
		}),
	);
}

/** Whether a name says that it was measured on data that are not trained on. */
export function isHeldOut(name: string): boolean {
	return held.includes(dataOf(name).toLowerCase());
}

/** The word of a name that says on which data: `val` of `val_loss`; empty where there is none. */
export function dataOf(name: string): string {
	return word.exec(name)?.[2] ?? "";
}

/** The name but for the word that says on which data, and the sign beside it. */
function without(name: string): string {
	return name
		.replace(word, "$1")
		.replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, "")
		.replace(/([^a-z0-9])[^a-z0-9]+/gi, "$1")
		.toLowerCase();
}
