const units = ["", "k", "M", "G", "T"] as const;

/**
 * Texts for the ticks of a linear axis, rising: all with one unit (`0`, `5k`, `10k`) and as many digits as it takes to tell
 * neighbours apart. Where that is more than `room` cells, what is added to the lowest one: `~1.2346`, `+2e-9`, `+4e-9`.
 */
export function axisLabels(ticks: readonly number[], room: number): string[] {
	if (ticks.length === 0) return [];
	const step =
		ticks.length === 1 ? Math.abs(ticks[0]!) : Math.min(...ticks.slice(1).map((tick, at) => tick - ticks[at]!));
	const whole = exactTexts(ticks, step);
	if (longest(whole) <= Math.min(room, 8)) return whole;
	if (ticks.length === 1) return longest(whole) <= room ? whole : [rough(ticks[0]!, room)];
	const [base, ...others] = ticks as readonly [number, ...number[]];
	const added = exactTexts(
		others.map((tick) => tick - base),
		step,
	);
	const near = rough(base, Math.min(room, 12) - 1);
	const split = [Number(near) === base ? near : `~${near}`, ...added.map((text) => `+${text}`)];
	return longest(whole) <= room && longest(whole) <= longest(split) ? whole : split;
}

/** A number by itself, in five digits at most: `0.0012`, `20k`, `3e-7`. */
export function shortLabel(value: number, room: number): string {
	const text = exactTexts([value], Math.abs(value))[0]!;
	return text.length <= Math.min(room, 8) ? text : rough(value, Math.min(room, 12));
}

function exactTexts(ticks: readonly number[], step: number): string[] {
	const most = Math.max(...ticks.map(Math.abs));
	if (most === 0) return ticks.map(() => "0");
	if (most >= 1e-3 && most < 1e15) {
		const unit = most < 1e4 ? 0 : Math.floor(Math.log10(most) / 3);
		for (let digits = 0; digits <= 12; digits++) {
			const numbers = ticks.map((tick) => (tick / 1000 ** unit).toFixed(digits));
			if (
				isExact(
					ticks,
					numbers.map((text) => Number(text) * 1000 ** unit),
					step,
				)
			)
				return numbers.map((text) => (Number(text) === 0 ? "0" : text + units[unit]));
		}
	}
	for (let digits = 0; digits < 17; digits++) {
		const texts = ticks.map((tick) => (tick === 0 ? "0" : exponential(tick, digits)));
		if (isExact(ticks, texts.map(Number), step)) return texts;
	}
	return ticks.map(String);
}

function exponential(value: number, digits: number): string {
	return value
		.toExponential(digits)
		.replace("e+", "e")
		.replace(/\.?0+e/, "e");
}

/** Whether texts say where their ticks stand, to a fiftieth of a step, and no two the same. */
function isExact(ticks: readonly number[], said: readonly number[], step: number): boolean {
	return (
		said.every((value, at) => Math.abs(value - ticks[at]!) <= step / 50) && new Set(said).size === new Set(ticks).size
	);
}

/** As many digits, up to five, as fit into `room` cells; at least one. */
function rough(value: number, room: number): string {
	const size = Math.abs(value);
	for (let digits = 5; digits > 1; digits--) {
		const isPlain = size === 0 || (size >= 1e-3 && size < 1e5);
		const text = isPlain ? String(Number(value.toPrecision(digits))) : exponential(value, digits - 1);
		if (text.length <= room) return text;
	}
	return size === 0 ? "0" : exponential(value, 0);
}

function longest(texts: readonly string[]): number {
	return Math.max(...texts.map(({ length }) => length));
}
