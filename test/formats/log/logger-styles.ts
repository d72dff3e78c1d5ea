import { scores as A, losses as L, type Style, style } from "./style.ts";

const epochs = Array.from({ length: 9 }, (_, epoch) => epoch);

/** Logs as loggers, tables and lesser known programs write them, by hand, with what they say. */
export const loggerStyles: readonly Style[] = [
	style("zap", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`{"level":"info","ts":170928720${e}.5,"caller":"train/loop.go:88","msg":"epoch done","epoch":${e},"train_loss":${sheet.number("train_loss", L(e).toFixed(5), { epoch: e })},"val_acc":${sheet.number("val_acc", A(e).toFixed(4), { epoch: e })},"elapsed_s":${12 + e}.5}`,
			);
	}),
	style("structlog console", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`\x1b[2m2024-03-01T10:00:0${e}Z\x1b[0m [\x1b[32m\x1b[1minfo     \x1b[0m] \x1b[1mvalidation done               \x1b[0m \x1b[36mepoch\x1b[0m=\x1b[35m${e}\x1b[0m \x1b[36mmiou\x1b[0m=\x1b[35m${sheet.number("miou", A(e).toFixed(4), { epoch: e })}\x1b[0m \x1b[36mn_batches\x1b[0m=\x1b[35m40\x1b[0m`,
			);
	}),
	style("timm", (sheet) => {
		for (const e of epochs) {
			for (const b of [0, 50])
				sheet.line(
					`Train: ${e} [${String(b).padStart(4)}/1251 (  ${(b / 12) | 0}%)]  Loss: ${sheet.number("Loss", (L(e) + b / 1000).toPrecision(3), { epoch: e + b / 1251, split: "Train" })} (${L(e).toPrecision(3)})  Time: 0.412s, 310.${e}1/s  (0.512s,  250.03/s)  LR: ${sheet.number("LR", (1e-3 * (e + 1)).toExponential(3), { epoch: e + b / 1251 })}  Data: 0.010 (0.120)`,
				);
			sheet.line(
				`Test: [  78/78]  Time: 0.118 (0.213)  Loss:  ${sheet.number("Loss", (L(e) + 0.2).toFixed(3), { epoch: e, split: "Test" })} (${L(e).toFixed(3)})  Acc@1: ${sheet.number("Acc@1", (100 * A(e)).toFixed(3), { epoch: e })} ( 70.120)  Acc@5: ${sheet.number("Acc@5", (100 * A(e + 4)).toFixed(3), { epoch: e })} ( 90.120)`,
			);
		}
	}),
	style("kaldi-like", (sheet) => {
		for (const e of epochs.slice(1))
			sheet.line(
				`INFO (trainer:123) Iter ${e}: objf=${sheet.number("objf", (-L(e)).toFixed(4), { iter: e })} over 12345 frames; loss ${sheet.number("loss", L(e).toFixed(4), { iter: e })}`,
			);
	}),
	style("opennmt", (sheet) => {
		for (const e of epochs.slice(1))
			sheet.line(
				`[2024-03-01 10:00:0${e},123 INFO] Step ${e * 50}/1000; acc: ${sheet.number("acc", (50 * A(e)).toFixed(1), { step: e * 50 })}; ppl: ${sheet.number("ppl", (90 * L(e)).toFixed(1), { step: e * 50 })}; xent: ${sheet.number("xent", L(e).toFixed(1), { step: e * 50 })}; lr: ${sheet.number("lr", (0.001 * e).toFixed(5), { step: e * 50 })}; sents:    3200; bsz: 2310/2000/ 64; 12345/11234 tok/s;     ${e * 11} sec;`,
			);
	}),
	style("pytorch-ignite", (sheet) => {
		for (const e of epochs.slice(1)) {
			sheet.line(
				`Training Results - Epoch: ${e}  Avg accuracy: ${sheet.number("Avg accuracy", A(e).toFixed(2), { epoch: e, split: "Training" })} Avg loss: ${sheet.number("Avg loss", L(e).toFixed(2), { epoch: e, split: "Training" })}`,
			);
			sheet.line(
				`Validation Results - Epoch: ${e}  Avg accuracy: ${sheet.number("Avg accuracy", (A(e) - 0.1).toFixed(2), { epoch: e, split: "Validation" })} Avg loss: ${sheet.number("Avg loss", (L(e) + 0.1).toFixed(2), { epoch: e, split: "Validation" })}`,
			);
		}
	}),
	style("bracketed metrics", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`[epoch: ${e}] [train_loss: ${sheet.number("train_loss", L(e).toFixed(4), { epoch: e })}] [val_auc: ${sheet.number("val_auc", A(e).toFixed(4), { epoch: e })}] [time: 12.3${e}]`,
			);
	}),
	style("semicolons", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`round ${e}; client loss = ${sheet.number("client loss", L(e).toFixed(3), { step: e })}; global accuracy = ${sheet.number("global accuracy", A(e).toFixed(3), { step: e })}; participants = 10`,
			);
	}),
	style("tab columns", (sheet) => {
		sheet.line("epoch\ttrain/loss\ttrain/acc\tlr\teta");
		for (const e of epochs)
			sheet.line(
				`${e}\t${sheet.number("train/loss", L(e).toFixed(4), { epoch: e })}\t${sheet.number("train/acc", A(e).toFixed(4), { epoch: e })}\t${sheet.number("lr", (1e-4 / (e + 1)).toExponential(2), { epoch: e })}\t00:0${e}:11`,
			);
	}),
	style("unicode box", (sheet) => {
		for (const e of epochs) {
			sheet.line("╭────────┬──────────╮");
			sheet.line(`│ epoch  │ ${String(e).padEnd(8)} │`);
			sheet.line(`│ loss   │ ${sheet.number("loss", L(e).toFixed(4), { epoch: e }).padEnd(8)} │`);
			sheet.line(`│ f1     │ ${sheet.number("f1", A(e).toFixed(4), { epoch: e }).padEnd(8)} │`);
			sheet.line("╰────────┴──────────╯");
		}
	}),
	style("prose between", (sheet) => {
		for (const e of epochs) {
			sheet.line(`Epoch ${e + 1} of 9 took 12.3${e}s`);
			sheet.line(`  training loss:\t\t${sheet.number("training loss", L(e).toFixed(6), { epoch: e + 1 })}`);
			sheet.line(
				`  validation accuracy:\t\t${sheet.number("validation accuracy", (100 * A(e)).toFixed(2), { epoch: e + 1 })} %`,
			);
		}
	}),
	style("dict with floats in np", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`step=${e * 10} metrics={'loss': np.float32(${sheet.number("loss", L(e).toFixed(6), { step: e * 10 })}), 'grad_norm': tensor(${sheet.number("grad_norm", (3 * L(e)).toFixed(4), { step: e * 10 })})}`,
			);
	}),
	style("rl table", (sheet) => {
		for (const e of epochs) {
			sheet.line("---------------------------------");
			sheet.line(`| Iteration       | ${e}           |`);
			sheet.line(`| AverageReturn   | ${sheet.number("AverageReturn", (20 * A(e)).toFixed(2), { step: e })}      |`);
			sheet.line(`| StdReturn       | ${sheet.number("StdReturn", (2 * A(e)).toFixed(3), { step: e })}      |`);
			sheet.line(`| TimeSoFar       | ${e * 3}.2        |`);
			sheet.line("---------------------------------");
		}
	}),
	style("percent bars in a file", (sheet) => {
		for (const e of epochs.slice(0, 4)) {
			let l = "";
			for (const d of [1, 2, 3])
				l += `\rtrain: ${d * 33}%|###${d}  | ${d}/3 [00:01<00:02,  1.1it/s, loss=${(L(e) + 3 - d).toFixed(3)}, f1=${A(e).toFixed(3)}]`;
			sheet.number("loss", L(e).toFixed(3));
			sheet.number("f1", A(e).toFixed(3));
			sheet.line(l);
		}
	}),
	style("sacred", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`INFO - my_exp - Epoch ${e}: avg_loss=${sheet.number("avg_loss", L(e).toFixed(5), { epoch: e })}, top1=${sheet.number("top1", (100 * A(e)).toFixed(2), { epoch: e })}%`,
			);
	}),
	style("whisper-ft", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`INFO:train:Epoch ${e} - Step ${e * 100} - WER: ${sheet.number("WER", (100 / (e + 1)).toFixed(2), { step: e * 100 })} - CER: ${sheet.number("CER", (50 / (e + 1)).toFixed(2), { step: e * 100 })} - beam 5 - 120 utterances`,
			);
	}),
	style("dlrm", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`Finished training it ${e * 1024}/306969 of epoch 0, ${(20 + e / 10).toFixed(2)} ms/it, loss ${sheet.number("loss", L(e).toFixed(6), { iter: e * 1024 })}, accuracy ${sheet.number("accuracy", (70 + A(e)).toFixed(3), { iter: e * 1024 })} %`,
			);
	}),
	style("gluon", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`[Epoch ${e}] training: accuracy=${sheet.number("accuracy", A(e).toFixed(6), { epoch: e, split: "training" })}`,
			);
			sheet.line(`[Epoch ${e}] speed: ${3000 + e} samples/sec\ttime cost: ${10 + e}.123`);
			sheet.line(
				`[Epoch ${e}] validation: accuracy=${sheet.number("accuracy", (A(e) - 0.01).toFixed(6), { epoch: e, split: "validation" })}`,
			);
		}
	}),
	style("dreamer", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`[${e * 1000}] train_return ${sheet.number("train_return", (100 * A(e)).toFixed(1), { step: e * 1000 })} / train_length 500.0 / train_episodes ${e}`,
			);
		}
	}),
	style("nnunet", (sheet) => {
		for (const e of epochs) {
			sheet.line(`2024-03-01 10:00:0${e}.123456: Epoch ${e}`);
			sheet.line(
				`2024-03-01 10:00:0${e}.123456: Current learning rate: ${sheet.number("Current learning rate", (0.01 / e).toFixed(5), { epoch: e })}`,
			);
			sheet.line(
				`2024-03-01 10:00:0${e}.123456: train_loss ${sheet.number("train_loss", (-A(e)).toFixed(4), { epoch: e })}`,
			);
			sheet.line(
				`2024-03-01 10:00:0${e}.123456: val_loss ${sheet.number("val_loss", (-A(e) + 0.1).toFixed(4), { epoch: e })}`,
			);
			sheet.line(`2024-03-01 10:00:0${e}.123456: Pseudo dice [np.float32(0.8${e}), np.float32(0.7)]`);
			sheet.line(`2024-03-01 10:00:0${e}.123456: Epoch time: 12.${e} s`);
		}
	}),
	style("yolov5", (sheet) => {
		for (const e of epochs) {
			sheet.line("      Epoch    GPU_mem   box_loss   obj_loss   cls_loss  Instances       Size");
			sheet.line(
				`       ${e}/9      2.5G    ${sheet.number("box_loss", L(e).toFixed(5), { epoch: e })}    ${sheet.number("obj_loss", (L(e) / 2).toFixed(5), { epoch: e })}    ${sheet.number("cls_loss", (L(e) / 3).toFixed(5), { epoch: e })}        ${20 + e}        640: 100%|██████████| 8/8 [00:01<00:00,  5.1it/s]`,
			);
		}
	}),
	style("asr table", (sheet) => {
		sheet.line("| epoch | train loss | dev wer (%) | secs |");
		sheet.line("+-------+------------+-------------+------+");
		for (const e of epochs)
			sheet.line(
				`|  ${e}    |   ${sheet.number("train loss", L(e).toFixed(3), { epoch: e })}    |   ${sheet.number("dev wer (%)", (30 / e).toFixed(2), { epoch: e })}     |  ${30 + e}  |`,
			);
	}),
	style("lone numbers", (sheet) => {
		for (const e of epochs) {
			sheet.line(`-- epoch ${e} --`);
			sheet.line(
				`MSE=${sheet.number("MSE", L(e).toExponential(3), { epoch: e })}; R2=${sheet.number("R2", A(e).toFixed(3), { epoch: e })}; N=1200`,
			);
		}
	}),
	style("slash bars", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`step ${e}/9 | ce ${sheet.number("ce", L(e).toFixed(3), { step: e })} | kl ${sheet.number("kl", (L(e) / 9).toFixed(4), { step: e })} | tok/s 12k | mem 3.2GB | dt 0.12${e}s`,
			);
	}),
	style("go style", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`2024/03/01 10:00:0${e} main.go:42: iter=${e * 10} cost=${sheet.number("cost", L(e).toFixed(4), { iter: e * 10 })} goroutines=1${e} heap=12MB`,
			);
	}),
	style("julia", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`[ Info: Epoch ${e}: train_loss = ${sheet.number("train_loss", L(e).toFixed(5), { epoch: e })}, test_acc = ${sheet.number("test_acc", A(e).toFixed(4), { epoch: e })}`,
			);
	}),
	style("evo", (sheet) => {
		for (const e of epochs)
			sheet.line(
				`gen ${e}\tbest fitness: ${sheet.number("best fitness", A(e).toFixed(4))}\tmean fitness: ${sheet.number("mean fitness", (A(e) / 2).toFixed(4))}\tpopulation: 50`,
			);
	}),
];
