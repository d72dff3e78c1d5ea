import { expect, test } from "vitest";
import { parseFilter } from "../../source/query/parse-filter.ts";
import { firstState } from "../../source/tui/first-state.ts";
import { start } from "./small-state.ts";

test("what the command line asks is there before any run is", () => {
	const asked = {
		...start,
		globs: ["*.log"],
		filterText: "lr < 1",
		filter: parseFilter("lr < 1"),
		sort: [{ name: "lr", descending: true }],
		metric: "val_acc",
		columns: 100,
	};
	const state = firstState(asked);
	expect(state).toMatchObject(asked);
	expect(state.stack.map(({ kind }) => kind)).toEqual(["experiments"]);
	expect([state.complete, state.exit, state.prompt, state.message]).toEqual([false, null, null, null]);
});
