/**
 * Holds the reader of sweeps to the full parser on configs that were changed at random, and prints how often they differ.
 * Usage: node benchmark/reader-agreement.ts [CASES] [SEED] [FOLDER …]; the folders hold runs, besides the examples and the corpus.
 */
import { join } from "node:path";
import fc from "fast-check";
import { corpus, hasCorpus } from "../test/corpus.ts";
import { agreements, configsIn, sequences } from "../test/hydra/mutated-config.ts";

const [cases = "10000", seed = String(Date.now() % 1_000_000), ...folders] = process.argv.slice(2);
const total = Number(cases);
const examples = join(import.meta.dirname, "..", "examples");
const texts = configsIn(examples, ...(hasCorpus ? [corpus] : []), ...folders);
const arbitrary = sequences(texts);
const shown = 5;

let read = 0;
let refused = 0;
let byTemplate = 0;
const differences: string[] = [];
const start = performance.now();
for (let batch = 0; read < total; batch++) {
	for (const files of fc.sample(arbitrary, { numRuns: 500, seed: Number(seed) + batch })) {
		for (const [place, { byReader, byParser, isByTemplate }] of agreements(files).entries()) {
			// The first of each is no mutation.
			if (place === 0) continue;
			read++;
			if (byParser.startsWith("refused")) refused++;
			if (isByTemplate) byTemplate++;
			if (byReader === byParser) continue;
			const before = files.slice(0, place + 1).map((bytes) => JSON.stringify(Buffer.from(bytes, "latin1").toString()));
			differences.push(`${before.join("\n  then ")}\n  reader ${byReader}\n  parser ${byParser}`);
		}
	}
}

const lines = [
	...differences.toSorted((a, b) => a.length - b.length).slice(0, shown),
	`seed ${seed}, ${texts.length} configs, ${((performance.now() - start) / 1000).toFixed(0)} s`,
	`cases        ${read}`,
	`differences  ${differences.length}`,
	`by template  ${byTemplate}`,
	`refused      ${refused}`,
];
process.stdout.write(`${lines.join("\n")}\n`);
if (differences.length > 0) process.exitCode = 1;
