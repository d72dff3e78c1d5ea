const part = /^(?:train|training|trn|val|valid|validation|dev|test|testing|eval|evaluation)$/i;

/** The parts of the data that the columns of a table stand for: `Training | Validation`; null where a line names other things. */
export function splitNames(body: string): readonly string[] | null {
	if (body.length > 200) return null;
	const names = body
		.split(/[\s|]+/)
		.filter((name) => name !== "")
		.map((name) => name.replace(/:$/, ""));
	return names.length >= 2 && names.every((name) => part.test(name)) ? names : null;
}
