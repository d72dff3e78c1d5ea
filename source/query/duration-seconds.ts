const units: ReadonlyMap<string, number> = new Map([
	["w", 604_800],
	["d", 86_400],
	["h", 3600],
	["m", 60],
	["min", 60],
	["s", 1],
	["ms", 0.001],
]);
const form = /^(?:\d+(?:\.\d+)?(?:min|ms|[wdhms]))+$/;
const part = /(\d+(?:\.\d+)?)(min|ms|[wdhms])/g;

/** Seconds of `2h`, `1h30m`, `12m04s`, `1.5d`; undefined where it is no duration. */
export function durationSeconds(text: string): number | undefined {
	if (!form.test(text)) return undefined;
	let seconds = 0;
	for (const [, count, unit] of text.matchAll(part)) seconds += Number(count) * units.get(unit!)!;
	return seconds;
}
