import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import type { Action } from "../../../source/tui/action.ts";
import { layoutOf } from "../../../source/tui/layout.ts";
import { lookFor, plainLook } from "../../../source/tui/look.ts";
import { textLines } from "../../../source/tui/screens/text-lines.ts";
import type { State } from "../../../source/tui/state.ts";
import { viewOfText } from "../../../source/tui/update/text.ts";
import { act, logOf, stateOf, typed } from "../small-state.ts";

const path = "/data/sweep/0/train.log";
const tab = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "log" });

function logged(...texts: readonly string[]): State {
	const lines = texts.map((text, index) => ({ offset: 10 * index, text }));
	const window = { ...logOf(path, texts.length), lines };
	return act(tab, { type: "log-loaded", path, at: "end", window: { is: "loaded", value: window } });
}

function linesOf(state: State, look = plainLook(unicodeGlyphs)): string[] {
	const lines = textLines(state, path, layoutOf(state).body, look);
	const plain = lines.map((line) => line.replace(/\u001b\[[\d;]*m/g, ""));
	for (const line of plain.slice(1)) expect(displayWidth(line)).toBe(80);
	return lines;
}
const colors = lookFor(unicodeGlyphs, "colors");

test("a line takes one row, a wrapped one as many as it needs, from the row at the top on", () => {
	const long = "x".repeat(100);
	const state = logged(...Array.from({ length: 12 }, (_, index) => `${index} ${long}`));
	expect(linesOf(state)[0]).toBe(`0 ${"x".repeat(77)}…`);
	const wrapped = act(state, { type: "toggle-wrap" });
	expect(viewOfText(wrapped)).toMatchObject({ top: 2, row: 1 });
	expect(linesOf(wrapped)[0]).toBe("x".repeat(22).padEnd(80));
	expect(linesOf(wrapped)[1]).toBe(`3 ${"x".repeat(78)}`);
	expect(linesOf(wrapped)).toHaveLength(layoutOf(state).body);
});

test("levels have their colours, unless the line has its own", () => {
	const [error, warning, debug, own] = linesOf(
		logged("[a][ERROR] - x", "WARNING x", "DEBUG x", "\u001b[32mERROR\u001b[0m x"),
		colors,
	);
	const [bad, warn, muted] = (["bad", "warn", "muted"] as const).map((role) => colors.paint(role, "x").split("x")[0]!);
	expect([error?.startsWith(bad!), warning?.startsWith(warn!), debug?.startsWith(muted!)]).toEqual([true, true, true]);
	expect(own).toMatch(/^\u001b\[32mERROR\u001b\[0m/);
});

test("what was looked for is marked where it stands, a line that was jumped to as a whole", () => {
	const state = logged("loss=1", "x", "a loss=2", "Traceback (most recent call last):");
	const find = [{ type: "start-prompt", kind: "find" }, ...typed("loss=.", "enter")] as const;
	const finding = act(state, ...find);
	const match = colors.paint("match", "loss=1");
	expect(linesOf(finding, colors)[0]?.startsWith(match)).toBe(true);
	const scan = { count: 1, found: 20, from: 0, to: 0, size: 40, inode: 1 };
	const answer: Action = { type: "log-scanned", path, search: viewOfText(finding)!.search!, scan };
	expect(linesOf(act(finding, answer), colors)[2]?.startsWith(`a ${colors.paint("selected", "loss=2")}`)).toBe(true);
	const jumping = act(state, { type: "jump-to", what: "traceback", direction: 1 });
	const there = { ...answer, search: viewOfText(jumping)!.search!, scan: { ...scan, found: 30 } };
	expect(linesOf(act(jumping, there), colors)[3]).toBe(
		colors.paint("selected", "Traceback (most recent call last):".padEnd(80)),
	);
});

test("a text that is empty, broken or not there yet", () => {
	expect(linesOf(logged())[0]?.trim()).toBe("the file is empty");
	const broken = { is: "broken", message: "cannot be read" } as const;
	const state = act(tab, { type: "log-loaded", path, at: "end", window: broken });
	expect(linesOf(state)).toEqual(["  cannot be read".padEnd(80)]);
	expect(linesOf(tab)).toEqual([" ".repeat(80)]);
});
