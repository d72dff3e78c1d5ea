import { scores as A, losses as L, type Style, style } from "./style.ts";

const epochs = Array.from({ length: 10 }, (_, epoch) => epoch);

/** Logs as scripts and tutorials print them, by hand, with what they say. */
export const scriptStyles: readonly Style[] = [
	style("spacy", (sheet) => {
		sheet.line("E    #       LOSS TOK2VEC  LOSS NER  ENTS_F  ENTS_P  ENTS_R  SCORE ");
		sheet.line("---  ------  ------------  --------  ------  ------  ------  ------");
		for (const e of epochs)
			sheet.line(
				`${String(Math.floor(e / 3)).padStart(3)}  ${String(e * 200).padStart(6)}  ${sheet.number("LOSS TOK2VEC", (L(e) * 10).toFixed(2)).padStart(12)}  ${sheet.number("LOSS NER", (L(e) * 40).toFixed(2)).padStart(8)}  ${(90 * A(e)).toFixed(2).padStart(6)}  ${(91 * A(e)).toFixed(2).padStart(6)}  ${(89 * A(e)).toFixed(2).padStart(6)}  ${sheet.number("SCORE", A(e).toFixed(2)).padStart(6)}`,
			);
	}),
	style("flair", (sheet) => {
		for (const e of epochs.slice(1)) {
			for (const it of [10, 20])
				sheet.line(
					`2024-03-01 10:0${e % 10}:11,123 epoch ${e} - iter ${it}/20 - loss ${sheet.number("loss", (L(e) + 1 / it).toFixed(8), { epoch: e + it / 20 })} - time (sec): ${(1.2 * it).toFixed(2)} - samples/sec: 512.12 - lr: ${sheet.number("lr", "0.100000", { epoch: e + it / 20 })}`,
				);
			sheet.line(`2024-03-01 10:0${e % 10}:15,123 ${"-".repeat(100)}`);
			sheet.line(
				`2024-03-01 10:0${e % 10}:16,123 EPOCH ${e} done: loss ${sheet.number("loss", L(e).toFixed(4), { epoch: e, split: "done" })} - lr: ${sheet.number("lr", "0.100000", { epoch: e, split: "done" })}`,
			);
			sheet.line(
				`2024-03-01 10:0${e % 10}:17,123 DEV : loss ${sheet.number("loss", (L(e) + 0.2).toFixed(10), { epoch: e, split: "DEV" })} - f1-score (micro avg)  ${sheet.number("f1-score (micro avg)", A(e).toFixed(4), { epoch: e })}`,
			);
		}
	}),
	style("paddle", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`[2024/03/01 10:00:${10 + e}] ppcls INFO: [Train][Epoch ${e + 1}/10][Iter: ${0}/40]lr(PiecewiseDecay): ${sheet.number("lr(PiecewiseDecay)", "0.01000", { epoch: e + 1 })}, top1: ${sheet.number("top1", A(e).toFixed(5), { epoch: e + 1 })}, CELoss: ${sheet.number("CELoss", L(e).toFixed(5), { epoch: e + 1 })}, loss: ${sheet.number("loss", L(e).toFixed(5), { epoch: e + 1 })}, batch_cost: 0.5${e}s, reader_cost: 0.1, ips: 120.1${e} samples/s, eta: 0:01:12`,
			);
	}),
	style("deepspeed", (sheet) => {
		for (const e of epochs.slice(1)) {
			const step = 10 * e;
			sheet.line(
				`[2024-03-01 10:00:${10 + e},123] [INFO] [logging.py:96:log_dist] [Rank 0] step=${step}, skipped=0, lr=[${sheet.number("lr", (1e-5 * e).toExponential(2), { step })}], mom=[[0.9, 0.95]]`,
			);
			sheet.line(
				` steps: ${step} loss: ${sheet.number("loss", L(e).toFixed(4), { step })} iter time (s): 0.4${e} samples/sec: 34.${e}1`,
			);
		}
	}),
	style("nemo/accelerate", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`03/01/2024 10:00:${10 + e} - INFO - __main__ - epoch ${e}: {'accuracy': ${sheet.number("accuracy", A(e).toString(), { epoch: e })}, 'f1': ${sheet.number("f1", (A(e) * 0.9).toString(), { epoch: e })}}`,
			);
	}),
	style("cleanrl", (sheet) => {
		for (const e of epochs) {
			const step = 1000 * e + 123;
			sheet.line(
				`global_step=${step}, episodic_return=${sheet.number("episodic_return", (20 * A(e)).toFixed(1), { step })}`,
			);
			sheet.line(`SPS: ${1200 + e}`);
		}
	}),
	style("cleanrl np", (sheet) => {
		for (const e of epochs) {
			const step = 1000 * e + 123;
			sheet.line(
				`global_step=${step}, episodic_return=[${sheet.number("episodic_return", (20 * A(e)).toFixed(1), { step })}]`,
			);
		}
	}),
	style("rl episode", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`Episode ${e * 10}\tLast reward: ${sheet.number("Last reward", (20 * A(e)).toFixed(2), { step: e * 10 })}\tAverage reward: ${sheet.number("Average reward", (18 * A(e)).toFixed(2), { step: e * 10 })}`,
			);
		}
	}),
	style("gan", (sheet) => {
		for (const e of epochs.slice(0, 5))
			for (const b of [0, 50])
				sheet.line(
					`[${e}/25][${b}/1583]\tLoss_D: ${sheet.number("Loss_D", (L(e) + b / 100).toFixed(4), { epoch: e + b / 1583 })}\tLoss_G: ${sheet.number("Loss_G", (3 * L(e)).toFixed(4), { epoch: e + b / 1583 })}\tD(x): ${sheet.number("D(x)", A(e).toFixed(4), { epoch: e + b / 1583 })}\tD(G(z)): ${(A(e) / 2).toFixed(4)} / ${(A(e) / 3).toFixed(4)}`,
				);
	}),
	style("cyclegan", (sheet) => {
		for (const e of epochs.slice(1))
			sheet.line(
				`(epoch: ${e}, iters: ${100 * e}, time: 0.2${e}1, data: 0.00${e}) D_A: ${sheet.number("D_A", (L(e) / 3).toFixed(3), { epoch: e, iter: 100 * e })} G_A: ${sheet.number("G_A", (L(e) / 2).toFixed(3), { epoch: e, iter: 100 * e })} cycle_A: ${sheet.number("cycle_A", (L(e) * 2).toFixed(3), { epoch: e, iter: 100 * e })}`,
			);
	}),
	style("wandb summary", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`epoch ${e} train_loss ${sheet.number("train_loss", L(e).toFixed(3), { epoch: e })} val_loss ${sheet.number("val_loss", (L(e) + 0.1).toFixed(3), { epoch: e })} (best ${Math.min(...epochs.slice(0, e + 1).map(L)).toFixed(3)})`,
			);
		sheet.line("wandb: Run history:");
		sheet.line("wandb:      epoch ▁▂▃▄▅▆▇█");
		sheet.line("wandb: train_loss █▆▅▄▃▂▁▁");
		sheet.line("wandb: Run summary:");
		sheet.line("wandb:      epoch 9");
		sheet.line("wandb: train_loss 0.2");
	}),
	style("f-string arrows", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`>> Epoch ${String(e).padStart(3, "0")} | Train Loss -> ${sheet.number("Train Loss", L(e).toFixed(4), { epoch: e })} | mIoU: ${sheet.number("mIoU", A(e).toFixed(4), { epoch: e })} | Dice: ${sheet.number("Dice", (A(e) + 0.01).toFixed(4), { epoch: e })} | Elapsed: 00:0${e}:12`,
			);
	}),
	style("loose mapping", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`[2024-03-01 10:00:${10 + e}] epoch=${e} | train: {loss: ${sheet.number("loss", L(e).toFixed(4), { epoch: e, split: "train" })}, acc: ${sheet.number("acc", A(e).toFixed(3), { epoch: e, split: "train" })}} | val: {loss: ${sheet.number("loss", (L(e) + 0.1).toFixed(4), { epoch: e, split: "val" })}, acc: ${sheet.number("acc", (A(e) - 0.1).toFixed(3), { epoch: e, split: "val" })}}`,
			);
	}),
	style("tensorflow estimator", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`INFO:tensorflow:loss = ${sheet.number("loss", L(e).toFixed(6), { step: e * 100 })}, step = ${e * 100} (0.2${e} sec)`,
			);
			sheet.line(`INFO:tensorflow:global_step/sec: 40${e}.12`);
		}
		sheet.line(`INFO:tensorflow:Saving dict for global step 1000: accuracy = 0.93, global_step = 1000, loss = 0.2`);
	}),
	style("json pino", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`{"level":30,"time":17092872${10 + e}123,"pid":4242,"hostname":"n1","msg":"step","step":${e * 5},"loss":${sheet.number("loss", L(e).toFixed(5), { step: e * 5 })},"lr":${sheet.number("lr", "0.001", { step: e * 5 })}}`,
			);
			sheet.line(
				`{"level":40,"time":17092872${10 + e}123,"pid":4242,"hostname":"n1","msg":"gpu hot","temp":${80 + e}}`,
			);
		}
	}),
	style("key per line", (sheet) => {
		for (const e of epochs) {
			sheet.line(`Epoch: ${e}`);
			sheet.line(`  train_loss: ${sheet.number("train_loss", L(e).toFixed(4), { epoch: e })}`);
			sheet.line(`  val_loss: ${sheet.number("val_loss", (L(e) + 0.2).toFixed(4), { epoch: e })}`);
			sheet.line(`  lr: ${sheet.number("lr", (0.1 / (e + 1)).toFixed(5), { epoch: e })}`);
			sheet.line(`  time: ${(12 + e / 10).toFixed(2)}s`);
		}
	}),
	style("final block", (sheet) => {
		sheet.line("Results on test set:");
		sheet.line(`Accuracy: ${sheet.number("Accuracy", "0.9312")}`);
		sheet.line(`F1: ${sheet.number("F1", "0.9012")}`);
		sheet.line(`Loss: ${sheet.number("Loss", "0.2212")}`);
	}),
];
