const pattern =
	/^(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?) ?(Z|UTC|[-+]\d\d:?(?:\d\d)?)?$/;

/**
 * Seconds since 1970 of a date with a time of day, as ISO 8601, pandas and Python's logging write it; local time where it
 * names no zone. undefined for anything else.
 */
export function isoSeconds(text: string): number | undefined {
	const match = text.length > 40 ? null : pattern.exec(text);
	if (match === null) return undefined;
	const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
		number,
		number,
		number,
		number,
		number,
		number,
	];
	if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
	const fraction = Number(`0.${match[7] ?? 0}`);
	const zone = match[8];
	if (zone === undefined) return new Date(year, month - 1, day, hour, minute, second).getTime() / 1000 + fraction;
	const utc = Date.UTC(year, month - 1, day, hour, minute, second) / 1000 + fraction;
	if (zone === "Z" || zone === "UTC") return utc;
	const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", "") || 0);
	return utc - (zone.startsWith("-") ? -60 : 60) * minutes;
}
