/** Python's `int` of a text; null where it would raise. */
export function pythonInt(text: string): bigint | null {
	const body = text.trim();
	return /^[+-]?\d(?:_?\d)*$/.test(body) ? BigInt(body.replaceAll("_", "").replace("+", "")) : null;
}

/** Python's `float` of a text; null where it would raise. */
export function pythonFloat(text: string): number | null {
	const body = text.trim().toLowerCase();
	const special = /^([+-]?)(?:(inf|infinity)|nan)$/.exec(body);
	if (special !== null) return special[2] === undefined ? Number.NaN : Number(`${special[1]}Infinity`);
	const form = /^[+-]?(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:e[+-]?\d(?:_?\d)*)?$/;
	return form.test(body) ? Number(body.replaceAll("_", "")) : null;
}
