import type { NumpyArray } from "./pickle-value.ts";

const secondsIn: ReadonlyMap<string, number> = new Map([
	["W", 604_800],
	["D", 86_400],
	["h", 3600],
	["m", 60],
	["s", 1],
	["ms", 1e-3],
	["us", 1e-6],
	["ns", 1e-9],
]);
const notATime = -(2n ** 63n);

/** Seconds since 1970 of an array of moments (`<M8[ns]`), NaN for NaT; undefined for other arrays and other units. */
export function arraySeconds({ layout, data, shape }: NumpyArray): Float64Array | undefined {
	if (layout.kind !== "plain" || !(data instanceof Uint8Array) || shape.length !== 1) return undefined;
	const [, times, unit = ""] = layout.descr.match(/^[<>=|]?M8\[(\d{0,6})(\w+)\]$/) ?? [];
	const seconds = secondsIn.get(unit);
	if (seconds === undefined) return undefined;
	const view = new DataView(data.buffer, data.byteOffset, data.length);
	const values = new Float64Array(data.length >> 3);
	for (let index = 0; index < values.length; index++) {
		const ticks = view.getBigInt64(index * 8, layout.dtype.littleEndian);
		// In units of a second where they are finer: a product of doubles would be off by a bit.
		const scaled = seconds < 1 ? Number(ticks) / Math.round(1 / seconds) : Number(ticks) * seconds;
		values[index] = ticks === notATime ? Number.NaN : scaled * Number(times || 1);
	}
	return values;
}
