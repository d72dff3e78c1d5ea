import { expect, test } from "vitest";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { displayWidth } from "../../source/render/width.ts";
import { bindingsOf } from "../../source/tui/bindings.ts";
import { helpRows, helpWidths } from "../../source/tui/help-rows.ts";
import { keyGroups } from "../../source/tui/key-groups.ts";
import { keymap } from "../../source/tui/keymap.ts";
import { plainLook } from "../../source/tui/look.ts";
import { startOfList } from "../../source/tui/screen.ts";
import { helpLines } from "../../source/tui/screens/help-lines.ts";

const places = [...new Set(keymap.flatMap(({ places }) => places))];
const usual = { boundKeys: new Map(), columns: 80 };
const help = (of: (typeof places)[number], search = "") => ({ kind: "help", of, search, place: startOfList }) as const;

test.each(places)("each key of %s stands in it with all it does, at 50 columns too", (place) => {
	for (const columns of [50, 80, 200]) {
		const rows = helpRows({ ...usual, columns }, help(place));
		for (const { name, keys, help: text, action } of bindingsOf(usual, place)) {
			// Nine keys of views are one line.
			if (action.type === "open-view") {
				expect(rows).toContainEqual({ kind: "action", keys: ["1-9"], name: "view-one", text: "open view 1 to 9" });
				continue;
			}
			const at = rows.findIndex((row) => row.name === name);
			expect(rows[at]?.keys).toEqual(expect.arrayContaining([...keys]));
			const rest = rows.slice(at + 1);
			const end = rest.findIndex(({ kind }) => kind !== "rest");
			const whole = [rows[at]!, ...(end === -1 ? rest : rest.slice(0, end))].map((row) => row.text).join(" ");
			expect(
				whole.startsWith(text) || bindingsOf(usual, place).some((other) => other.name === name && whole === other.help),
			).toBe(true);
		}
		for (const { kind, text } of rows)
			if (kind !== "title") expect(text.length).toBeLessThanOrEqual(helpWidths(columns).text);
	}
});

test("groups come in one order, and none of them twice", () => {
	const titles = helpRows(usual, help("runs")).flatMap(({ kind, text }) => (kind === "title" ? [text] : []));
	expect(titles.slice(0, 3)).toEqual(["move", "filter and sort", "marks, tags and notes"]);
	expect(titles).toEqual(keyGroups.filter((title) => titles.includes(title)));
});

test("what is looked for is a word of the help, a name or a key", () => {
	const names = (search: string) =>
		helpRows(usual, help("runs", search)).flatMap(({ name }) => (name === "" ? [] : [name]));
	expect(names("marked runs side")).toEqual(["compare"]);
	expect(names("COMPARE")).toEqual(["compare"]);
	expect(names("^D")).toEqual(["half-page-down"]);
	expect(names("nothing of it")).toEqual([]);
});

test("keys that were bound stand in it", () => {
	const boundKeys = new Map([["compare", { keys: ["f9"], place: "c.yaml:1:1" }]]);
	expect(helpRows({ ...usual, boundKeys }, help("runs")).find(({ name }) => name === "compare")?.keys).toEqual(["f9"]);
});

test.each([50, 80, 120])("each line is as wide as the terminal less the edges: %i", (columns) => {
	for (const glyphs of [unicodeGlyphs, asciiGlyphs]) {
		const { head, rows } = helpLines({ ...usual, columns }, help("run/log"), 100, plainLook(glyphs));
		for (const line of [head, ...rows]) expect(displayWidth(line)).toBe(columns - 2);
	}
	const { rows } = helpLines({ ...usual, columns }, help("run/log", "zzz"), 100, plainLook(unicodeGlyphs));
	expect(rows.map(displayWidth)).toEqual([columns - 2]);
});
