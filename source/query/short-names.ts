/**
 * The shortest endings of dotted names that tell them apart: `lr` for `optimizer.lr` where no other name ends so. What is
 * shown can be typed, for a filter takes any ending that fits one name.
 */
export function shortNames(names: readonly string[]): string[] {
	const uses = new Map<string, number>();
	for (const name of names) for (const ending of endings(name)) uses.set(ending, (uses.get(ending) ?? 0) + 1);
	return names.map((name) => endings(name).find((ending) => ending !== "" && uses.get(ending) === 1) ?? name);
}

/** From the last part to the whole name. */
function endings(name: string): string[] {
	const parts = name.split(".");
	return parts.map((_, index) => parts.slice(parts.length - 1 - index).join("."));
}
