/** The key of an override word: `a.b` of `+a.b=1`, `group` of `group@pkg=v`, `x` of `~x`. */
export function overrideKey(word: string): string {
	const end = word.indexOf("=");
	return (end === -1 ? word : word.slice(0, end)).replace(/^(?:\+\+?|~)/, "").replace(/@.*$/s, "");
}
