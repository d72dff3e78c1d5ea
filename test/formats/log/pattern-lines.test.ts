import { expect, test } from "vitest";
import { readLog, seriesOf } from "./read-log.ts";

const text =
	"Durchgang 1: Fehler 0,5 (roh 0.5)\nepoch 7 loss 0.3\nDurchgang 2: Fehler 0,4 (roh 0.4)\nepoch 8 loss 0.2\n";

test("each named group is a metric, and those named like an axis are one", async () => {
	expect(await seriesOf(text, [/Durchgang (?<epoch>\d+): .*roh (?<error>[\d.]+)/])).toEqual({
		"error@epoch": [
			[1, 2],
			[0.5, 0.4],
		],
	});
});

test("without a line that fits, metrics are recognised as ever", async () => {
	expect(await seriesOf(text, [/nothing (?<x>\d+)/])).toEqual({
		"loss@epoch": [
			[7, 8],
			[0.3, 0.2],
		],
	});
});

test("an axis goes on to the lines after it, colours are left out, words that are no numbers do not count", async () => {
	const log = "step=10\n\x1b[31mscore 0.5\x1b[0m\nstep=20\nscore none\nscore inf\n";
	const { series } = await readLog(log, [/step=(?<step>\d+)/g, /score (?<score>\S+)/y]);
	expect(series.map(({ name, steps, values, origin }) => [name, [...steps], [...values], origin])).toEqual([
		["score", [10, 20], [0.5, Number.POSITIVE_INFINITY], "score 0.5"],
	]);
});

test("what two patterns name the same is that of the first, line by line", async () => {
	const log = "loss 1 (raw 9)\nloss 2\nraw 8\n";
	expect(await seriesOf(log, [/loss (?<loss>\d)/, /raw (?<loss>\d)/])).toEqual({
		"loss@index": [
			[0, 1, 2],
			[1, 2, 8],
		],
	});
});
