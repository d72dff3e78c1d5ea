import { expect, test } from "vitest";
import type { NamedArray } from "../../../source/formats/read-arrays.ts";
import { asciiGlyphs, unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { layoutOf } from "../../../source/tui/layout.ts";
import { lookFor, plainLook } from "../../../source/tui/look.ts";
import { arrayLines, fileLines } from "../../../source/tui/screens/file-screen.ts";
import { type State, topScreen } from "../../../source/tui/state.ts";
import { act, stateOf } from "../small-state.ts";

function opened(arrays: readonly NamedArray[]): State {
	return act(
		stateOf(),
		{ type: "open" },
		{ type: "show-tab", tab: "files" },
		{ type: "move", by: 2 },
		{ type: "open" },
		{ type: "arrays-loaded", path: "/data/sweep/0/val_acc.npy", arrays: { is: "loaded", value: arrays } },
	);
}

function linesOf(state: State, look = plainLook(unicodeGlyphs)): string[] {
	const screen = topScreen(state);
	return screen.kind === "file" ? fileLines(state, screen, layoutOf(state).body, look) : [];
}

const named = (name: string, shape: readonly number[], values: Float64Array): NamedArray => ({
	name,
	array: { dtype: "<f8", shape, fortranOrder: false, values },
});
const matrix = named(
	"weights",
	[40, 30],
	Float64Array.from({ length: 1200 }, (_, index) => index % 30),
);
const right = { type: "move-column", by: 1 } as const;

test("an array alone has the whole screen, several share it", () => {
	const alone = linesOf(opened([matrix]));
	expect(alone).toHaveLength(21);
	expect(alone[0]).toMatch(/^ {2}weights {2}<f8 {2}shape \(40, 30\) {3}heat map, 1 of 3 views +$/);
	const two = linesOf(opened([matrix, { ...matrix, name: "bias" }]));
	expect(two.findIndex((line) => line.includes("bias"))).toBe(13);
});

test("each array keeps the view that fits it where it lacks the one that was chosen", () => {
	const curve = named("loss", [3], Float64Array.of(3, 2, 1));
	const lines = linesOf(act(opened([curve, matrix]), { type: "next-view", by: 1 }, { type: "next-view", by: 1 }));
	expect(lines.filter((line) => line.includes("views")).map((line) => line.trim().split(/ {3}/)[1])).toEqual([
		"curve, 1 of 3 views",
		"heat map, 1 of 3 views",
	]);
});

test("what is scrolled to the right keeps the index of its row", () => {
	const values = act(opened([matrix]), { type: "next-view", by: -1 }, right, right);
	const lines = linesOf(values);
	expect(lines[1]).toMatch(/^ {3}0 {2}.* 4\.0 +5\.0 .*…? $/);
	expect(lines[0]).toContain("  weights  <f8");
});

test("the heads of a confusion matrix stay while its rows are scrolled, to the last one", () => {
	const confusion: NamedArray = {
		name: "confusion",
		array: { dtype: "<i4", shape: [30, 30], fortranOrder: false, values: new Int32Array(900).fill(1) },
	};
	const top = linesOf(opened([confusion]));
	const down = linesOf(act(opened([confusion]), { type: "move", by: 5 }));
	expect(down.slice(0, 4)).toEqual(top.slice(0, 4));
	expect(down[4]).toBe(top[9]);
	const end = linesOf(act(opened([confusion]), { type: "move-to", end: "last" }));
	expect(end).toHaveLength(21);
	expect([end[3], end.at(-1)!.trim().split(/ /)[0]]).toEqual([top[3], "precision"]);
	const two = linesOf(act(opened([confusion, confusion]), { type: "move", by: 5 }));
	expect(two[0]).not.toContain("shape");
});

test("every line is as wide as the screen, in colours and without", () => {
	for (const columns of [50, 80, 133]) {
		for (const glyphs of [unicodeGlyphs, asciiGlyphs]) {
			let state = act(opened([matrix]), { type: "resized", columns, rows: 24 });
			for (let view = 0; view < 3; view++) {
				const lines = linesOf(state, plainLook(glyphs));
				expect(lines.map(displayWidth).filter((width) => width !== columns)).toEqual([]);
				const colored = linesOf(state, lookFor(glyphs, "colors")).map((line) => line.replace(/\x1b\[[\d;]*m/g, ""));
				expect(colored).toEqual(lines);
				state = act(state, { type: "next-view", by: 1 }, right);
			}
		}
	}
});

test("as many lines are counted as drawn, whatever the signs", () => {
	const state = opened([matrix, matrix]);
	const screen = topScreen(state);
	if (screen.kind !== "file") throw new Error("no file is open");
	expect(arrayLines(state, screen, asciiGlyphs)).toHaveLength(arrayLines(state, screen).length);
});
