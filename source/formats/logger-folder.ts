/**
 * The folders that loggers make, each for one run:
 *
 * | logger                          | folder                                                   | known by                      |
 * |---------------------------------|----------------------------------------------------------|-------------------------------|
 * | Lightning's TensorBoard and CSV | `SAVE_DIR/NAME/version_N`, `NAME` mostly `lightning_logs` | `hparams.yaml`, event files   |
 * | TensorBoard's `SummaryWriter`   | any, and folders below it for `add_hparams`              | `events.out.tfevents.…`       |
 * | W&B                             | `DIR/wandb/[offline-]run-YYYYMMDD_HHMMSS-ID`             | `run-ID.wandb`, `files/…`     |
 * | MLflow's file store             | `mlruns/EXPERIMENT/RUN`, RUN 32 hexadecimal digits       | `meta.yaml`                   |
 *
 * https://lightning.ai/docs/pytorch/stable/extensions/logging.html, https://docs.wandb.ai, https://mlflow.org/docs
 *
 * The folder of a logger's run that a folder with these files is, or lies in; null where it is none.
 */
export function loggerFolder(path: string, files: readonly string[]): string | null {
	const inWandb = /^(?:.*\/)?(?:offline-)?run-\d{8}_\d{6}-[^/]+(?=\/|$)/s.exec(path);
	if (inWandb !== null) return inWandb[0];
	const inMlflow = /^.*\/(?:\d+|[0-9a-f]{32})\/[0-9a-f]{32}(?=\/|$)/s.exec(`/${path}`);
	if (inMlflow !== null) return inMlflow[0].slice(1);
	if (!files.some((name) => name === "hparams.yaml" || /tfevents[^/]*(?<!\.profile-empty)$/.test(name))) return null;
	const version = /^(?:.*\/)?version_\d+(?=\/|$)/s.exec(path);
	return version?.[0] ?? path.replace(/\/\d{10}(?:\.\d+)?$/, "");
}
