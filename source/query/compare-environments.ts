import { type Environment, type EnvironmentKey, environmentKeys } from "../model/environment.ts";

export interface ComparedEnvironment {
	readonly key: EnvironmentKey;
	/** In the order of the runs; undefined where nothing tells. */
	readonly values: readonly (string | undefined)[];
	readonly differs: boolean;
}

/** Every run has its own. */
const ids: ReadonlySet<EnvironmentKey> = new Set(["wandb", "mlflow"]);

/**
 * What differs of where runs ran; one of which nothing is known differs from none. That they are of one commit is told too: it
 * says that the code does not differ.
 */
export function compareEnvironments(
	environments: readonly Environment[],
	{ all = false }: { readonly all?: boolean } = {},
): readonly ComparedEnvironment[] {
	return environmentKeys.flatMap((key): ComparedEnvironment[] => {
		const values = environments.map((one) => one[key]);
		const known = new Set(values.filter((value) => value !== undefined));
		const differs = known.size > 1;
		const isTold = differs || (known.size === 1 && (all || key === "commit"));
		return isTold && !ids.has(key) ? [{ key, values, differs }] : [];
	});
}
