import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Binding } from "../../source/tui/binding.ts";
import { keymap } from "../../source/tui/keymap.ts";
import type { Place } from "../../source/tui/screen.ts";
import { type AfterTest, temporaryTree } from "../project/tree.ts";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

/** The way to a screen: keys, and what the screen shows then, step by step. */
type Way = readonly (readonly [keys: readonly string[], shows: RegExp])[];

// A sweep of twelve, a run marked, the cursor on the one that failed and on a parameter, a column hidden.
const runs: Way = [
	[["down", "enter"], /▸ +0 +✓ done/],
	[["down", "down", "down", "down", "down", "down", "space"], /1 marked[\s\S]*• +6 +✓/],
	[["right", "right", "right", "x"], /status +model +seed/],
];
const run: Way = [...runs, [["enter"], /▸ status/]];
const compare: Way = [
	...runs,
	[["space", "v"], /2 runs side by side/],
	[["down", "down", "down", "down", "down"], /▸ \w/],
];

const ways: Readonly<Record<Place, Way>> = {
	projects: [[[], /vision/]],
	experiments: [[[], /▸ 2024-03-04/]],
	runs,
	facets: [...runs, [["i", "down"], /▸ .*transformer|▸ .*seed/]],
	groups: [...runs, [["a"], /mean ± std/]],
	chart: [
		...runs,
		[["o"], /chart of val_acc[\s\S]*└/],
		[["left", "left", "left", "left"], /index \d.* @\d/],
		[["+"], /zoomed/],
	],
	compare,
	difference: [...compare, [["d"], /3 lines alike/], [["down", "down", "down"], /▸ /]],
	views: [...runs, [["V"], /› views/]],
	"run/overview": run,
	"run/config": [...run, [["2", "down", "down"], /config\.yaml/]],
	"run/metrics": [...run, [["3"], /train_loss/]],
	"run/files": [...run, [["4", "down"], /▸ ?\S/]],
	"run/log": [...run, [["5"], /Traceback|raise Floating/], [["k", "k"], / \d+ %/]],
	file: [
		...run,
		[["4"], /train\.log/],
		[["G", "k", "k", "enter"], /train\.log[\s\S]*raise Floating/],
		[["k", "k"], / \d+ %/],
	],
	problems: [[["!"], /› problems/]],
	help: [...runs, [["?"], /› help/]],
};

/** Several runs of which one cannot be read. */
function broken(afterTest: AfterTest): string {
	const tree = temporaryTree({}, afterTest);
	for (const id of [0, 1, 2, 3]) {
		const folder = join(tree, "multirun", String(id), ".hydra");
		mkdirSync(folder, { recursive: true });
		for (const name of ["config.yaml", "overrides.yaml", "hydra.yaml"])
			writeFileSync(join(folder, name), id < 2 && name === "config.yaml" ? "a: [1,\n" : "{}\n");
	}
	return tree;
}

function open(place: Place, afterTest: AfterTest): Pty {
	const home = temporaryTree({}, afterTest);
	const env = { XDG_STATE_HOME: home, XDG_CONFIG_HOME: home, EDITOR: "true", PAGER: "true" };
	const folder = place === "projects" ? "." : place === "problems" ? broken(afterTest) : "vision";
	// Texts are longer than the screen.
	const rows = place === "run/log" || place === "file" ? 14 : 24;
	return openPty([folder, "--no-live"], { cols: 110, rows, cwd: examples, env, afterTest });
}

async function go(pty: Pty, way: Way): Promise<void> {
	await pty.waitFor(() => / \d+ runs? /.test(pty.text()) && !/reading|looking/.test(pty.text()));
	for (const [keys, shows] of way) {
		pty.press(...keys);
		await pty.waitFor(shows);
	}
}

describe("every screen stands in a terminal", () => {
	test.concurrent.for(Object.keys(ways) as Place[])("%s", async (place, { onTestFinished }) => {
		const pty = open(place, onTestFinished);
		try {
			await go(pty, ways[place]);
			expect(pty.screen().at(-1)).toMatch(/\? help/);
		} finally {
			await pty.close();
		}
	});
});

/** Where a key is tried: among the runs if it means something there, for there is something on all sides of the cursor. */
function placeOf({ places }: Binding): Place {
	// Above the experiments of a single project there is nothing to go back to.
	const isHigh = (place: Place) => place === "projects" || place === "experiments";
	return places.find((place) => place === "runs") ?? places.find((place) => !isHigh(place)) ?? places[0]!;
}

/** Where a key would lead to where one is already: what is pressed before. */
const before: Readonly<Record<string, readonly string[]>> = {
	"overview on run/overview": ["2"],
	"next-failure on runs": ["k"],
	"scroll-left on file": ["right"],
	"scroll-left on run/log": [">"],
};

/** Milliseconds in which what was asked for before is drawn. */
const quiet = 150;

describe("every key does something that is seen", () => {
	const rows = keymap.map((row) => [`${row.name} on ${placeOf(row)}`, row] as const);
	test.concurrent.for(rows)("%s", async ([title, row], { onTestFinished }) => {
		const place = placeOf(row);
		for (const key of row.keys) {
			const pty = open(place, onTestFinished);
			try {
				await go(pty, ways[place]);
				pty.press(...(before[title] ?? []));
				await setTimeout(quiet);
				const written = pty.raw().length;
				pty.press(key);
				if (row.name === "quit") expect((await pty.exit).code).toBe(0);
				// Nothing is written of itself: what is, is of the key.
				else await pty.waitFor(() => pty.raw().length > written);
			} finally {
				await pty.close();
			}
		}
	});
});
