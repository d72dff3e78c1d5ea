/** A value of Python's datetime, or pandas' Timestamp. */
export class PythonMoment {
	/** `datetime.datetime`, `datetime.timedelta`. */
	readonly type: string;
	/** As Python's `str` prints it: `2024-01-02 03:04:05.000678`. */
	readonly text: string;
	/** Seconds since 1970 of a moment, which is taken for UTC where it names no zone; the length of a duration; null of a time of day. */
	readonly seconds: number | null;
	constructor(type: string, text: string, seconds: number | null) {
		this.type = type;
		this.text = text;
		this.seconds = seconds;
	}
}
