const held = ["val", "valid", "validation", "dev", "eval", "test"];
const word = /(^|[^a-z])(train(?:ing)?|val(?:id(?:ation)?)?|dev|eval|test)(?![a-z])/i;

/**
 * The same metric on the other data: `val_loss` for `train_loss` and the other way round, `val_loss` too for a bare `loss`.
 * undefined where there is none among the names.
 */
export function pairOf(metric: string, names: readonly string[]): string | undefined {
	const [, , split = ""] = word.exec(metric) ?? [];
	if (split === "") return names.find((name) => isHeld(name) && without(name) === without(metric));
	const isTrained = split.toLowerCase().startsWith("train");
	return names.find((name) => {
		if (name === metric || without(name) !== without(metric)) return false;
		return isTrained ? isHeld(name) : !isHeld(name);
	});
}

function isHeld(name: string): boolean {
	return held.includes(word.exec(name)?.[2]?.toLowerCase() ?? "");
}

/** The name but for the word that says on which data, and the sign beside it. */
function without(name: string): string {
	return name
		.replace(word, "$1")
		.replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, "")
		.replace(/([^a-z0-9])[^a-z0-9]+/gi, "$1")
		.toLowerCase();
}
