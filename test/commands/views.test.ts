import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");

function place() {
	const env = { LANG: "C.UTF-8", XDG_STATE_HOME: temporaryTree() };
	return (...words: string[]) => runMain(words, { cwd: examples, env });
}

test("a view keeps flags under a name, and what is typed comes first", async () => {
	const run = place();
	expect((await run("views")).notes[0]).toContain("no query has a name yet");
	const saved = await run(
		"views",
		"save",
		"best seed",
		"--filter",
		"seed = 1",
		"--sort",
		"-best(val_acc)",
		"--metric",
		"val_acc",
	);
	expect([saved.code, saved.notes]).toEqual([0, ["saved best seed: use it as --view 'best seed'"]]);
	const ls = async (...flags: string[]) => {
		const { out } = await run("ls", "vision", "--format", "json", ...flags);
		return JSON.parse(out).map((record: { path: string; metrics: object }) => [
			record.path,
			Object.keys(record.metrics),
		]);
	};
	const flags = ["--filter", "seed = 1", "--sort", "-best(val_acc)", "--metric", "val_acc"];
	expect(await ls("--view", "best seed")).toEqual(await ls(...flags));
	expect(await ls("--view", "best seed", "--filter", "seed = 0")).toEqual(
		await ls("--filter", "seed = 0", ...flags.slice(2)),
	);
	expect(JSON.parse((await run("views", "--format", "json")).out)).toEqual([
		{
			view: "best seed",
			flags: { filter: ["seed = 1"], sort: ["-best(val_acc)"], metric: ["val_acc"] },
			from: "saved",
		},
	]);
	expect((await run("views", "remove", "best seed")).notes).toEqual(["removed best seed"]);
	expect(JSON.parse((await run("views", "--format", "json")).out)).toEqual([]);
});

test("of a view only what the command can use counts", async () => {
	const run = place();
	const save = ["--group", "seeds", "--seed", "seed", "--metric", "val_acc", "--metric", "train_loss"];
	await run("views", "save", "folded", ...save, "--filter", "lr < 1");
	const sweep = "vision/multirun/2024-03-04/09-15-02";
	for (const words of [
		["ls", "--experiments"],
		["ls", "--projects"],
		["ls", "--baseline", "7"],
		["ls", "--group", "lr"],
		["export", "--curves"],
		["plot", "--x", "wall", "--format", "csv"],
		["compare", "--limit", "2"],
		["tui", "--once"],
	]) {
		const { code, notes } = await run(...words, sweep, "--view", "folded");
		expect([words, code, notes.filter((note) => note.startsWith("exptrack:"))]).toEqual([words, 0, []]);
	}
	expect(JSON.parse((await run("ls", sweep, "--view", "folded", "--format", "json")).out)).toHaveLength(3);
	const typed = await run("ls", sweep, "--experiments", "--group", "seeds");
	expect([typed.code, typed.notes[0]]).toEqual([2, expect.stringContaining("ask for two things")]);
	const wrong = await run("ls", sweep, "--view", "foldd");
	expect(wrong.notes[0]).toBe("exptrack: there is no view foldd; did you mean folded?");
});

test.each([
	[["views", "save", "", "--filter", "a < 1"], "the name is empty"],
	[["views", "save", "x", "--columns", "`a"], "--columns: `a: names stand between commas"],
	[["views", "save", "x", "--group", " , "], "--group: a name is missing"],
	[["views", "save", "x", "--group", "lr", "--seed", "fold"], "--seed: it says something only with --group seeds"],
	[["views", "drop", "x"], "views takes nothing, save NAME or remove NAME"],
	[["views", "save"], "views takes nothing, save NAME or remove NAME"],
	[["views", "save", "x"], "give the flags to keep"],
	[["views", "save", "x", "--filter", "a <"], "--filter 'a <': "],
	[["views", "save", "x", "--sort", ",,"], "sort ,,: a name is missing"],
	[["views", "remove", "x"], "there is no view x"],
	[["ls", "vision", "--view", "x"], "there is no view x; `exptrack views save NAME --filter …` makes one"],
])("%j: %s", async (words, message) => {
	const { code, notes } = await place()(...words);
	expect([code, notes[0]]).toEqual([2, expect.stringContaining(message)]);
});
