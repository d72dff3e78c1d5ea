import { afterEach, expect, test } from "vitest";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";
import { App } from "../../source/tui/app.tsx";
import { lookFor } from "../../source/tui/look.ts";
import { type InkTerminal, renderTty } from "./ink-terminal.tsx";
import { act, stateOf, sweep } from "./small-state.ts";

const look = lookFor(unicodeGlyphs, "colors");
let terminal: InkTerminal;
afterEach(() => terminal.unmount());

test("fills the terminal exactly: title, body, keys", async () => {
	const state = stateOf(sweep(40));
	terminal = await renderTty(<App state={state} look={look} />);
	const lines = terminal.screen();
	expect(lines).toHaveLength(24);
	expect(lines[0]).toMatch(/^ exptrack {2}data.* 40 runs/);
	expect(lines[3]).toMatch(/^▸ +0 /);
	expect(lines[22]).toMatch(/^ +19 /);
	expect(lines[23]).toContain("? help");
	expect(terminal.cell(0, 3).inverse && terminal.cell(79, 3).inverse).toBe(true);
	expect(terminal.cell(0, 4).inverse).toBe(false);
});

test("a step of the cursor writes the two rows that change, not the screen", async () => {
	const state = stateOf(sweep(40));
	terminal = await renderTty(<App state={state} look={look} />);
	const before = terminal.raw().length;
	await terminal.rerender(<App state={act(state, { type: "move", by: 1 })} look={look} />);
	expect(terminal.screen()[4]).toMatch(/^▸ +1 /);
	expect(terminal.raw().length - before).toBeLessThan(500);
});

test("too small a terminal is told so", async () => {
	const state = act(stateOf(), { type: "resized", columns: 49, rows: 12 });
	terminal = await renderTty(<App state={state} look={look} />, { columns: 49, rows: 12 });
	expect(terminal.text()).toBe("too small: 50×12 is needed");
});
