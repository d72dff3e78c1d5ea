import { expect, test } from "vitest";
import { pathsInText } from "../../source/hydra/paths-in-text.ts";

const pairs = (text: string) => pathsInText(text).map(({ name, path }) => [name, path]);

test("Lightning's hparams.yaml, with what only Python reads", () => {
	const text = `lr: 0.1
optimizer: !!python/object/apply:functools.partial
  args: [1]
paths:
  out: /p/multirun/0
  others:
  - /p/a
  - '/p/b c'
note: see /p/x
dir: "/p/y"
`;
	expect(pairs(text)).toEqual([
		["paths.out", "/p/multirun/0"],
		["paths.others", "/p/a"],
		["paths.others", "/p/b c"],
		["dir", "/p/y"],
	]);
});

test("W&B's config.yaml and wandb-metadata.json", () => {
	expect(pairs("wandb_version: 1\nsave_dir:\n  desc: null\n  value: /p/0\n")).toEqual([["save_dir", "/p/0"]]);
	const json = JSON.stringify({ root: "/p/0", args: ["hydra.run.dir=/p/1", "lr=1"], win: "C:\\\\p\\\\2" }, null, 4);
	expect(pairs(json)).toEqual([
		["root", "/p/0"],
		["args.hydra.run.dir", "/p/1"],
		["win", "C:\\\\p\\\\2"],
	]);
});

test("lines that end as on Windows, and other line ends within them", () => {
	const text = "dir: C:\\p\\0\r\npaths:\r\n  out: /p/1\r\nnote: a\u2028b\r\n";
	expect(pairs(text)).toEqual([
		["dir", "C:\\p\\0"],
		["paths.out", "/p/1"],
	]);
	// What does not fit at its end is not tried from each of its blanks.
	expect(pairs(`${" ".repeat(9999)}\r\n`.repeat(100))).toEqual([]);
});

test("what is no text of settings says nothing", () => {
	expect(pairs("")).toEqual([]);
	expect(pairs("a: https://host/x\nb: 1/2\nc:\n")).toEqual([]);
	expect(pairs(`${" ".repeat(100_000)}x`)).toEqual([]);
});
