/**
 * A time as the clock of the machine that wrote it had it: milliseconds since 1970 as if that clock showed UTC. Two of one
 * log can be compared; with the time of a file, which is absolute, none can.
 */
export type ClockTime = number;

const level = String.raw`\[?(?:DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\]?[ \t:|-]{0,4}`;
const stamp = String.raw`(\d{4})[-/](\d\d)[-/](\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[,.](\d{1,9}))?(?!\d)`;
/**
 * `[2021-01-26 17:07:39,123]…`, `2021-01-26 17:07:39 …`, `INFO: 2021/01/26 17:07:39`, `submitit INFO (2021-01-26 17:07:39,123) …`,
 * `{"asctime": "2021-01-26 17:07:39,123", …}`
 */
const ofLine = new RegExp(String.raw`^(?:\{.{0,200}?: ?"?|(?:submitit )?(?:${level})?[[(]?)${stamp}`);

/** The time that a line of a log starts with; null where it starts with none. */
export function stampOf(line: string): ClockTime | null {
	return plainStamp(line) ?? clockTime(ofLine.exec(line));
}

/** Hydra's own `[2021-01-26 17:07:39,123]`, of which a log has hundreds, read by its characters. */
function plainStamp(line: string): ClockTime | null {
	if (line[0] !== "[" || line[11] !== " " || line[20] !== "," || line[24] !== "]") return null;
	if (line[5] !== "-" || line[8] !== "-" || line[14] !== ":" || line[17] !== ":") return null;
	const year = 100 * twoDigits(line, 1) + twoDigits(line, 3);
	const millisecond = 100 * digit(line, 21) + twoDigits(line, 22);
	const [hour, minute, second] = [twoDigits(line, 12), twoDigits(line, 15), twoDigits(line, 18)];
	return timeOf(year, twoDigits(line, 6), twoDigits(line, 9), hour, minute, second, millisecond);
}

function twoDigits(line: string, index: number): number {
	return 10 * digit(line, index) + digit(line, index + 1);
}

/** NaN where there is none. */
function digit(line: string, index: number): number {
	const value = line.charCodeAt(index) - 48;
	return value >= 0 && value <= 9 ? value : Number.NaN;
}

const inPath = /(?<!\d)(\d{4})-?(\d\d)-?(\d\d)[/_T -](\d\d)[-:]?(\d\d)[-:]?(\d\d)(?!\d)/g;

/** The time that the folders of a run are named after, the nearest to the run; null where none is. */
export function startedFromPath(parts: readonly string[]): ClockTime | null {
	const stamps = [...parts.join("/").matchAll(inPath)].map(clockTime);
	return stamps.findLast((found) => found !== null) ?? null;
}

/** `YYYY-MM-DDTHH:MM:SS` */
export function clockText(time: ClockTime): string {
	return new Date(time).toISOString().slice(0, 19);
}

/** What the clock of this machine shows at an absolute time, in milliseconds since 1970. */
export function clockOf(time: number): ClockTime {
	return time - new Date(time).getTimezoneOffset() * 60_000;
}

function clockTime(match: RegExpExecArray | null): ClockTime | null {
	if (match === null) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
	return timeOf(year, month, day, hour, minute, second, Math.floor(Number(`0.${match[7] ?? 0}`) * 1000));
}

function timeOf(
	year: number,
	month: number,
	day: number,
	hour: number,
	minute: number,
	second: number,
	millisecond: number,
): ClockTime | null {
	if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return null;
	if (hour > 23 || minute > 59 || second > 59) return null;
	const time = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
	return Number.isNaN(time) ? null : time;
}
