/** A time in a log, as the clock of the machine that wrote it had it. */
export interface LogStamp {
	/** `YYYY-MM-DDTHH:MM:SS` */
	readonly text: string;
	/** Milliseconds since 1970 if this machine is in the same time zone. */
	readonly milliseconds: number;
}

const colours = String.raw`(?:\x1b\[[\d;]{0,20}m)*`;
const stamp = String.raw`(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[,.](\d{3}))?(?!\d)`;
/** `[2021-01-26 17:07:39,123]…`, `2021-01-26 17:07:39 …`, `{"asctime": "2021-01-26 17:07:39,123", …}` */
const ofLine = new RegExp(String.raw`^${colours}(?:\[|\{.{0,200}?: ?")?${stamp}`, "m");

/** The first time that a line of a log starts with; null where none does. */
export function firstStamp(text: string): LogStamp | null {
	return stampOf(ofLine.exec(text));
}

/** The last time that a line of a log starts with; null where none does. */
export function lastStamp(text: string): LogStamp | null {
	for (let end = text.length; end > 0; ) {
		const start = text.lastIndexOf("\n", end - 1) + 1;
		const found = end > start ? stampOf(ofLine.exec(text.slice(start, Math.min(end, start + 300)))) : null;
		if (found !== null || start === 0) return found;
		end = start - 1;
	}
	return null;
}

const inPath = /(?<!\d)(\d{4})-?(\d\d)-?(\d\d)[/_T -](\d\d)[-:]?(\d\d)[-:]?(\d\d)(?!\d)/g;

/** The time that the folders of a run are named after, `YYYY-MM-DDTHH:MM:SS`, the nearest to the run; null where none is. */
export function startedFromPath(parts: readonly string[]): string | null {
	const stamps = [...parts.join("/").matchAll(inPath)].map(stampOf);
	return stamps.findLast((found) => found !== null)?.text ?? null;
}

function stampOf(match: RegExpExecArray | null): LogStamp | null {
	if (match === null) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, milli = 0] = match
		.slice(1)
		.map((digits) => Number(digits ?? 0));
	if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return null;
	const [, years, months, days, hours, minutes, seconds] = match;
	return {
		text: `${years}-${months}-${days}T${hours}:${minutes}:${seconds}`,
		milliseconds: new Date(year, month - 1, day, hour, minute, second, milli).getTime(),
	};
}
