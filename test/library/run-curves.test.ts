import { expect, test } from "vitest";
import { withMetrics } from "../../source/library/query-runs.ts";
import { runCurves } from "../../source/library/run-curves.ts";
import { loadTable } from "../../source/project/open-project.ts";
import { runTree, temporaryTree } from "../project/tree.ts";

async function table() {
	const root = temporaryTree({
		...runTree("s/0", { num: 0, config: "seed: 0\n" }),
		...runTree("s/1", { num: 1, config: "seed: 1\n" }),
		...runTree("s/2", { num: 2, config: "seed: 2\n" }),
		"s/0/metrics.csv": "step,epoch,timestamp,loss\n0,0,1700000000,4\n10,1,1700000060,2\n20,2,1700000180,1\n",
		"s/1/metrics.csv": "step,epoch,timestamp,loss\n0,0,1700009000,6\n10,1,1700009060,4\n",
		"s/2/other.csv": "step,loss\n0,1\n1,2\n",
	});
	const opened = await withMetrics((await loadTable([root])).table);
	const rowOf = (path: string) => opened.runs.findIndex((run) => run.path === path);
	return { opened, rows: ["s/0", "s/1", "s/2"].map((path) => Uint32Array.of(rowOf(path))) };
}

const plain = ({ axis, steps, values }: { axis: string; steps: Float64Array; values: Float64Array }) => ({
	axis,
	points: Array.from(steps, (step, at) => [step, values[at]]),
});

test("the same curve over steps, epochs, time since its start and the clock", async () => {
	const { opened, rows } = await table();
	const over = async (axis: "step" | "epoch" | "relative" | "wall") =>
		plain((await runCurves(opened, [rows[0]!], "loss", { axis })).curves[0]!);
	expect(await over("step")).toEqual({
		axis: "step",
		points: [
			[0, 4],
			[10, 2],
			[20, 1],
		],
	});
	expect(await over("epoch")).toEqual({
		axis: "epoch",
		points: [
			[0, 4],
			[1, 2],
			[2, 1],
		],
	});
	expect(await over("relative")).toEqual({
		axis: "time",
		points: [
			[0, 4],
			[60, 2],
			[180, 1],
		],
	});
	expect(await over("wall")).toEqual({
		axis: "time",
		points: [
			[1.7e9, 4],
			[1.7e9 + 60, 2],
			[1.7e9 + 180, 1],
		],
	});
});

test("a group is its mean with a band, n and how many runs remain at each step", async () => {
	const { opened, rows } = await table();
	const both = Uint32Array.of(rows[0]![0]!, rows[1]![0]!);
	const { curves, problems } = await runCurves(opened, [both], "loss", { band: "range" });
	expect(problems).toEqual([]);
	expect(plain(curves[0]!)).toEqual({
		axis: "step",
		points: [
			[0, 5],
			[10, 3],
			[20, 1],
		],
	});
	const { low, high, n, remaining } = curves[0]!.group!;
	expect([[...low], [...high], [...n], [...remaining]]).toEqual([
		[4, 2, 1],
		[6, 4, 1],
		[2, 2, 1],
		[2, 2, 1],
	]);
});

test("a run without the axis is a problem with its path, and leaves the others", async () => {
	const { opened, rows } = await table();
	const { curves, problems } = await runCurves(opened, rows, "loss", { axis: "wall" });
	expect(curves.map((curve) => curve !== undefined)).toEqual([true, true, false]);
	expect(problems.map(({ path, message }) => [path.slice(-3), message])).toEqual([
		["s/2", "no time is kept with its loss"],
	]);
	const epochs = await runCurves(opened, [rows[2]!], "loss", { axis: "epoch" });
	expect(epochs.problems[0]!.message).toBe("its loss counts no epochs, only step");
});
