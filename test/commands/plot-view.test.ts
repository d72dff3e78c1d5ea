import { expect, test } from "vitest";
import { parseArguments } from "../../source/commands/parse-arguments.ts";
import { plot } from "../../source/commands/plot.ts";
import { plotView } from "../../source/commands/plot-view.ts";
import type { CurveAxis } from "../../source/library/run-curves.ts";

const view = (axis: CurveAxis, ...words: string[]) => plotView(parseArguments(plot, words), axis);

test("without flags all of the curves, linear and as they are", () => {
	expect(view("step")).toEqual({ xKind: "number", xRange: null, xScale: "linear", yScale: "linear", smoothing: 0 });
});

test("scales and smoothing", () => {
	expect(view("epoch", "--log", "--log-x", "--smooth", "0.6")).toMatchObject({
		...{ xScale: "log", yScale: "log", smoothing: 0.6 },
	});
});

test("the part of x in what x counts", () => {
	expect(view("step", "--from", "1e3").xRange).toEqual([1000, Number.POSITIVE_INFINITY]);
	expect(view("relative", "--from", "10m", "--to", "1h30m").xRange).toEqual([600, 5400]);
	expect(view("relative", "--to", "90").xRange).toEqual([Number.NEGATIVE_INFINITY, 90]);
	const local = (month: number, day: number, hour = 0, minute = 0) =>
		new Date(2024, month, day, hour, minute).getTime() / 1000;
	expect(view("wall", "--from", "2024-05-01", "--to", "2024-05-02T09:15").xRange).toEqual([
		local(4, 1),
		local(4, 2, 9, 15),
	]);
});

test.each([
	["step", "--to", "1h"],
	["relative", "--from", "soon"],
	["step", "--from", " "],
	["step", "--smooth", " "],
	["wall", "--from", "2024-13-99"],
	["step", "--smooth", "-0.1"],
] as const)("over %s, %s %s is refused", (axis, flag, value) => {
	expect(() => view(axis, flag, value)).toThrow(`${flag} ${value} is no`);
});
