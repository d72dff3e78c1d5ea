import { expect, test } from "vitest";
import { compareEnvironments } from "../../source/query/compare-environments.ts";

const [a, b] = [
	{ commit: "0a1b", host: "gpu01", python: "3.11", wandb: "x" },
	{ commit: "0a1b", host: "gpu02", python: "3.11", wandb: "y" },
];

test("what differs, and of which commit all are; never ids, which always differ", () => {
	expect(compareEnvironments([a, b])).toEqual([
		{ key: "commit", values: ["0a1b", "0a1b"], differs: false },
		{ key: "host", values: ["gpu01", "gpu02"], differs: true },
	]);
	expect(compareEnvironments([a, b], { all: true }).map(({ key }) => key)).toEqual(["commit", "host", "python"]);
});

test("one of which nothing is known differs from none", () => {
	expect(compareEnvironments([a, {}])).toEqual([{ key: "commit", values: ["0a1b", undefined], differs: false }]);
	expect(compareEnvironments([{}, {}], { all: true })).toEqual([]);
});
