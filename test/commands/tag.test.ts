import { readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const sweep = "vision/multirun/2024-03-04/09-15-02";

/** Commands that share one place for what the user has made. */
function session() {
	const state = temporaryTree();
	const run = async (...words: string[]) => {
		const { notes, ...rest } = await runMain([...words, "--no-cache"], {
			cwd: examples,
			env: { XDG_STATE_HOME: state, LANG: "C.UTF-8" },
		});
		return { ...rest, err: notes.join("\n") };
	};
	return { run, file: join(state, "exptrack", "annotations.json") };
}

test("tags are given, asked for, shown and taken away", async () => {
	const { run } = session();
	const given = await run("tag", "good, paper", sweep, "--filter", "lr = 0.01");
	expect([given.code, given.out, given.err]).toEqual([0, "", "good, paper: 3 runs"]);
	const tagged = await run("ls", sweep, "--filter", "tag = paper and seed = 1");
	expect(tagged.out.split("\n")[0]).toMatch(/ tags$/);
	expect(tagged.out.split("\n")[1]).toMatch(/ good, paper$/);
	await run("tag", "good", sweep, "--remove", "--filter", "seed = 1");
	const json = JSON.parse((await run("ls", sweep, "--filter", "tag exists", "--format", "json")).out);
	expect(json.map((one: { tags: unknown }) => one.tags)).toEqual([["good", "paper"], ["paper"], ["good", "paper"]]);
	const untagged = await run("ls", sweep, "--filter", "lr = 1");
	expect(untagged.out.split("\n")[0]).not.toMatch(/tags/);
});

test("what tags were taken from, and in which order runs with tags stand", async () => {
	const { run } = session();
	await run("tag", "good", sweep, "--filter", "lr = 0.01");
	await run("tag", "a b,paper", `${sweep}/3`);
	expect((await run("tag", "--remove", "nothere", `${sweep}/3`)).err).toBe("nothere: taken from 0 runs of 1");
	expect((await run("tag", "--remove", "good", sweep, "--filter", "seed = 1")).err).toBe("good: taken from 1 run of 4");
	const order = async (sort: string) => {
		const { out } = await run("ls", sweep, "--sort", sort, "--format", "json");
		return JSON.parse(out).map(({ tags }: { tags: string[] }) => tags.join("+"));
	};
	const none = Array.from({ length: 9 }, () => "");
	expect(await order("tag")).toEqual(["a b+paper", "good", "good", ...none]);
	expect(await order("-tag")).toEqual(["good", "good", "a b+paper", ...none]);
	expect((await run("ls", sweep, "--filter", "tag = paper")).out).toMatch(/ a b, paper$/m);
});

test("a note and a tag are one line", async () => {
	const { run } = session();
	expect(await run("note", "one\ntwo", `${sweep}/7`)).toMatchObject({
		code: 2,
		err: expect.stringContaining("one line"),
	});
	expect(await run("tag", "one\rtwo", `${sweep}/7`)).toMatchObject({
		code: 2,
		err: expect.stringContaining("one line"),
	});
});

test("a note is kept of each run, and shown with it", async () => {
	const { run } = session();
	expect((await run("note", "used in\u001b[31m table 2", `${sweep}/7`)).err).toBe("noted on 1 run");
	const shown = await run("show", `${sweep}/7`);
	expect(shown.out).toMatch(/note +used in␛\[31m table 2/);
	expect((await run("ls", sweep, "--filter", "note exists", "--format", "csv")).out.split("\n").length).toBe(3);
	expect((await run("note", "", `${sweep}/7`)).err).toBe("note taken from 1 run");
	expect((await run("show", `${sweep}/7`)).out).not.toMatch(/^note/m);
});

test("what cannot be done is said, and nothing changes", async () => {
	const { run, file } = session();
	const said = async (...words: string[]) => {
		const { code, err } = await run(...words);
		return [code, err];
	};
	expect(await said("tag", "good")).toEqual([2, expect.stringContaining("tag takes tags and the folders of runs")]);
	expect(await said("note", "x")).toEqual([2, expect.stringContaining("note takes a text and the folders of runs")]);
	expect(await said("tag", " , ", sweep)).toEqual([2, expect.stringContaining("tag takes tags")]);
	expect(await said("tag", "x", sweep, "--filter", "lr = 77")).toEqual([
		2,
		expect.stringContaining("no run was meant"),
	]);
	await run("tag", "good", sweep);
	writeFileSync(file, "{");
	expect(await said("tag", "bad", sweep)).toEqual([2, expect.stringContaining("holds no tags and notes")]);
	expect(readFileSync(file, "utf8")).toBe("{");
	const listed = await run("ls", sweep);
	expect([listed.code, listed.err]).toEqual([0, expect.stringContaining("holds no tags and notes")]);
});

test("without a place for them it is said", async () => {
	const { code, notes } = await runMain(["tag", "x", sweep], { cwd: examples, env: {} });
	expect([code, notes[0]]).toEqual([2, expect.stringContaining("set XDG_STATE_HOME or HOME")]);
});

test("tags are those of the run, by whichever link it is reached", async () => {
	const { run, file } = session();
	const link = join(temporaryTree(), "link");
	symlinkSync(join(examples, sweep), link);
	await run("tag", "good", `${link}/7`);
	await run("tag", "paper", link, "--filter", "run = 7");
	expect(Object.keys(JSON.parse(readFileSync(file, "utf8")).runs)).toEqual([join(realpathSync(examples), sweep, "7")]);
	for (const path of [sweep, link])
		expect((await run("ls", path, "--filter", "tag exists")).out).toMatch(/\n7 .* good, paper\n$/);
	expect((await run("show", `${link}/7`)).out).toMatch(/tags +good,? paper/);
	await run("tag", "good,paper", link, "--remove");
	expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ runs: {} });
});
