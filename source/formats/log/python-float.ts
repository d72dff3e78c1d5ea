const form = /^\s*([+-]?)(?:(inf|infinity)|(nan)|((?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?))\s*%?\s*$/i;

/** A number as Python prints and reads it, a percent sign left out; null where a text is none. */
export function pythonFloat(text: string): number | null {
	const match = form.exec(text);
	if (match === null) return null;
	const [, sign, infinite, nan, digits] = match;
	if (nan !== undefined) return Number.NaN;
	const value = infinite !== undefined ? Number.POSITIVE_INFINITY : Number(digits!.replaceAll("_", ""));
	return sign === "-" ? -value : value;
}
