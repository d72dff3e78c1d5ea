import type { Column } from "../model/run-table.ts";
import { partitionRows } from "./partition-rows.ts";
import type { Operand } from "./resolve-name.ts";

/** The seed in a text, where it says that it is one: `mlp-s0`, `lm_seed=12`, `rs3`. */
const marked = /(?<=seed[-_=:. ]?|(?<![a-z])r?s[-_=:. ]?)\d+/gi;
/** The same, and any number that stands by itself, in what only tells runs apart: `exp_3`, `out/3`. */
const markedOrAlone = new RegExp(`${marked.source}|(?<![a-z\\d.])\\d+(?![a-z\\d.])`, "gi");
const tellsRunsApart =
	/(?:^|[._])(?:run|exp|experiment|job|trial|log|logger|logging|wandb|mlflow|out|output|save|result|results|ckpt|checkpoint|checkpoints)[._]?(?:name|id|dir|path|folder)$/i;

/**
 * A column of texts with the seed taken out of them (`mlp-s0` and `mlp-s1` become one); null where that makes no two values
 * one. That a parameter always changes together with the seed is not enough: in a random search each run has its own seed
 * and its own learning rate, and a mean over these would be wrong. A text has to spell the seed of its run.
 */
export function withoutSeed(column: Column, seeds: readonly Column[], rows: Uint32Array): Operand | null {
	const pattern = tellsRunsApart.test(column.name) ? markedOrAlone : marked;
	if (!column.values.some((value) => typeof value === "string" && value.search(pattern) >= 0)) return null;
	const { count, partOf } = partitionRows(rows, [column, ...seeds]);
	// The digits of each seed by its code: most texts are their run's own, so that this is what takes the time.
	const digitsOf = seeds.map((seed) => seed.values.map(String));
	const codeOfPart = new Uint32Array(count);
	const codeOf = new Map<string, number>();
	const values: (string | undefined)[] = [undefined];
	const codes = new Uint32Array(column.codes.length);
	const isUsed = new Uint8Array(column.values.length);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const code = column.codes[row]!;
		isUsed[code] = 1;
		if (code === 0) continue;
		const part = partOf[index]!;
		if (codeOfPart[part] === 0) {
			const value = column.values[code];
			// What is no text (null, a number) may well be there in some runs; then all are told apart as they are.
			if (typeof value !== "string") return null;
			const own = seeds.map((seed, place) => digitsOf[place]![seed.codes[row]!]!);
			const text = value.replace(pattern, (digits) => (own.includes(digits) ? "\0" : digits));
			const known = codeOf.get(text) ?? values.push(text) - 1;
			codeOf.set(text, known);
			codeOfPart[part] = known;
		}
		codes[row] = codeOfPart[part]!;
	}
	const before = isUsed.subarray(1).reduce((sum, used) => sum + used, 0);
	return codeOf.size < before ? { values, codes } : null;
}
