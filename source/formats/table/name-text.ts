/** The name of a column in a problem, which is one line: one with line breaks stands there as JSON spells it. */
export function nameText(name: string): string {
	return /[\p{Cc}\u2028\u2029]/u.test(name) ? JSON.stringify(name).replace(/[\u2028\u2029]/g, "\\n") : name;
}
