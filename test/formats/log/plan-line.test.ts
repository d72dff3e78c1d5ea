import { expect, test } from "vitest";
import { LineScanner } from "../../../source/formats/log/line-scanner.ts";
import type { Plan } from "../../../source/formats/log/plan.ts";
import { planLine } from "../../../source/formats/log/plan-line.ts";

const scanner = new LineScanner(true);

function planned(line: string): Plan {
	const bytes = Buffer.from(line);
	scanner.scan(bytes, 0, bytes.length);
	return planLine(Buffer.from(scanner.literal.subarray(0, scanner.length)).toString());
}

/** Axes, then values, as `name:slot`. */
function said(line: string): string {
	const { axes, values } = planned(line);
	const text = (bound: readonly { readonly name: string; readonly slot: number }[]) =>
		bound.map(({ name, slot }) => `${name}:${slot}`).join(" ");
	return `${text(axes)} | ${text(values)}`;
}

test.each([
	["epoch 3 loss 0.31 val_acc=0.9", "epoch:0 | loss:1 val_acc:2"],
	["Epoch [1/20] Loss: 0.6598 | Val Acc: 92.0%", "epoch:0 | Loss:2 Val Acc:3"],
	["Epoch: [0][ 10/5005]\tLoss 6.9 (7.0)", "epoch:0 iter:1 | Loss:3"],
	["[1,  2000] loss: 2.219", ":0 iter:1 | loss:2"],
	["Epoch(train)  [1][10/20]  loss: 0.5", "epoch:0 iter:1 | loss:3"],
	["Train: 3 [  50/1251 (  4%)]  Loss: 6.9", "epoch:0 iter:1 | Loss:4"],
	["Train Epoch: 1 [640/60000 (1%)]\tLoss: 2.3", "epoch:0 iter:1 | Loss:4"],
	["Test: [ 10/196]\tLoss 6.9 (7.0)", "iter:0 | Loss:2"],
	["Epoch 3 [5/10 classes] loss 0.5", "epoch:0 | loss:3"],
	["global step 100: grad norm 0.5", "global_step:0 | grad norm:1"],
	["step 5 loss 0.3 0.12s/it eta 0:01:02 12.5 it/s 3.2 GB", "step:0 | loss:1"],
	["epoch 1 loss -> 0.5 => acc", "epoch:0 | loss:1"],
	["step 1: {'loss': '0.5', 'sub': {'acc': tensor(0.9)}, 'shape': [1, 2], 'name': 'x3'}", "step:0 | loss:1 sub.acc:2"],
	['{"time": "2024-03-01 10:00:00", "msg": "epoch 3 loss 0.5"}', "epoch:6 | loss:7"],
	["Training average loss at step 100: 0.5", "step:0 | Training average loss:1"],
	[
		"x) Average objective function for 'output' for minibatches 0-99 is -0.3 over 900 frames.",
		"minibatch:0 | Average objective function for output:2",
	],
	["Request failed at step 12: 0.5", " | "],
	["Epoch 3: Trial 2 finished with value: 0.5", "epoch:0 | value:2"],
	[
		"Trial 2 finished with value: 0.5 and parameters: {'lr': 0.1}. Best is trial 1 with value: 0.4.",
		"trial:0 | value:1",
	],
	["epoch 2 {'acc': 0.9} config: {'lr': 0.1, 'dropout': 0.2}", "epoch:0 | acc:1"],
	["#Images: 500 mIoU: 0.33 Acc: 0.4", " | mIoU:1 Acc:2"],
	["Epoch[1] Time cost=16.246", "epoch:0 | "],
	["Val. Loss: 0.5 |  Val. PPL: 5.4", " | Val. Loss:0 Val. PPL:1"],
	["2024-05-02 09:15:01 node3 coach[2212] INFO Starting Iter #3 ...", "iter:7 | "],
	["EPOCH ::: 3", "epoch:0 | "],
	["OVERFLOW! Skipping step. Attempted loss scale: 65536, reducing to 32768", " | "],
	["Test: Accuracy: 9912/10000 (99%)", " | Accuracy:2"],
	["Epoch 3: training loss is 0.5", "epoch:0 | training loss:1"],
	["epoch 3 - loss is 0.5, accuracy was 0.9 and f1 is 0.8.", "epoch:0 | loss:1 accuracy:2 f1:3"],
	["step 3: accuracy of 0.93 (12s)", "step:0 | accuracy:1"],
	["Iter 3 loss 1.2e-03 mem 12.0GB time 3.0s acc 0.91", "iter:0 | loss:1 acc:4"],
	["step 3: target accuracy of 0.93", "step:0 | "],
	["step 3: previous loss was 0.5", "step:0 | "],
	["step 3: loss is 0.5 times the old", "step:0 | "],
	["step 3: error of 0.5 pixels", "step:0 | "],
	["step 3: score is 0.5 or more", "step:0 | "],
	["took 3.0s acc 0.91", " | "],
	["loss is nan at step 19", " | "],
	["failed at step 12", "| ".padStart(3)],
	["saved model at epoch 3 with loss 0.5", " | "],
	["epoch=19-val_loss=0.31.ckpt", " | "],
	["Dropout(p=0.1, inplace=False)", " | "],
	["GET /api/v1/runs 200 12.3ms 10.0.0.1:8080", " | "],
	["Accuracy of the network on the 10000 test images: 54 %", " | "],
	["python train.py --loss-weight 0.5 --acc 0.1", " | "],
] as const)("%j", (line, expected) => {
	expect(said(line)).toBe(expected);
});

test("an axis has the number with it that tells how far it goes", () => {
	const totals = (line: string) => planned(line).axes.map(({ name, total }) => [name, total]);
	expect(totals("Epoch [1][50/500] loss: 0.5")).toEqual([
		["epoch", undefined],
		["iter", 2],
	]);
	expect(totals("[0/25][50/1583] loss: 0.5")).toEqual([
		["", 1],
		["iter", 3],
	]);
	expect(totals("Epoch [1/5], Step [100/600], Loss: 0.5")).toEqual([
		["epoch", 1],
		["step", 3],
	]);
});

test("a bar is told by the text before it, its numbers, and how far it is", () => {
	expect(planned("Epoch 3:  45%|████▌     | 9/20 [00:01<00:02, 9.1it/s, loss=0.3]")).toMatchObject({
		axes: [{ name: "epoch", slot: 0 }],
		values: [{ name: "loss" }],
		bar: { identity: [0], done: 2, total: 3 },
	});
	expect(planned(" 9/10 [====>.....] - ETA: 0s - loss: 0.3")).toMatchObject({
		values: [{ name: "loss", slot: 3 }],
		bar: { identity: [], done: 0, total: 1 },
	});
	expect(planned("12it [00:01, 9.9it/s, loss=0.3]")).toMatchObject({ bar: { done: 0, total: -1 } });
});

test("names have the part of the data before them as a label", () => {
	const labels = (line: string) => planned(line).values.map(({ label, name }) => label + name);
	expect(labels("val: loss 0.4 acc 0.9")).toEqual(["val: loss", "val: acc"]);
	expect(labels("| INFO | train | epoch 1 | loss 0.4")).toEqual(["train/loss"]);
	expect(labels("train {loss: 0.3} val {loss: 0.4}")).toEqual(["train/loss", "val/loss"]);
	expect(labels("epoch 1 train_loss 0.3 val loss 0.4")).toEqual(["train_loss", "val loss"]);
});

test("who speaks is told apart", () => {
	expect(planned("[rank 2] step 1 loss 0.5").speakers).toEqual([{ name: "rank", slot: 0 }]);
	expect(planned("2: epoch 1 loss 0.5").speakers).toEqual([{ name: "", slot: 0 }]);
});

test("headers, rows, boxes, rules and blanks", () => {
	expect(planned("epoch  train_loss  time").headers[0]).toEqual(["epoch", "train_loss", "time"]);
	expect(planned("epoch train_loss time").headers).toEqual([["epoch", "train_loss", "time"]]);
	expect(planned("Package    Version").headers).toEqual([]);
	expect(planned("1/20 0G 2.7 100%").cells).toEqual([0, "\0G", 3, 4]);
	expect(planned("| 1 | 0.5 |").cells).toEqual([0, 1]);
	expect(planned("|    ep_rew_mean | 12.3 |").boxRow).toEqual({ name: "ep_rew_mean", slot: 0 });
	expect(planned("| rollout/ |  |").boxRow).toEqual({ name: "rollout/", slot: -1 });
	expect([planned("+-----+-----+").kind, planned("-------").kind, planned("  ").kind]).toEqual([
		"rule",
		"rule",
		"blank",
	]);
});

test("a line that only tells where the program is", () => {
	const only = (line: string) => planned(line).isAxisOnly;
	expect(["--- Epoch 3 ---", "Epoch 3/10", "Starting epoch 3"].map(only)).toEqual([true, true, true]);
	expect(["failed at step 3", "epoch 3 loss 0.5", "layer 3"].map(only)).toEqual([false, false, false]);
});

test("more than two blanks of any kind are as two", () => {
	const { values } = planLine(`loss${"\u2003".repeat(3000)}\0`);
	expect(values.map(({ name, slot }) => [name, slot])).toEqual([["loss", 0]]);
});
