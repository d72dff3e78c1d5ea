import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { ConfigReader } from "../../../source/formats/wandb/config-reader.ts";
import { Float } from "../../../source/model/value.ts";

const read = (text: string) => new ConfigReader(new Map([["id", "abc"]])).read(bytesSource(Buffer.from(text)));

test("keys with a description, as old versions write them, and without one", async () => {
	const { series, facts } = await read(
		`wandb_version: 1\n_wandb:\n  value: {cli_version: 0.16}\nlr:\n  desc: null\n  value: 1.0\nmodel:\n    value:\n        depth: 18\n        tags: [a, 1e-05]\n`,
	);
	expect(series).toEqual([]);
	expect([...facts]).toEqual([
		["lr", new Float(1)],
		["model.depth", 18],
		["model.tags", ["a", 0.00001]],
		["id", "abc"],
	]);
});

test("a config that is broken says why, and nothing else", async () => {
	for (const text of ["- a", "a: [", "[".repeat(100_000)]) {
		const { facts, problems } = await read(text);
		expect([[...facts], problems]).toEqual([[["id", "abc"]], [expect.stringMatching(/^config\.yaml: /)]]);
	}
});
