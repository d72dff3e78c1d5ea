import { scores as A, losses as L, type Style, style } from "./style.ts";

const epochs = Array.from({ length: 10 }, (_, epoch) => epoch);

/** Logs as known programs print them, by hand, with what they say. */
export const programStyles: readonly Style[] = [
	style("detectron2", (sheet) => {
		sheet.line("[03/01 10:00:00 d2.engine.train_loop]: Starting training from iteration 0");
		for (const e of epochs) {
			const iter = 20 * e + 19;
			sheet.line(
				`[03/01 10:00:${10 + e} d2.utils.events]:  eta: 0:0${e}:12  iter: ${iter}  total_loss: ${sheet.number("total_loss", (L(e) * 2).toPrecision(4), { iter })}  loss_cls: ${sheet.number("loss_cls", L(e).toPrecision(4), { iter })}  loss_box_reg: ${sheet.number("loss_box_reg", (L(e) / 3).toPrecision(4), { iter })}    time: 0.1234  last_time: 0.1${e}11  data_time: 0.0021  last_data_time: 0.0${e}10   lr: ${sheet.number("lr", (0.0002 * (e + 1)).toPrecision(5), { iter })}  max_mem: 2${e}51M`,
			);
		}
	}),
	style("mmengine", (sheet) => {
		for (const e of epochs.slice(1)) {
			for (const it of [10, 20]) {
				const at = { epoch: e + it / 20 };
				sheet.line(
					`2024/03/01 10:00:${10 + e} - mmengine - INFO - Epoch(train)  [${e}][${it}/20]  lr: ${sheet.number("lr", (0.01 / e).toExponential(4), at)}  eta: 0:01:${10 + e}  time: 0.12${e}4  data_time: 0.0012  memory: 1234  grad_norm: ${sheet.number("grad_norm", (3 / e).toFixed(4), at)}  loss: ${sheet.number("loss", (L(e) + it / 100).toFixed(4), at)}  loss_cls: ${sheet.number("loss_cls", (L(e) / 2 + it / 100).toFixed(4), at)}`,
				);
			}
			sheet.line(`2024/03/01 10:00:${10 + e} - mmengine - INFO - Saving checkpoint at ${e} epochs`);
			sheet.line(
				`2024/03/01 10:00:${10 + e} - mmengine - INFO - Epoch(val) [${e}][5/5]    accuracy/top1: ${sheet.number("accuracy/top1", (100 * A(e)).toFixed(4), { epoch: e })}  accuracy/top5: ${sheet.number("accuracy/top5", (100 * A(e + 5)).toFixed(4), { epoch: e })}  data_time: 0.0012  time: 0.0${e}23`,
			);
		}
	}),
	style("mmdet old", (sheet) => {
		for (const e of epochs.slice(1))
			for (const it of [50, 100]) {
				const at = { epoch: e + it / 100 };
				sheet.line(
					`2021-03-01 10:00:${10 + e},123 - mmdet - INFO - Epoch [${e}][${it}/100]\tlr: ${sheet.number("lr", (0.002 * e).toExponential(3), at)}, eta: 2:12:${10 + e}, time: 0.5${e}, data_time: 0.05, memory: 3818, loss_rpn_cls: ${sheet.number("loss_rpn_cls", (L(e) / 4).toFixed(4), at)}, acc: ${sheet.number("acc", (100 * A(e)).toFixed(4), at)}, loss: ${sheet.number("loss", L(e).toFixed(4), at)}`,
				);
			}
	}),
	style("mmdet iter", (sheet) => {
		for (const e of epochs.slice(1)) {
			const it = 50 * e;
			sheet.line(
				`2024/03/01 10:00:${10 + e} - mmengine - INFO - Iter(train) [${String(it).padStart(5)}/1000]  lr: ${sheet.number("lr", (0.01 / e).toExponential(4), { iter: it })}  eta: 0:01:${10 + e}  time: 0.12${e}4  data_time: 0.0012  memory: 1234  loss: ${sheet.number("loss", L(e).toFixed(4), { iter: it })}`,
			);
		}
	}),
	style("sb3", (sheet) => {
		for (const e of epochs) {
			const step = 2048 * (e + 1);
			sheet.line("-----------------------------------------");
			sheet.line("| rollout/                |             |");
			sheet.line(
				`|    ep_len_mean          | ${sheet.number("rollout/ep_len_mean", (20 + e * 3.1).toFixed(1), { step })}        |`,
			);
			sheet.line(
				`|    ep_rew_mean          | ${sheet.number("rollout/ep_rew_mean", (20 + e * 3.1).toFixed(1), { step })}        |`,
			);
			sheet.line("| time/                   |             |");
			sheet.line(`|    fps                  | ${900 + e}         |`);
			sheet.line(`|    iterations           | ${e + 1}           |`);
			sheet.line(`|    time_elapsed         | ${e * 2}           |`);
			sheet.line(`|    total_timesteps      | ${step}        |`);
			if (e > 0) {
				sheet.line("| train/                  |             |");
				sheet.line(
					`|    approx_kl            | ${sheet.number("train/approx_kl", (0.008 + e / 1000).toFixed(9), { step })} |`,
				);
				sheet.line(`|    clip_range           | ${sheet.number("train/clip_range", "0.2", { step })}         |`);
				sheet.line(
					`|    entropy_loss         | ${sheet.number("train/entropy_loss", (-0.69 + e / 100).toFixed(3), { step })}      |`,
				);
				sheet.line(
					`|    explained_variance   | ${sheet.number("train/explained_variance", (e / 20).toFixed(4), { step })}     |`,
				);
				sheet.line(`|    learning_rate        | ${sheet.number("train/learning_rate", "0.0003", { step })}      |`);
				sheet.line(`|    loss                 | ${sheet.number("train/loss", L(e).toFixed(2), { step })}        |`);
				sheet.line(`|    n_updates            | ${10 * e}          |`);
				sheet.line(
					`|    value_loss           | ${sheet.number("train/value_loss", (30 * L(e)).toFixed(1), { step })}        |`,
				);
			}
			sheet.line("-----------------------------------------");
		}
	}),
	style("keras2", (sheet) => {
		for (const e of epochs.slice(1)) {
			sheet.line(`Epoch ${e}/9`);
			let s = "";
			for (let d = 1; d <= 5; d++) {
				s +=
					`\r${d}/5 [${"=".repeat(d * 6 - 1)}${d < 5 ? ">" : "="}${".".repeat(30 - d * 6)}] - ETA: ${5 - d}s - loss: ${(L(e) + 0.1 * (5 - d)).toFixed(4)} - accuracy: ${(A(e) - 0.01 * (5 - d)).toFixed(4)}` +
					"\b".repeat(70);
			}
			s += `\r5/5 [==============================] - 0s 2ms/step - loss: ${sheet.number("loss", L(e).toFixed(4), { epoch: e })} - accuracy: ${sheet.number("accuracy", A(e).toFixed(4), { epoch: e })} - val_loss: ${sheet.number("val_loss", (L(e) + 0.3).toFixed(4), { epoch: e })} - val_accuracy: ${sheet.number("val_accuracy", (A(e) - 0.02).toFixed(4), { epoch: e })}`;
			sheet.line(s);
			if (e === 3) sheet.line(`\nEpoch ${e}: val_loss improved from 0.9 to 0.8, saving model to best.h5`);
		}
	}),
	style("keras verbose2", (sheet) => {
		for (const e of epochs.slice(1)) {
			sheet.line(`Epoch ${e}/9`);
			sheet.line(
				`10/10 - ${e === 1 ? 1 : 0}s - ${20 + e}ms/step - accuracy: ${sheet.number("accuracy", A(e).toFixed(4), { epoch: e })} - loss: ${sheet.number("loss", L(e).toFixed(4), { epoch: e })} - val_loss: ${sheet.number("val_loss", (L(e) + 0.3).toFixed(4), { epoch: e })} - learning_rate: ${sheet.number("learning_rate", "0.0010", { epoch: e })}`,
			);
		}
	}),
	style("hf4", (sheet) => {
		sheet.line("***** Running training *****");
		sheet.line("  Num examples = 640");
		sheet.line("  Num Epochs = 10");
		sheet.line("  Instantaneous batch size per device = 8");
		sheet.line("  Total optimization steps = 200");
		for (const e of epochs.slice(1)) {
			sheet.line(`\r ${e * 10}%|█         | ${e * 20}/200 [00:0${e}<00:10, 12.${e}it/s]`);
			sheet.line(
				`\r                                                \r{'loss': ${sheet.number("loss", L(e).toFixed(4), { epoch: e })}, 'grad_norm': ${sheet.number("grad_norm", (2.123456789012 / e).toString(), { epoch: e })}, 'learning_rate': ${sheet.number("learning_rate", (5e-5 / e).toString(), { epoch: e })}, 'epoch': ${e}.0}`,
			);
			sheet.line(
				`\r                                                \r{'eval_loss': ${sheet.number("eval_loss", (L(e) + 0.1).toString(), { epoch: e })}, 'eval_accuracy': ${sheet.number("eval_accuracy", A(e).toString(), { epoch: e })}, 'eval_runtime': ${sheet.number("eval_runtime", (0.3 + e / 100).toFixed(4), { epoch: e })}, 'eval_samples_per_second': ${sheet.number("eval_samples_per_second", (300.1 + e).toFixed(3), { epoch: e })}, 'eval_steps_per_second': ${sheet.number("eval_steps_per_second", (30.1 + e).toFixed(3), { epoch: e })}, 'epoch': ${e}.0}`,
			);
		}
		sheet.line("***** eval metrics *****");
		sheet.line("  epoch                   =       10.0");
		sheet.line("  eval_runtime            = 0:00:00.31");
		sheet.line("  eval_samples            =        100");
	}),
	style("loguru", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`2024-03-01 10:00:${10 + e}.123 | INFO     | __main__:train:42 - epoch ${e} | loss ${sheet.number("loss", L(e).toFixed(4), { epoch: e })} | val_acc ${sheet.number("val_acc", A(e).toFixed(4), { epoch: e })}`,
			);
			sheet.line(`2024-03-01 10:00:${10 + e}.456 | DEBUG    | __main__:loader:10 - loaded 128 batches in ${e}.5s`);
		}
	}),
	style("loguru2", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`2024-03-01 10:00:${10 + e}.123 | SUCCESS  | trainer.loop:run_epoch:101 - Epoch ${e + 1}/10 finished: loss=${sheet.number("loss", L(e).toFixed(4), { epoch: e + 1 })}, f1={'macro': ${sheet.number("f1.macro", A(e).toFixed(3), { epoch: e + 1 })}}`,
			);
		}
	}),
	style("multi_rank", (sheet) => {
		for (const e of epochs)
			for (const r of [0, 1, 2, 3])
				sheet.line(
					`[rank ${r}] step ${e * 10} loss ${sheet.number("loss", (L(e) + r / 100).toFixed(4), { step: e * 10, rank: r })} lr ${sheet.number("lr", "0.05", { step: e * 10, rank: r })}`,
				);
	}),
	style("multi_rank2", (sheet) => {
		for (const e of epochs)
			for (const r of [0, 1])
				sheet.line(
					`2024-03-01 10:00:${10 + e} [Rank ${r}/2] INFO: Epoch ${e}: train_loss=${sheet.number("train_loss", (L(e) + r / 100).toFixed(4), { epoch: e, rank: r })}`,
				);
	}),
	style("srun", (sheet) => {
		for (const e of epochs)
			for (const r of [0, 1])
				sheet.line(`${r}: epoch ${e} loss ${sheet.number("loss", (L(e) + r / 100).toFixed(4), { epoch: e, rank: r })}`);
	}),
	style("imagenet", (sheet) => {
		sheet.line("=> creating model 'resnet18'");
		for (const e of epochs) {
			for (const b of [0, 10])
				sheet.line(
					`Epoch: [${e}][${String(b).padStart(4)}/5005]\tTime  0.${200 + e} ( 0.34)\tData  0.01${e} ( 0.09)\tLoss ${sheet.number("Loss", (L(e) + b / 100).toExponential(4), { epoch: e + b / 5005 })} (${(L(e) + 0.01).toExponential(4)})\tAcc@1  ${sheet.number("Acc@1", (50 * A(e)).toFixed(2), { epoch: e + b / 5005 })} ( ${(50 * A(e) + 0.5).toFixed(2)})\tAcc@5  ${sheet.number("Acc@5", (70 * A(e)).toFixed(2), { epoch: e + b / 5005 })} ( ${(70 * A(e) + 1).toFixed(2)})`,
				);
			sheet.line(
				` *   Acc@1 ${sheet.number("Acc@1", (50 * A(e) + 2).toFixed(3), { epoch: e })} Acc@5 ${sheet.number("Acc@5", (70 * A(e) + 2).toFixed(3), { epoch: e })}`,
			);
		}
	}),
	style("lightgbm", (sheet) => {
		sheet.line("[LightGBM] [Info] Number of positive: 212, number of negative: 357");
		sheet.line("[LightGBM] [Info] Total Bins 4548");
		for (const e of epochs)
			sheet.line(
				`[${10 * (e + 1)}]\ttraining's binary_logloss: ${sheet.number("training's binary_logloss", (L(e) / 3).toFixed(6), { step: 10 * (e + 1) })}\tvalid_1's auc: ${sheet.number("valid_1's auc", A(e).toFixed(6), { step: 10 * (e + 1) })}`,
			);
		sheet.line("Early stopping, best iteration is:");
	}),
	style("cifar tutorial", (sheet) => {
		for (const e of [1, 2, 3])
			for (const it of [2000, 4000, 6000])
				sheet.line(
					`[${e}, ${String(it).padStart(5)}] loss: ${sheet.number("loss", (L(e) + 2000 / it).toFixed(3), { step: 3 * (e - 1) + it / 2000 - 1 })}`,
				);
		sheet.line("Finished Training");
		sheet.line("Accuracy of the network on the 10000 test images: 54 %");
	}),
	style("yunjey", (sheet) => {
		for (const e of epochs.slice(1, 5))
			for (const it of [100, 200, 300])
				sheet.line(
					`Epoch [${e}/5], Step [${it}/600], Loss: ${sheet.number("Loss", (L(e) + 10 / it).toFixed(4), { epoch: e + it / 600 })}`,
				);
	}),
	style("espnet", (sheet) => {
		for (const e of epochs.slice(1))
			sheet.line(
				`[node07] 2024-03-01 10:00:${10 + e},123 (trainer:338) INFO: ${e}epoch results: [train] iter_time=1.2e-04, forward_time=0.1, loss_ctc=${sheet.number("loss_ctc", (L(e) * 10).toFixed(3))}, acc=${sheet.number("acc", A(e).toFixed(3))}, backward_time=0.2, optim0_lr0=1.0e-05`,
			);
	}),
];
