export interface PathInText {
	/** Dotted, as far as the lines around it tell. */
	readonly name: string;
	/** Absolute, as it is written. */
	readonly path: string;
}

/** What is longer was written by no logger of settings. */
const maxLines = 20_000;
/** Longer than any path and its name. */
const maxLength = 10_000;

/**
 * The absolute paths in the settings that a logger keeps, YAML or indented JSON: Lightning's `hparams.yaml`, W&B's `config.yaml`
 * and `wandb-metadata.json`. Lightning writes Python's objects into its file, which no reader of YAML takes, so that it is read
 * line by line.
 */
export function pathsInText(text: string): PathInText[] {
	const found: PathInText[] = [];
	/** Keys of the mappings around a line. */
	const around: { indent: number; key: string }[] = [];
	for (const line of text.split("\n", maxLines)) {
		if (line.length > maxLength) continue;
		const [, blank = "", key = "", rest = ""] = /^((?:\s|- )*)(?:"?([^\s:"'/]+)"?\s*:(?=\s|$))?(.*)$/s.exec(line) ?? [];
		if (key === "" && rest.trim() === "") continue;
		while (around.length > 0 && around.at(-1)!.indent >= blank.length && key !== "") around.pop();
		if (key !== "") around.push({ indent: blank.length, key });
		const plain = rest
			.trim()
			.replace(/,$/, "")
			.replace(/^(["'])(.*)\1$/, "$2");
		const value = /^(?:([\w.@+~-]+)=)?((?:[A-Za-z]:[\\/]|\/)[^"']*)$/.exec(plain);
		if (value === null) continue;
		// W&B puts each value into a mapping with its description.
		const names = [...around.map((one) => one.key).filter((one) => one !== "value"), value[1] ?? ""];
		found.push({ name: names.filter((one) => one !== "").join("."), path: value[2]!.replaceAll("\\\\", "\\") });
	}
	return found;
}
