/**
 * Which logger has made a folder, so that folders of different ones may be of one run: `wandb`, `mlflow`, `events` (TensorBoard
 * and what writes its files) or `table` (Lightning's CSV logger).
 *
 * @param folder As `loggerFolder` gives it.
 * @param files Those by which it was known.
 */
export function loggerKind(folder: string, files: readonly string[]): "wandb" | "mlflow" | "events" | "table" {
	const name = folder.slice(folder.lastIndexOf("/") + 1);
	if (/^(?:offline-)?run-\d{8}_\d{6}-/.test(name)) return "wandb";
	if (/^[0-9a-f]{32}$/.test(name)) return "mlflow";
	return files.some((file) => file.includes("tfevents")) ? "events" : "table";
}
