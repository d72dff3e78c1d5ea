import { expect, test } from "vitest";
import { editEntry } from "../../source/library/edit-entry.ts";
import { UserError } from "../../source/model/problem.ts";
import { smallFrame } from "./small-frame.ts";

const frame = smallFrame({
	"hyperparameters.lm_bs": [64, 32, undefined, undefined],
	"hyperparameters.batch_size": [undefined, undefined, null, undefined],
	"other.seed": [1, 2, 3, 4],
});
const old = { group: "hyperparameters", parameter: "lm_bs" };

test("a parameter gets another name and another group, in a new frame", () => {
	const edited = editEntry(frame, old, { group: "other", parameter: "bs" });
	expect(edited.rows[0]).toEqual({ group: "other", parameter: "bs" });
	expect(edited.row("other", "bs")).toEqual([64, 32, undefined, undefined]);
	expect(edited.row("hyperparameters", "lm_bs")).toEqual([]);
	expect(frame.row("hyperparameters", "lm_bs")).toEqual([64, 32, undefined, undefined]);
});

test("where the new name is there already both become one row", () => {
	const edited = editEntry(frame, old, { group: "hyperparameters", parameter: "batch_size" });
	expect(edited.rows.map(({ parameter }) => parameter)).toEqual(["batch_size", "seed"]);
	expect(edited.row("hyperparameters", "batch_size")).toEqual([64, 32, null, undefined]);
	expect(edited.columns).toEqual(frame.columns);
});

test("nothing is overwritten", () => {
	const edit = () => editEntry(frame, old, { group: "other", parameter: "seed" });
	expect(edit).toThrow(UserError);
	expect(edit).toThrow("run 0 of 2021-01-26 17-07-39 has both hyperparameters › lm_bs and other › seed");
});

test("the same name is no change, a name that no run has the user's mistake", () => {
	expect(editEntry(frame, old, { ...old })).toBe(frame);
	expect(() => editEntry(frame, { group: "other", parameter: "lm_bs" }, old)).toThrow("no run has other › lm_bs");
});
