import { expect, test } from "vitest";
import { readLog, seriesOf } from "./read-log.ts";

test("the text of a printed diff is none of the log", async () => {
	const diff = "@@ -1,3 +1,3 @@\n model: a\n-loss: 0.5\n+loss: 0.75\n-test accuracy: 0.5\n+test accuracy: 0.25\n";
	expect(await seriesOf(`diff --git a/c.yaml b/c.yaml\n${diff}`)).toEqual({});
	expect(await seriesOf(`${diff}epoch 1 loss 0.5\nepoch 2 loss 0.4\n`)).toEqual({
		"loss@epoch": [
			[1, 2],
			[0.5, 0.4],
		],
	});
});

test("columns of a row of one metric are of the parts of the data above them", async () => {
	const grid = (epoch: number) =>
		`Epoch ${epoch}/9\n            train    val\naccuracy     0.${epoch}1   0.${epoch}2\nloss        1.${epoch}3    N/A\n`;
	expect(await seriesOf(grid(1) + grid(2))).toEqual({
		"train/accuracy@epoch": [
			[1, 2],
			[0.11, 0.21],
		],
		"val/accuracy@epoch": [
			[1, 2],
			[0.12, 0.22],
		],
		"loss@epoch": [
			[1, 2],
			[1.13, 1.23],
		],
	});
});

test("a list below a list of names is a row, though a word stands before both", async () => {
	const list = (ap: string) =>
		`[05/02 09:15:00 d2.testing]: copypaste: AP,AP50\n[05/02 09:15:00 d2.testing]: copypaste: ${ap},6${ap}\n`;
	expect(await seriesOf(`iter: 9 loss: 0.5\n${list("1.5")}iter: 19 loss: 0.4\n${list("2.5")}`)).toMatchObject({
		"AP@iter": [
			[9, 19],
			[1.5, 2.5],
		],
		"AP50@iter": [
			[9, 19],
			[61.5, 62.5],
		],
	});
});

test("the best iteration that is told again at the end goes to its place, or is left out", async () => {
	const line = (step: number, loss: number) => `[${step}]\tvalid's l2: ${loss}\n`;
	const text = [10, 20, 30, 40].map((step) => line(step, 1 / step)).join("");
	const found = async (end: string) => (await readLog(`${text}Best iteration is:\n${end}`)).series[0]!;
	const between = await found(line(25, 0.0375));
	expect([[...between.steps], between.values[2]]).toEqual([[10, 20, 25, 30, 40], 0.0375]);
	expect([...(await found(line(30, 1 / 30))).steps]).toEqual([10, 20, 30, 40]);
	expect((await found(line(30, 0.5))).axis).toBe("index");
});

test("a count between a name and its number is the step, and no value", async () => {
	const lines = [0, 1, 2, 3, 4].map(
		(step) => `Train loss ${step} ${(3 / (step + 1)).toFixed(3)} Grad Norm 1.${step} 1.02s/it\n`,
	);
	expect(await seriesOf(lines.join(""))).toEqual({
		"Train loss@step": [
			[0, 1, 2, 3, 4],
			[3, 1.5, 1, 0.75, 0.6],
		],
		"Grad Norm@step": [
			[0, 1, 2, 3, 4],
			[1, 1.1, 1.2, 1.3, 1.4],
		],
	});
	expect(await seriesOf(["1: 0.5", "5: 0.7", "1: 0.6", "5: 0.8"].map((one) => `Accuracy ${one}\n`).join(""))).toEqual(
		{},
	);
});

test("trials are an axis of what each of them gave", async () => {
	const trial = (number: number, value: number) =>
		`[I 2024-05-02 09:15:00,123] Trial ${number} finished with value: ${value} and parameters: {'lr': 0.0${number + 1}}. Best is trial 0 with value: 0.5.\n`;
	expect(await seriesOf(trial(0, 0.5) + trial(1, 0.75) + trial(3, 0.625))).toEqual({
		"value@trial": [
			[0, 1, 3],
			[0.5, 0.75, 0.625],
		],
	});
});

test("what stands in two brackets of a line by one name is told apart by the words before them", async () => {
	const line = (batch: number, loss: number) =>
		`Epoch 1, batch ${batch}, loss[loss=${loss}, over 900.00 frames. ], tot_loss[loss=${loss + 1}, over 1900.00 frames. ], batch size: 20\n`;
	expect(await seriesOf(line(0, 0.75) + line(50, 0.5) + line(100, 0.25))).toEqual({
		"loss/loss@batch": [
			[0, 50, 100],
			[0.75, 0.5, 0.25],
		],
		"tot_loss/loss@batch": [
			[0, 50, 100],
			[1.75, 1.5, 1.25],
		],
	});
});

test("what the machine does is no metric, though it is told with some", async () => {
	const line = (step: number) =>
		`{"step": ${step}, "loss": 0.${9 - step}, "gpu_util": ${90 - 7 * step}.5, "ram_used": ${step}.25}\n`;
	expect(Object.keys((await seriesOf(line(1) + line(2) + line(3))) as object)).toEqual(["loss@step"]);
});
