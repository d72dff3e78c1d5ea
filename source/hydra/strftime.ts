/** A time as a clock on the wall shows it, in no particular time zone. */
export interface WallClock {
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	/** 0 where nothing finer is known. */
	readonly microsecond: number;
}

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

type Field = readonly [value: number | string, width: number, padding: "0" | " "];

const compounds: Readonly<Record<string, string>> = {
	c: "%a %b %e %H:%M:%S %Y",
	D: "%m/%d/%y",
	F: "%Y-%m-%d",
	r: "%I:%M:%S %p",
	R: "%H:%M",
	T: "%H:%M:%S",
	x: "%m/%d/%y",
	X: "%H:%M:%S",
};

/** A time in a format of Python's `strftime` on Linux in the C locale. What is no code there stays as it is. */
export function strftime(format: string, clock: WallClock): string {
	return format.replace(/%([-_0^#]?)([A-Za-z%])/g, (whole, flag: string, code: string) => {
		if (code === "%") return "%";
		const compound = compounds[code];
		if (compound !== undefined) return strftime(compound, clock);
		const field = fieldOf(code, clock);
		if (field === null) return whole;
		const [value, width, usual] = field;
		const padding = flag === "-" ? "" : flag === "_" ? " " : flag === "0" ? "0" : usual;
		const text = padding === "" ? String(value) : String(value).padStart(width, padding);
		return flag === "^" ? text.toUpperCase() : flag === "#" ? swapped(text) : text;
	});
}

function swapped(text: string): string {
	return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

function fieldOf(code: string, clock: WallClock): Field | null {
	const { year, month, day, hour, minute, second, microsecond } = clock;
	const weekday = dayNumber(year, month, day) % 7;
	const dayOfYear = dayNumber(year, month, day) - dayNumber(year, 1, 1);
	const text = (value: string): Field => [value, 0, "0"];
	const number = (value: number, width = 2, padding: "0" | " " = "0"): Field => [value, width, padding];
	switch (code) {
		case "a":
			return text(days[weekday]!.slice(0, 3));
		case "A":
			return text(days[weekday]!);
		case "b":
		case "h":
			return text(months[month - 1]!.slice(0, 3));
		case "B":
			return text(months[month - 1]!);
		case "C":
			return number(Math.floor(year / 100));
		case "d":
			return number(day);
		case "e":
			return number(day, 2, " ");
		case "f":
			return number(microsecond, 6);
		case "g":
			return number(isoWeek(clock).year % 100);
		case "G":
			return number(isoWeek(clock).year, 4);
		case "H":
			return number(hour);
		case "I":
			return number(hour % 12 || 12);
		case "j":
			return number(dayOfYear + 1, 3);
		case "k":
			return number(hour, 2, " ");
		case "l":
			return number(hour % 12 || 12, 2, " ");
		case "m":
			return number(month);
		case "M":
			return number(minute);
		case "n":
			return text("\n");
		case "p":
			return text(hour < 12 ? "AM" : "PM");
		case "P":
			return text(hour < 12 ? "am" : "pm");
		case "S":
			return number(second);
		case "t":
			return text("\t");
		case "u":
			return number(weekday || 7, 1);
		case "U":
			return number(Math.floor((dayOfYear + 7 - weekday) / 7));
		case "V":
			return number(isoWeek(clock).week);
		case "w":
			return number(weekday, 1);
		case "W":
			return number(Math.floor((dayOfYear + 7 - ((weekday + 6) % 7)) / 7));
		case "y":
			return number(year % 100);
		case "Y":
			return number(year, 1);
		// A clock without a zone has neither offset nor name.
		case "z":
		case "Z":
			return text("");
		default:
			return null;
	}
}

/** Days since a Sunday; the calendar comes again after 400 years. */
function dayNumber(year: number, month: number, day: number): number {
	return Math.floor(Date.UTC(2000 + (year % 400), month - 1, day) / 86_400_000) + 4;
}

function isoWeek({ year, month, day }: WallClock): { year: number; week: number } {
	const weekday = (dayNumber(year, month, day) + 6) % 7;
	// The week belongs to the year of its Thursday.
	const thursday = new Date(0);
	thursday.setUTCFullYear(year, month - 1, day + 3 - weekday);
	const weekYear = thursday.getUTCFullYear();
	const dayOfYear = dayNumber(weekYear, thursday.getUTCMonth() + 1, thursday.getUTCDate()) - dayNumber(weekYear, 1, 1);
	return { year: weekYear, week: Math.floor(dayOfYear / 7) + 1 };
}
