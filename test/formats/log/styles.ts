import { losses as loss, type Style, scores as score, style } from "./style.ts";

const epochs = Array.from({ length: 12 }, (_, epoch) => epoch);

/** Styles that no rule of the reader names. */
export const styles: readonly Style[] = [
	style("language model", (sheet) => {
		sheet.lines.push("tokens per iteration will be: 16,384", "number of parameters: 29.94M", "step 0: starting");
		for (const epoch of epochs) {
			const step = 250 * epoch;
			const own = (name: string, value: number) => sheet.point({ name, step }, value.toFixed(4));
			sheet.lines.push(
				`step ${step}: train loss ${own("train loss", loss(epoch))}, val loss ${own("val loss", loss(epoch) + 0.2)}`,
				"saving checkpoint to out-shakespeare",
				`iter ${step + 10}: loss ${sheet.point({ name: "loss", iter: step + 10 }, loss(epoch).toFixed(4))}, time ${(120 + epoch).toFixed(2)}ms, mfu 12.31%`,
			);
		}
	}),
	style("digits example", (sheet) => {
		for (const epoch of epochs.slice(1)) {
			for (const batch of [0, 10, 20])
				sheet.lines.push(
					`Train Epoch: ${epoch} [${batch * 64}/60000 (${batch / 10}%)]\tLoss: ${sheet.point({ name: "Loss", epoch: epoch + (batch * 64) / 60000 }, (loss(epoch) + batch / 1000).toFixed(6))}`,
				);
			const average = sheet.point({ name: "Average loss", epoch }, loss(epoch).toFixed(4));
			const accuracy = sheet.point({ name: "Accuracy", epoch }, `${Math.round(100 * score(epoch))}`);
			sheet.lines.push(
				"",
				`Test set: Average loss: ${average}, Accuracy: ${Math.round(9000 * score(epoch))}/10000 (${accuracy}%)`,
				"",
			);
		}
	}),
	style("boosted trees", (sheet) => {
		for (const step of epochs) {
			const own = (name: string, value: number) => sheet.point({ name, step }, value.toFixed(5));
			sheet.lines.push(
				`[${step}]\ttrain-rmse:${own("train-rmse", loss(step))}\teval-rmse:${own("eval-rmse", loss(step) + 0.1)}`,
			);
		}
	}),
	style("boosted trees with times", (sheet) => {
		for (const step of epochs) {
			const own = (name: string, value: number) => sheet.point({ name, step }, value.toFixed(7));
			sheet.lines.push(
				`${step}:\tlearn: ${own("learn", loss(step))}\ttest: ${own("test", loss(step) + 0.1)}\tbest: ${own("best", loss(step) + 0.1)} (${step})\ttotal: ${50 + step}ms\tremaining: ${9.5 - step / 2}s`,
			);
		}
	}),
	style("comma table in a log", (sheet) => {
		sheet.lines.push("Start training on cuda:0 at 10:00:00", "epoch,train_loss,val_f1,seconds");
		for (const epoch of epochs) {
			sheet.lines.push(
				`${epoch},${sheet.point({ name: "train_loss", epoch }, loss(epoch).toFixed(4))},${sheet.point({ name: "val_f1", epoch }, score(epoch).toFixed(3))},${(3.21 + epoch / 10).toFixed(2)}`,
			);
			if (epoch % 3 === 0) sheet.lines.push(`saved model to runs/model_${epoch}.pt (${12 + epoch}.5 MB)`);
		}
	}),
	style("ruled table", (sheet) => {
		sheet.lines.push(
			"  epoch    train_loss    valid_acc    valid_loss     dur",
			"-------  ------------  -----------  ------------  ------",
		);
		for (const epoch of epochs.slice(1)) {
			const own = (name: string, value: number) => `\x1b[36m${sheet.point({ name, epoch }, value.toFixed(4))}\x1b[0m`;
			sheet.lines.push(
				`      ${epoch}        ${own("train_loss", loss(epoch))}       ${own("valid_acc", score(epoch))}        ${own("valid_loss", loss(epoch) + 0.1)}  ${(0.03 + epoch / 1000).toFixed(4)}`,
			);
		}
	}),
	style("markdown table", (sheet) => {
		sheet.lines.push("| step | reward | entropy loss | fps |", "|-----:|-------:|-------------:|----:|");
		for (const epoch of epochs) {
			const step = 2048 * (epoch + 1);
			sheet.lines.push(
				`| ${step} | ${sheet.point({ name: "reward", step }, (20 * score(epoch)).toFixed(2))} | ${sheet.point({ name: "entropy loss", step }, (-loss(epoch)).toFixed(5))} | ${900 + epoch} |`,
			);
		}
	}),
	style("smoothed and current", (sheet) => {
		for (const epoch of epochs)
			for (const iter of [0, 50]) {
				const own = (name: string, value: number) => sheet.point({ name, epoch: epoch + iter / 100 }, value.toFixed(4));
				const current = loss(epoch) + iter / 1000;
				sheet.lines.push(
					`Epoch: [${epoch}]  [${String(iter).padStart(3)}/100]  eta: 0:0${epoch % 10}:12  lr: ${own("lr", 0.02 / (epoch + 1))}  loss: ${own("loss", current)} (${(current + 0.1).toFixed(4)})  loss_classifier: ${own("loss_classifier", current / 2)} (${current.toFixed(4)})  time: 0.51${epoch % 10}2  data: 0.0103  max mem: 3012`,
				);
			}
	}),
	style("blocks below a heading", (sheet) => {
		for (const epoch of epochs.slice(1)) {
			sheet.lines.push(`===== Epoch ${epoch} / 20 =====`);
			for (const split of ["train", "valid"]) {
				const own = (name: string, value: number) => sheet.point({ name, split, epoch }, value.toFixed(4));
				const shift = split === "train" ? 0 : 0.07;
				sheet.lines.push(
					`  ${split}: loss=${own("loss", loss(epoch) + shift)} acc=${own("acc", score(epoch) - shift)}`,
				);
			}
			sheet.lines.push(`  took ${(12.5 + epoch).toFixed(1)}s, 3 workers, batch 64`);
		}
		sheet.lines.push(`Test accuracy: ${sheet.point({ name: "Test accuracy" }, "0.9132")}`);
	}),
	style("teacher and student", (sheet) => {
		for (const epoch of epochs)
			for (const split of ["teacher", "student"])
				sheet.lines.push(
					`${split} | epoch ${epoch} | loss: ${sheet.point({ name: "loss", split, epoch }, (loss(epoch) + split.charCodeAt(0) / 1000).toFixed(5))}`,
				);
	}),
	style("value blocks of a robot", (sheet) => {
		for (const iteration of epochs) {
			const own = (name: string, value: number) => sheet.point({ name, step: iteration }, value.toFixed(4));
			sheet.lines.push(
				"################################################################################",
				`                      \x1b[1m Learning iteration ${iteration}/1500 \x1b[0m                      `,
				"",
				`                       Computation: ${50000 + iteration} steps/s (collection: 1.212s, learning 0.131s)`,
				`               Value function loss: ${own("Value function loss", loss(iteration))}`,
				`                    Surrogate loss: ${own("Surrogate loss", -loss(iteration) / 100)}`,
				`                       Mean reward: ${own("Mean reward", 20 * score(iteration))}`,
				"--------------------------------------------------------------------------------",
				`                   Total timesteps: ${98304 * (iteration + 1)}`,
				`                    Iteration time: 1.34s`,
				`                               ETA: ${1500 - iteration}.0s`,
				"",
			);
		}
	}),
	style("tensors", (sheet) => {
		for (const epoch of epochs)
			sheet.lines.push(
				`Epoch ${epoch} done, loss: tensor(${sheet.point({ name: "loss", epoch }, loss(epoch).toFixed(4))}, device='cuda:0', grad_fn=<NllLossBackward0>), accuracy: ${sheet.point({ name: "accuracy", epoch }, score(epoch).toFixed(4))}`,
			);
	}),
	style("solver", (sheet) => {
		for (const epoch of epochs) {
			const iter = 100 * epoch;
			const time = `I0301 10:0${epoch % 10}:01.12345${epoch % 10} 12345 solver.cpp:239]`;
			sheet.lines.push(
				`${time} Iteration ${iter}, loss = ${sheet.point({ name: "loss", iter }, loss(epoch).toFixed(5))}`,
				`${time}     Test net output #0: accuracy = ${sheet.point({ name: "accuracy", iter }, score(epoch).toFixed(4))}`,
				`${time} Iteration ${iter}, lr = ${sheet.point({ name: "lr", iter }, (0.01 / (epoch + 1)).toFixed(6))}`,
			);
		}
	}),
	style("numbered tasks", (sheet) => {
		for (const epoch of epochs)
			for (const rank of [0, 1])
				sheet.lines.push(
					`[rank${rank}]: epoch=${epoch} loss=${sheet.point({ name: "loss", rank, epoch }, (loss(epoch) + rank / 100).toFixed(4))} port=29500 pid=${4100 + rank}`,
				);
	}),
	style("records after a text", (sheet) => {
		for (const epoch of epochs)
			sheet.lines.push(
				`2024-03-01 10:00:${10 + epoch} - root - INFO - step ${epoch * 100}: {"train": {"loss": ${sheet.point({ name: "train.loss", step: epoch * 100 }, loss(epoch).toString())}, "acc": ${sheet.point({ name: "train.acc", step: epoch * 100 }, score(epoch).toString())}}, "host": "node-07", "world_size": 8}`,
			);
	}),
	style("a loss in the bar's text", (sheet) => {
		for (const epoch of epochs.slice(0, 6)) {
			let line = "";
			for (let done = 0; done <= 20; done++) {
				const text = (loss(epoch) + (20 - done) / 100).toFixed(4);
				const bar = "█".repeat(done).padEnd(20);
				line += `\rEpoch ${epoch} | loss ${text}: ${String(5 * done).padStart(3)}%|${bar}| ${done}/20 [00:0${done % 10}<00:01, ${20 + done}.31it/s]`;
				if (done === 20) sheet.point({ name: "loss", epoch }, text);
			}
			sheet.lines.push(line);
		}
	}),
];
