import type { Column, RunTable } from "../model/run-table.ts";
import { kindOf, type Value } from "../model/value.ts";

/**
 * The parameters that are called like a seed and hold whole numbers: `seed`, `data.random_seed`, `trainer.rngSeed`,
 * `manual_seed`, `random_state`, `seed_everything`. Not `n_seeds`, which counts, nor `fix_seed: true`, which is a flag.
 * What only follows from another parameter (`data.seed: ${seed}`) is one only where no other is.
 */
export function seedColumns(table: RunTable): Column[] {
	const named = [...table.columns.values()].filter(({ name, values }) => isSeedName(name) && holdSeeds(values));
	const own = named.filter(({ isDerived }) => isDerived !== true);
	return own.length > 0 ? own : named;
}

const seedName = /^(?:.*_)?(?:seed|random_state|seed_everything)$/;
const countsSeeds = /^(?:n|num|number|number_of|count|max|min)_/;

function isSeedName(name: string): boolean {
	const last = name
		.slice(name.lastIndexOf(".") + 1)
		.replace(/([a-z0-9])([A-Z])/g, "$1_$2")
		.replaceAll("-", "_")
		.toLowerCase();
	return seedName.test(last) && !countsSeeds.test(last);
}

/** Numbers, or nothing at all: of a seed that is null the library has chosen another each time. */
function holdSeeds(values: readonly (Value | undefined)[]): boolean {
	const kinds = values.map(kindOf);
	return kinds.includes("int") || kinds.every((kind) => kind === "absent" || kind === "null");
}
