import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { corpus, hasCorpus } from "../../corpus.ts";
import { corpusPoints } from "./corpus-points.ts";
import { loggerStyles } from "./logger-styles.ts";
import { programStyles } from "./program-styles.ts";
import { readLog, seriesOf } from "./read-log.ts";
import { type Counts, countPoints, countsTable, type Point } from "./recall.ts";
import { scriptStyles } from "./script-styles.ts";
import { styles } from "./styles.ts";
import { traps } from "./traps.ts";

const fixtures = fileURLToPath(new URL("../../../../shared/fixtures/metrics/logs/", import.meta.url));

function expectGood(counts: readonly Counts[]): void {
	const bad = counts.filter(({ precision, recall }) => precision < 0.99 || recall < 0.95);
	expect(
		bad.flatMap(({ examples }) => examples),
		countsTable(counts),
	).toEqual([]);
}

describe.skipIf(!existsSync(fixtures))("logs by their real writers", () => {
	const names = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => name.endsWith(".log")) : [];
	test.each(names)("%s", async (name) => {
		const { points } = JSON.parse(readFileSync(join(fixtures, `${name}.oracle.json`), "utf8")) as {
			points: readonly Point[];
		};
		const { series, problems } = await readLog(readFileSync(join(fixtures, name)));
		expectGood([countPoints(name, points, series)]);
		expect(problems).toEqual([]);
		if (name.startsWith("trap")) expect(series).toEqual([]);
	});
});

test.each([...styles, ...loggerStyles, ...programStyles, ...scriptStyles])(
	"what is printed as $name",
	async ({ name, text, points }) => {
		const { series } = await readLog(text);
		expectGood([countPoints(name, points, series)]);
		expect(points.length).toBeGreaterThan(0);
	},
);

test.each(traps)("no metric in $name", async ({ text }) => {
	const { series } = await readLog(text);
	expect(series.map(({ name }) => name)).toEqual([]);
});

/** Two launches into one folder: the log has both, the table the second one alone. */
const launchedTwice = /^(?:single\/outputs\/2024-05-03\/12-00-00|callbacks\/outputs\/2024-07-02\/10-00-00)\//;

describe.skipIf(!hasCorpus)("logs of real sweeps", () => {
	const logs = hasCorpus ? globSync("**/*.{log,txt,out,err}", { cwd: corpus }) : [];
	test("say what the runs' own tables say, and nothing else", async () => {
		const counts: Counts[] = [];
		for (const log of logs) {
			const points = corpusPoints(join(corpus, log));
			if (points === null || launchedTwice.test(log)) continue;
			counts.push(countPoints(log, points, (await readLog(readFileSync(join(corpus, log)))).series));
		}
		expect(counts.length).toBeGreaterThan(150);
		const missed = counts.filter(({ recall }) => recall < 1);
		expect(missed.flatMap(({ style, examples }) => [style, ...examples])).toEqual([]);
		expect(counts.flatMap(({ wrong, examples }) => (wrong > 0 ? examples : []))).toEqual([]);
	});
	test("hold nothing where the program printed no metric", async () => {
		for (const log of logs.filter((name) => /app\.log$|bare\.log$|outer\.log$/.test(name)))
			expect([log, (await readLog(readFileSync(join(corpus, log)))).series]).toEqual([log, []]);
	});
	test("two launches are one series with an index, and keep their epochs", async () => {
		const log = join(corpus, "single/outputs/2024-05-03/12-00-00/train.log");
		const loss = (await readLog(readFileSync(log))).series.find(({ name }) => name === "loss")!;
		expect([loss.axis, [...loss.otherAxes[0]!.values]]).toEqual(["index", [1, 2, 3, 1, 2]]);
	});
});

test("every series keeps a line that it came from, without colours and not longer than 200 characters", async () => {
	const tail = "x".repeat(400);
	const { series } = await readLog(
		`\x1b[32mepoch 1\x1b[0m loss 0.5 \x07| note ${tail}\nepoch 2 loss 0.4 | note ${tail}\n`,
	);
	expect(series[0]?.origin).toMatch(/^epoch 1 loss 0\.5 \| note x+…$/);
	expect(series[0]?.origin).toHaveLength(200);
});

test("times are those of the lines, as the clock showed them or with their zone", async () => {
	const { series } = await readLog(
		"[2024-03-01 10:00:01,250][__main__][INFO] - epoch 1 loss 0.5\n[2024-03-01 10:00:02,500][__main__][INFO] - epoch 2 loss 0.4\n",
	);
	expect([...series[0]!.times!]).toEqual([1709287201.25, 1709287202.5]);
	const zoned = await readLog(
		"2024-03-01T10:00:01.5+02:00 epoch 1 loss 0.5\n2024-03-01T10:00:02.5+02:00 epoch 2 loss 0.4\n",
	);
	expect([...zoned.series[0]!.times!]).toEqual([1709280001.5, 1709280002.5]);
});

test("numbers stay as they are printed", async () => {
	expect(
		await seriesOf(
			"epoch 1 val acc: 92.5% loss: 1e-3\nepoch 2 val acc: 93% loss: inf\nepoch 3 val acc: None loss: nan\n",
		),
	).toEqual({
		"val acc@epoch": [
			[1, 2],
			[92.5, 93],
		],
		"loss@epoch": [
			[1, 2, 3],
			[0.001, Number.POSITIVE_INFINITY, Number.NaN],
		],
	});
});

test("lines without an axis are where the lines before them said", async () => {
	expect(
		await seriesOf("Epoch 1/2\ntrain loss: 0.5\nval loss: 0.6\nEpoch 2/2\ntrain loss: 0.4\nval loss: 0.5\n"),
	).toEqual({
		"train loss@epoch": [
			[1, 2],
			[0.5, 0.4],
		],
		"val loss@epoch": [
			[1, 2],
			[0.6, 0.5],
		],
	});
});

test("a time that a bar counts in one unit and in two is no part of a name", async () => {
	const time = (seconds: number) =>
		seconds < 1 ? `${seconds * 1000}ms` : `${Math.floor(seconds)}s${(seconds % 1) * 1000}ms`;
	let text = "";
	for (let epoch = 0; epoch < 3; epoch++) {
		text += `\nEpoch: ${epoch}\n`;
		for (let batch = 0; batch < 4; batch++)
			text += ` [===>...]  Step: ${20 + batch}ms | Tot: ${time(batch * 0.75)} | Loss: ${(3 / (epoch + batch + 1)).toFixed(3)} | Acc: ${30 + epoch + batch}.125% (${batch}/128) ${batch + 1}/391\r`;
	}
	expect((await readLog(text)).series.map(({ name, values }) => [name, values.length])).toEqual([
		["Loss", 12],
		["Acc", 12],
	]);
});

test("numbers that are aligned right are those of one series, whatever their width", async () => {
	const meter = (name: string, value: number, form = (one: number) => one.toFixed(2).padStart(6)) =>
		`\t${name} ${form(value)} (${form(value)})`;
	const lines = Array.from({ length: 60 }, (_, index) => {
		const loss = meter("Loss", 6.9 - index / 20, (value) => value.toExponential(4));
		const count = String((index % 20) * 250 + 1).padStart(4);
		return `Epoch: [${Math.floor(index / 20)}][${count}/5005]${meter("Time", 9.95 + index / 100)}${loss}${meter("Acc@1", 2 * index)}\n`;
	});
	const { series } = await readLog(lines.join(""));
	expect(series.map(({ name, values }) => [name, values.length])).toEqual([
		["Loss", 60],
		["Acc@1", 60],
	]);
});

test("lines that differ but go on with each other on all their axes are one series", async () => {
	const text = Array.from(
		{ length: 20 },
		(_, index) =>
			`epoch ${Math.floor(index / 5)} iter ${index % 5} loss ${(3 / (index + 1)).toFixed(3)}${index % 5 === 4 ? " | best" : ""}\n`,
	);
	const { series } = await readLog(text.join(""));
	expect(series.map(({ name, values }) => [name, values.length])).toEqual([["loss", 20]]);
});

test("iterations that begin again in each epoch, and tell how many there are, are parts of it", async () => {
	const text = (told: string) =>
		[0, 1]
			.flatMap((epoch) =>
				[0, 5].map((batch) => `[${epoch}/2]${told.replace("#", `${batch}`)}\tloss: ${epoch}.${batch}`),
			)
			.join("\n");
	const axes = async (log: string) => {
		const { series } = await readLog(`${log}\n`);
		return series.map(({ axis, steps, otherAxes }) => [axis, [...steps], otherAxes.map(({ name }) => name).join()]);
	};
	expect(await axes(text("[#/10]"))).toEqual([["epoch", [0, 0.5, 1, 1.5], "iter"]]);
	const nested = "Epoch [1][5/10] loss: 0.5\nEpoch [1][10/10] loss: 0.4\nEpoch [2][5/10] loss: 0.3\n";
	expect(await axes(nested)).toEqual([["epoch", [1.5, 2, 2.5], "iter"]]);
	expect(await axes(nested.replaceAll("/10", ""))).toEqual([["index", [0, 1, 2], "iter,epoch"]]);
});

test("what a line without an axis sums up is a series of its own, by its sign or its word", async () => {
	const epoch = (index: number) =>
		`Epoch: [${index}][1/9]\tAcc@1 ${index}.50\nEpoch: [${index}][5/9]\tAcc@1 ${index}.75\n`;
	const names = async (sum: (index: number) => string) => {
		const text = [0, 1, 2, 3].map((index) => epoch(index) + sum(index)).join("");
		return (await readLog(text)).series.map(({ name, values }) => [name, values.length]);
	};
	expect(await names((index) => ` *   Acc@1 5${index}.123\n`)).toEqual([
		["Acc@1", 8],
		["* Acc@1", 4],
	]);
	expect(await names((index) => `Test: [1/2] Acc@1 3${index}.5\n * Acc@1 5${index}.123\n`)).toEqual([
		["Acc@1", 8],
		["Test: Acc@1", 4],
		["Test: * Acc@1", 4],
	]);
	expect(await names((index) => `Summary | Acc@1 5${index}.123\n`)).toEqual([
		["Acc@1", 8],
		["Summary/Acc@1", 4],
	]);
});

test("the last state of each bar counts, also of the one that still moves", async () => {
	const bar = (epoch: number, done: number, loss: number) =>
		`\rEpoch ${epoch}: ${done * 50}%|${"█".repeat(done)}| ${done}/2 [00:00<00:01, 3.00it/s, loss=${loss}]`;
	expect(await seriesOf(`${bar(0, 1, 0.9)}${bar(0, 2, 0.8)}\n${bar(1, 1, 0.7)}${bar(1, 2, 0.6)}\r`)).toEqual({
		"loss@epoch": [
			[0, 1],
			[0.8, 0.6],
		],
	});
});

test("a result that is named plainly counts where it stands once, a setting does not", async () => {
	expect(await seriesOf("Test accuracy: 0.93\nall done\n")).toEqual({ "Test accuracy@index": [[0], [0.93]] });
	expect(await seriesOf("loss_weight: 0.5\n")).toEqual({});
	expect(await seriesOf("lr: 0.001\naccuracy: 0.5\nseed: 1\n")).toEqual({});
	expect(await seriesOf("the accuracy is 0.93 now\n")).toEqual({});
	expect(await seriesOf("We ask for: accuracy of 0.93\n")).toEqual({});
	expect(await seriesOf("Test accuracy is 0.93\n")).toEqual({ "Test accuracy@index": [[0], [0.93]] });
});
