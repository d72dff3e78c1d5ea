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
	// `data.root` is read, and what `data.save_dir` is for nobody knows; nor whose run the `eval.run_dir` is.
	if (isOfData) return isOutput ? "other" : "input";
	return isOutput && !around.some((word) => looks.has(word)) ? "output" : "other";
}

const looks = new Set(["eval", "evaluate", "evaluation", "ensemble", "compare", "analysis"]);
const others =
	"teacher pretrained baseline baselines reference base parent finetune resume resumed restore distill".split(" ");
const sets = new Set(["data", "dataset", "datasets", "datamodule", "corpus", "tokenizer", ...others]);
const inputs = new Set([
	...`data dataset datasets datadir input inputs cache cached load init from weights tokenizer vocab corpus config configs conf
	 code source src`.split(/\s+/),
	...others,
]);
const outputs = new Set(
	`save saves out output outputs log logs logging logger result results exp exps experiment experiments run runs work tb
	 tensorboard artifact artifacts tracking mlflow mlruns wandb default dirpath ckpts checkpoints`.split(/\s+/),
);

/** `ckpt_path` and `encoder_ckpt` are where to go on from; `ckpt_dir` is where to save. */
function isFile(words: readonly string[]): boolean {
	if (!words.some((word) => /^(?:ckpt|checkpoint|model|weight)s?$/.test(word))) return false;
	if (/^(?:ckpt|checkpoint|weight)s?$/.test(words.at(-1)!)) return true;
	return words.length === 1 || words.some((word) => /^(?:path|file|filename)s?$/.test(word));
}

function wordsOf(segment: string): string[] {
	return segment
		.replace(/([a-z])([A-Z])/g, "$1_$2")
		.toLowerCase()
		.split(/[^a-z]+/);
}
