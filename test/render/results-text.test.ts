import { expect, test } from "vitest";
import { resultsText } from "../../source/render/results-text.ts";

const params = new Map<string, number | string>([
	["optimizer.lr", 0.05331],
	["model", "cnn"],
]);

test("the best with its parameters, and how many others are as good", () => {
	const one = { params, values: [0.5946] };
	expect(resultsText({ sweeper: "optuna", best: [one] })).toBe("optuna 0.5946: optimizer.lr=0.05331 model=cnn");
	expect(resultsText({ sweeper: "ax", best: [{ params, values: [] }] })).toBe("ax optimizer.lr=0.05331 model=cnn");
	const two = { params: new Map([["lr", 1]]), values: [0.25, 0.97899] };
	expect(resultsText({ sweeper: "optuna", best: [two, one, one] })).toBe("optuna 0.25, 0.97899: lr=1, and 2 more");
	expect(resultsText({ sweeper: "optuna", best: [] })).toBe("optuna: nothing");
});

test("nothing of it commands a terminal", () => {
	const hostile = { params: new Map([["\x1b[2J", "\x1b[3J"]]), values: [] };
	expect(resultsText({ sweeper: "\x9b1J", best: [hostile] })).toBe("\ufffd1J ␛[2J=␛[3J");
	expect(resultsText({ sweeper: "\x07", best: [] })).toBe("␇: nothing");
});
