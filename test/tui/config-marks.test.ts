import { expect, test } from "vitest";
import { configMarks } from "../../source/tui/config-marks.ts";
import { configState } from "./small-config.ts";
import { keyOf } from "./small-state.ts";

const state = configState();

test("places that the command line or a group has set are told, each once", () => {
	expect([...configMarks(state, keyOf(state, 0))]).toEqual([
		["model", "choice big, override"],
		["opt.lr", "override"],
	]);
	expect([...configMarks(state, keyOf(state, 1))]).toEqual([["model", "choice small"]]);
	expect(configMarks(state, "/data/gone").size).toBe(0);
});

test("a group that stands elsewhere is told there, and one that was left out nowhere", () => {
	const column = (name: string, value: string | null) => ({
		name,
		values: [undefined, value],
		codes: Uint32Array.of(1, 1, 1, 1),
	});
	const choices = new Map(
		[column("choice.db/kind@store", "sql"), column("choice.local", null)].map((one) => [one.name, one]),
	);
	const other = { ...state, table: { ...state.table, choices } };
	expect([...configMarks(other, keyOf(state, 1))]).toEqual([["store", "choice sql"]]);
});
