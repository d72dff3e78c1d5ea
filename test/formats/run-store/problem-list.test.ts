import { expect, test } from "vitest";
import { ProblemList } from "../../../source/formats/run-store/problem-list.ts";

test("the first twenty are told, and how many there are besides", () => {
	const problems = new ProblemList();
	expect(problems.lines()).toEqual([]);
	for (let number = 1; number <= 20; number++) problems.add(`line ${number}`);
	expect(problems.lines()).toHaveLength(20);
	for (let number = 21; number <= 5000; number++) problems.add(`line ${number}`);
	expect(problems.lines().slice(19)).toEqual(["line 20", "and 4980 more of this kind"]);
});
