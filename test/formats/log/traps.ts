import { type Style, style } from "./style.ts";

const epochs = Array.from({ length: 10 }, (_, epoch) => epoch);

/** Logs that are full of numbers and hold no metric. */
export const traps: readonly Style[] = [
	style("hydra cfg", (sheet) => {
		sheet.line("model:");
		sheet.line("  _target_: torch.nn.Linear");
		sheet.line("  in_features: 10");
		sheet.line("  loss_weight: 0.5");
		sheet.line("trainer:");
		sheet.line("  max_epochs: 20");
		sheet.line("  precision: 16");
		sheet.line("  gradient_clip_val: 1.0");
		sheet.line("  accuracy: 0.5");
		sheet.line("  val_check_interval: 0.25");
		sheet.line("seed: 42");
		sheet.line("optimizer:");
		sheet.line("  lr: 0.001");
		sheet.line("  weight_decay: 0.01");
	}),
	style("nvidia", (sheet) => {
		for (const e of epochs) {
			sheet.line(`Fri Mar  1 10:00:${10 + e} 2024`);
			sheet.line("+-----------------------------------------------------------------------------+");
			sheet.line("| NVIDIA-SMI 535.104.05   Driver Version: 535.104.05   CUDA Version: 12.2     |");
			sheet.line("|   0  NVIDIA A100-SXM...  On   | 00000000:07:00.0 Off |                    0 |");
			sheet.line(`| N/A   3${e}C    P0    5${e}W / 400W |   ${1234 + e}MiB / 40960MiB |     ${e}%      Default |`);
		}
	}),
	style("server", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`10.0.0.${e} - - [01/Mar/2024:10:00:${10 + e} +0000] "GET /api/v1/runs/${e} HTTP/1.1" 200 ${512 + e} "-" "curl/7.68.0" 0.0${e}3`,
			);
			sheet.line(`INFO:     127.0.0.1:5${e}123 - "POST /predict HTTP/1.1" 200 OK`);
			sheet.line(`worker ${e}: processed ${e * 10} files in ${e}.3 seconds (rate ${e}.1/s)`);
			sheet.line(`Step ${e}/10 : RUN pip install -r requirements.txt`);
			sheet.line(` ---> Using cache 8f3${e}c1`);
			sheet.line(`Downloading data.zip:  ${e * 10}%|█   | ${e}.2M/45.2M [00:0${e}<00:10, 4.${e}MB/s]`);
		}
	}),
	style("slurm", (sheet) => {
		sheet.line("JobID=12345 NodeList=gpu07 CPUs=8 Mem=32G");
		for (const e of epochs)
			sheet.line(`Mon Mar 1 10:00:${10 + e} 2024 mem: ${10 + e}.5 GB cpu: ${50 + e}.1% temp: ${60 + e}.0`);
		sheet.line("slurmstepd: error: *** JOB 12345 ON gpu07 CANCELLED AT 2024-03-01T10:00:00 DUE TO TIME LIMIT ***");
	}),
	style("params", (sheet) => {
		sheet.line("Layer (type)                 Output Shape              Param #   ");
		sheet.line("=================================================================");
		for (const e of epochs)
			sheet.line(`dense_${e} (Dense)              (None, ${64 * (e + 1)})                ${640 * (e + 1)}       `);
		sheet.line("=================================================================");
		sheet.line("Total params: 12,345");
		sheet.line("Trainable params: 12,000");
		for (const e of epochs) sheet.line(`layers.${e}.weight torch.Size([${64 * e}, 64]) mean 0.0${e}1 std 0.1${e}`);
	}),
	style("pytest", (sheet) => {
		for (const e of epochs) sheet.line(`tests/test_${e}.py::test_loss[${e}-0.5] PASSED [ ${e * 10}%]`);
		sheet.line("====== 10 passed, 2 warnings in 12.34s ======");
		for (const e of epochs) sheet.line(`source/mod${e}.py      ${100 + e}     ${e}    ${99 - e}%   12-1${e}`);
	}),
	style("fit args", (sheet) => {
		for (const k of ["adam", "sgd", "rmsprop"])
			sheet.line(`Namespace(lr=0.001, batch_size=64, loss='mse', optimizer='${k}', epochs=20, dropout=0.1, seed=1)`);
		sheet.line("python train.py --lr 0.1 --epochs 100 --loss-weight 0.5 --val-split 0.1");
		sheet.line("Early stopping with patience 5 and min_delta 0.001");
		sheet.line("Reduce learning rate to 0.0005.");
		sheet.line("Train size: 50000, val size: 10000, test size: 10000");
		sheet.line("Split: train 0.8, val 0.1, test 0.1");
	}),
	style("a table without a header", (sheet) => {
		for (const e of epochs) sheet.line(`${e},${(2 / (e + 1)).toFixed(4)},${(1 - 1 / (e + 2)).toFixed(4)}`);
	}),
	style("docker", (sheet) => {
		for (const e of epochs) {
			sheet.line(`#${e + 5} [${e + 1}/9] RUN apt-get update 0.${e}12s`);
			sheet.line(`#${e + 5} sha256:a${e}bc 12.34MB / 45.67MB 1.${e}s`);
			sheet.line(`Get:${e} http://example.org/debian bookworm/main amd64 libc6 amd64 2.36-9+deb12u${e} [2,756 kB]`);
		}
	}),
	style("shapes", (sheet) => {
		for (const e of epochs) {
			sheet.line(`input shape: (${e}, 3, 224, 224), mean: 0.48${e}, std: 0.22${e}`);
			sheet.line(`image_${e}.png: 640x480 ${e} persons, ${10 + e}.3ms`);
		}
	}),
	style("stats", (sheet) => {
		for (const e of epochs) {
			sheet.line(`CPU usage ${e}.5%, RAM used 12.${e} GB, disk 45.${e}%`);
			sheet.line(`heartbeat ${e}: latency=0.0${e}2 queue=${e} uptime=${e * 60}`);
			sheet.line(`GC: collected ${e * 100} objects in 0.${e} s`);
		}
	}),
	style("retries", (sheet) => {
		for (const e of epochs) {
			sheet.line(`attempt ${e}: connection error: timeout after 30.${e} (errno 110)`);
			sheet.line(`WARNING - retry ${e} in ${2 ** e}.0 seconds`);
			sheet.line(`step ${e}: error code: ${e}`);
		}
	}),
	style("dataset", (sheet) => {
		for (const e of epochs) {
			sheet.line(`class ${e}: 5${e}00 samples, weight: 0.${e}1, ratio 0.1${e}`);
			sheet.line(`fold ${e}: train size: 40${e}, val size: 10${e}`);
		}
	}),
	style("items", (sheet) => {
		for (const e of epochs) sheet.line(`Class ${e} accuracy: 0.4${e}`);
		for (const e of epochs) sheet.line(`sample ${e}: psnr 2${e}.5 ssim 0.1${e}`);
		for (const e of epochs) sheet.line(`[image ${e}/10] loss=0.3${e}`);
		for (const e of epochs) sheet.line(`Trying threshold 0.1${e}, min score 0.2${e}`);
	}),
	style("lines of a hunk", (sheet) => {
		sheet.line("@@ -1,9 +1,9 @@");
		for (const e of epochs.slice(0, 9)) sheet.line(` epoch ${e} loss 0.${e}5`);
	}),
	style("slots", (sheet) => {
		for (const e of epochs) {
			sheet.line(`slot update_slots: id ${e} | task ${e} | n_past = ${e * 10}, n_ctx = 4096`);
			sheet.line(`llama_model_loader: - kv  ${e}: general.score f32 = 0.${e}`);
		}
	}),
	style("sql", (sheet) => {
		for (const e of epochs) {
			sheet.line(`2024-03-01 10:00:0${e},123 INFO sqlalchemy.engine.Engine [cached since 0.0${e}s ago] (${e}, 0.5)`);
			sheet.line(`SELECT * FROM runs WHERE loss = 0.${e} AND epoch = ${e}`);
		}
	}),
	style("args yaml", (sheet) => {
		for (const k of ["a", "b"]) {
			sheet.line(`--- run ${k}`);
			sheet.line("scheduler:");
			sheet.line("  step_size: 10");
			sheet.line("  gamma: 0.1");
			sheet.line("loss: 0.5");
			sheet.line("val_loss_weight: 0.3");
			sheet.line("score_threshold: 0.25");
			sheet.line("iou: 0.7");
		}
	}),
	style("optuna without a result", (sheet) => {
		for (const e of epochs)
			sheet.line(
				e % 2 === 0
					? `[I 2024-03-01 10:00:0${e},123] Trial ${e} pruned. `
					: `[W 2024-03-01 10:00:0${e},123] Trial ${e} failed with parameters: {'lr': 0.00${e}, 'dropout': 0.${e}} because of the following error: ValueError('loss 0.${e}').`,
			);
	}),
	style("k8s", (sheet) => {
		for (const e of epochs) {
			sheet.line(
				`I0301 10:00:0${e}.123456       1 controller.go:${100 + e}] "Reconciled" replicas=${e} latency=0.${e}2 queue_depth=${e * 3}`,
			);
			sheet.line(
				`level=info ts=2024-03-01T10:00:0${e}Z msg="scrape ok" duration=0.0${e}1 samples=${e * 100} target=10.0.0.${e}:9100`,
			);
		}
	}),
	style("compile", (sheet) => {
		for (const e of epochs) {
			sheet.line(`[ ${e * 10}%] Building CXX object src/CMakeFiles/loss.dir/loss_${e}.cpp.o`);
			sheet.line(`[${e}/9] Linking train_${e}`);
			sheet.line(`warning: unused variable 'loss' [-Wunused] at loss.cpp:${e}:12`);
		}
	}),
	style("ckpt", (sheet) => {
		for (const e of epochs) {
			sheet.line(`Removing old checkpoint: epoch=${e}-val_loss=0.${e}1.ckpt`);
			sheet.line(`-rw-r--r-- 1 root root ${12340 + e} Mar  1 10:0${e} epoch=0${e}-loss=0.${e}5.pt`);
			sheet.line(`Best model is epoch_${e}_acc_0.9${e}.pth`);
		}
	}),
	style("tests", (sheet) => {
		for (const e of epochs) {
			sheet.line(`assert accuracy > 0.${e}, f"accuracy {accuracy}"`);
			sheet.line(`E       AssertionError: assert 0.${e} == 0.5 ± 5.0e-07`);
			sheet.line(`    loss = criterion(output[${e}], target) * 0.${e}`);
		}
	}),
	style("weights", (sheet) => {
		for (const e of epochs) {
			sheet.line(`layer${e}.conv: mean=0.00${e} std=0.0${e}3 min=-0.${e} max=0.${e}`);
			sheet.line(`freeze layer ${e}: lr_mult=0.${e}`);
		}
	}),
	style("ray", (sheet) => {
		for (const e of epochs) {
			sheet.line(`(pid=${1000 + e}) connecting to 10.0.0.${e}:6379, node score 0.${e}`);
			sheet.line(`== Status ==`);
			sheet.line(`Memory usage on this node: ${e}.5/64.0 GiB`);
			sheet.line(`Resources requested: ${e}/8 CPUs, 1/1 GPUs, 0.0/30.${e} GiB heap`);
		}
	}),
	style("sentences", (sheet) => {
		for (const e of epochs) {
			sheet.line(`step ${e}: a map of ${e}, set of 5, return of ${e + 3}`);
			sheet.line(`step ${e}: the score is 0.${e} of what was asked, error of 0.${e} pixels`);
			sheet.line(`epoch ${e}: loss is 0.${e} times smaller, target accuracy of 0.9${e}`);
			sheet.line(`epoch ${e}: expected loss is 0.${e}, old accuracy was 0.9${e}`);
			sheet.line(`read ${e} files of 3.${e}MB in 2.${e}s rank ${e}`);
		}
		sheet.line("stop when loss is 0.1");
		sheet.line("Goal: accuracy of 0.95");
		sheet.line("required accuracy is 0.95");
	}),
];
