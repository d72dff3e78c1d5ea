/**
 * What a path in a config is for, as its name tells: `output` is what the run writes (`logger.save_dir`), `input` what it reads
 * (`data.root`, `ckpt_path`); `other` may be either.
 */
export function recordedUse(name: string): "output" | "input" | "other" {
	const segments = name.split(".");
	const own = wordsOf(segments.at(-1)!);
	const around = segments.slice(0, -1).flatMap(wordsOf);
	if (own.some((word) => inputs.has(word)) || isFile(own)) return "input";
	const isOutput = own.some((word) => outputs.has(word)) || /^(?:save|out|log|run|exp|work)dir$/.test(own.join(""));
	const isOfData = around.some((word) => sets.has(word));
	// `data.root` is read, and what `data.save_dir` is for nobody knows.
	return isOfData ? (isOutput ? "other" : "input") : isOutput ? "output" : "other";
}

const sets = new Set(["data", "dataset", "datasets", "datamodule", "corpus", "tokenizer"]);
const inputs = new Set(
	`data dataset datasets datadir input inputs pretrained cache cached resume resumed load init restore from weights tokenizer
	 vocab corpus config configs conf code source src teacher`.split(/\s+/),
);
const outputs = new Set(
	`save saves out output outputs log logs logging logger result results exp exps experiment experiments run runs work tb
	 tensorboard artifact artifacts tracking mlflow mlruns wandb default dirpath ckpts checkpoints`.split(/\s+/),
);

/** `ckpt_path` is where to go on from; `ckpt_dir` is where to save. */
function isFile(words: readonly string[]): boolean {
	if (!words.some((word) => /^(?:ckpt|checkpoint|model|weight)s?$/.test(word))) return false;
	return words.length === 1 || words.some((word) => /^(?:path|file|filename)s?$/.test(word));
}

function wordsOf(segment: string): string[] {
	return segment
		.replace(/([a-z])([A-Z])/g, "$1_$2")
		.toLowerCase()
		.split(/[^a-z]+/);
}
