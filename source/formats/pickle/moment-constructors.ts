import { npyTimeText } from "../npy-time.ts";
import type { Constructor } from "./constructor.ts";
import type { PickleValue } from "./pickle-value.ts";
import { PythonMoment } from "./python-moment.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** Big endian: year (2 bytes), month, day, hour, minute, second, microsecond (3). */
const datetime: Constructor = ([packed, zone]) => {
	const fields = bytesOf(packed, 10);
	if (fields === undefined) return undefined;
	const [high = 0, low = 0, month = 0, day = 0] = fields;
	// The topmost bit tells the second of two hours that read alike.
	const date = dateOf(high, low, month & 0x7f, day);
	const clock = clockOf(fields.subarray(4));
	if (date === undefined || clock === undefined) return undefined;
	const offset = zone instanceof PythonMoment && zone.type === "datetime.timezone" ? zone.seconds : null;
	const text = `${date.text} ${clock.text}${offset === null ? "" : offsetText(offset)}`;
	return new PythonMoment("datetime.datetime", text, date.seconds + clock.seconds - (offset ?? 0));
};

const date: Constructor = ([packed]) => {
	const [high = 0, low = 0, month = 0, day = 0] = bytesOf(packed, 4) ?? [];
	const moment = dateOf(high, low, month, day);
	return moment && new PythonMoment("datetime.date", moment.text, moment.seconds);
};

const time: Constructor = ([packed]) => {
	const fields = bytesOf(packed, 6);
	const clock = fields && clockOf(Uint8Array.of(fields[0]! & 0x7f, ...fields.subarray(1)));
	return clock && new PythonMoment("datetime.time", clock.text, null);
};

const timedelta: Constructor = ([days = 0, seconds = 0, micros = 0]) => {
	if (typeof days !== "number" || typeof seconds !== "number" || typeof micros !== "number") return undefined;
	if (Math.abs(days) > 999_999_999 || !(seconds >= 0 && seconds < 86_400 && micros >= 0 && micros < 1e6))
		return undefined;
	const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	const fraction = micros === 0 ? "" : `.${String(micros).padStart(6, "0")}`;
	const text = days === 0 ? clock : `${days} day${Math.abs(days) === 1 ? "" : "s"}, ${clock}`;
	return new PythonMoment("datetime.timedelta", text + fraction, days * 86_400 + seconds + micros / 1e6);
};

const timezone: Constructor = ([offset]) => {
	if (!(offset instanceof PythonMoment) || offset.type !== "datetime.timedelta") return undefined;
	return new PythonMoment("datetime.timezone", `UTC${offsetText(offset.seconds!)}`, offset.seconds);
};

/** By the number that numpy has for a unit, those that pandas uses. */
const resolutions: ReadonlyMap<PickleValue, readonly [unit: string, perSecond: number]> = new Map([
	[7, ["[s]", 1]],
	[8, ["[ms]", 1e3]],
	[9, ["[us]", 1e6]],
	[10, ["[ns]", 1e9]],
]);

const timestamp: Constructor = ([ticks, , , resolution = 10]) => {
	const [unit, perSecond] = resolutions.get(resolution) ?? [];
	if (unit === undefined || perSecond === undefined) return undefined;
	if (typeof ticks !== "bigint" && !Number.isInteger(ticks)) return undefined;
	const text = npyTimeText("M", unit)(BigInt(ticks as number | bigint));
	return new PythonMoment("pandas.Timestamp", text.replace("T", " "), Number(ticks) / perSecond);
};

/** Python's datetime, and the moments of pandas. */
export const momentConstructors: ReadonlyMap<string, Constructor> = new Map([
	["datetime.datetime", datetime],
	["datetime.date", date],
	["datetime.time", time],
	["datetime.timedelta", timedelta],
	["datetime.timezone", timezone],
	["pandas._libs.tslibs.timestamps._unpickle_timestamp", timestamp],
]);

/** Python 2 wrote them as a string. */
function bytesOf(packed: PickleValue | undefined, length: number): Uint8Array | undefined {
	const bytes = typeof packed === "string" ? Buffer.from(packed.slice(0, length + 1), "latin1") : packed;
	return bytes instanceof Uint8Array && bytes.length === length ? bytes : undefined;
}

function dateOf(high: number, low: number, month: number, day: number): { text: string; seconds: number } | undefined {
	const year = high * 256 + low;
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	const midnight = new Date(0);
	midnight.setUTCFullYear(year, month - 1, day);
	return { text: `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`, seconds: midnight.getTime() / 1000 };
}

function clockOf(fields: Uint8Array): { text: string; seconds: number } | undefined {
	const [hour = 0, minute = 0, second = 0, high = 0, middle = 0, low = 0] = fields;
	const micros = high * 65_536 + middle * 256 + low;
	if (hour > 23 || minute > 59 || second > 59 || micros > 999_999) return undefined;
	const text = `${two(hour)}:${two(minute)}:${two(second)}`;
	return {
		text: micros === 0 ? text : `${text}.${String(micros).padStart(6, "0")}`,
		seconds: hour * 3600 + minute * 60 + second + micros / 1e6,
	};
}

/** `+05:30`. */
function offsetText(seconds: number): string {
	const minutes = Math.floor(Math.abs(seconds) / 60);
	return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
