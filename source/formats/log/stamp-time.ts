import type { LineScanner } from "./line-scanner.ts";
import { parseNumber } from "./parse-number.ts";

/**
 * The date and time of a line, in seconds since 1970, from six numbers of it (`2024-03-01 10:00:01`), with the fraction and
 * the zone that follow; a time without a zone is read as UTC, as the clock showed it.
 */
export function stampTime(bytes: Uint8Array, scanner: LineScanner, slot: number): number {
	const number = (index: number): number =>
		slot + index < scanner.count
			? parseNumber(bytes, scanner.starts[slot + index]!, scanner.ends[slot + index]!)
			: Number.NaN;
	const seconds = number(5);
	let time = Date.UTC(number(0), number(1) - 1, number(2), number(3), number(4)) / 1000 + seconds;
	let end = scanner.ends[slot + 5] ?? 0;
	let next = 6;
	if (bytes[end] === 44 && scanner.starts[slot + next] === end + 1) {
		const after = scanner.ends[slot + next]!;
		time += number(next) / 10 ** (after - end - 1);
		end = after;
		next++;
	}
	const sign = bytes[end] === 43 ? 1 : bytes[end] === 45 ? -1 : 0;
	if (sign !== 0) {
		const zone = Buffer.from(bytes.subarray(end + 1, end + 6)).toString("latin1");
		const match = /^(\d\d):?(\d\d)/.exec(zone);
		if (match !== null) time -= sign * (Number(match[1]) * 3600 + Number(match[2]) * 60);
	}
	return Number.isFinite(time) ? time : Number.NaN;
}
