import { exceptionOf, tracebackStart } from "./exception-of.ts";
import { latin1 } from "./latin1.ts";

/** What Hydra's `JobReturn` says of a job; it is kept by the pickle callback and in the results of submitit. */
export interface JobReturn {
	readonly status: "unknown" | "completed" | "failed";
	/** Class of the exception of a failed job, `FloatingPointError`. */
	readonly exception: string | null;
}

const statuses = ["unknown", "completed", "failed"] as const;

/** Opcodes with an argument of fixed length, in bytes. */
const fixed = new Map<number, number>(
	Object.entries({
		K: 1,
		h: 1,
		q: 1,
		M: 2,
		J: 4,
		j: 4,
		r: 4,
		G: 8,
		"\x80": 1,
		"\x82": 1,
		"\x83": 2,
		"\x84": 4,
		"\x95": 8,
	}).map(([code, length]) => [code.charCodeAt(0), length]),
);
/** Opcodes with a counted argument: bytes of the count. */
const counted = new Map<number, number>(
	Object.entries({
		U: 1,
		C: 1,
		"\x8a": 1,
		"\x8c": 1,
		T: 4,
		X: 4,
		B: 4,
		"\x8b": 4,
		"\x8d": 8,
		"\x8e": 8,
		"\x96": 8,
	}).map(([code, length]) => [code.charCodeAt(0), length]),
);
/** Opcodes with arguments that end with a line: how many lines. */
const lined = new Map<number, number>(
	Object.entries({ c: 2, i: 2, I: 1, L: 1, F: 1, S: 1, V: 1, P: 1, g: 1, p: 1 }).map(([code, lines]) => [
		code.charCodeAt(0),
		lines,
	]),
);
const texts = new Set([0x8c, 0x58, 0x8d, 0x55, 0x54]);
const stackGlobal = 0x93;
const global = 0x63;
const binint1 = 0x4b;
/** `MEMOIZE`, and what stood in its place up to protocol 3: `PUT`, `BINPUT`, `LONG_BINPUT`. */
const memos = new Set([0x94, 0x70, 0x71, 0x72]);
const longestName = 200;
const longestTraceback = 64 * 1024;

/**
 * Reads the status out of a pickle by its opcodes alone: nothing is built and nothing is run. null where no `JobReturn`
 * stands in it, or the pickle is cut off before.
 */
export function jobReturn(bytes: Uint8Array): JobReturn | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let text = "";
	let isError = false;
	let afterStatusClass = false;
	let status: JobReturn["status"] | null = null;
	for (let at = 0; at < bytes.length; ) {
		const code = bytes[at]!;
		const start = at + 1;
		at = start + argumentLength(view, code, start);
		if (Number.isNaN(at) || at > bytes.length) break;
		if (memos.has(code)) continue;
		if (afterStatusClass && code === binint1) status = statuses[bytes[start]!] ?? null;
		afterStatusClass = false;
		if (texts.has(code)) {
			const from = start + counted.get(code)!;
			// Where the job did not come to return anything, submitit keeps the pair ("error", traceback).
			if (isError) return { status: "failed", exception: lastException(textAt(bytes, from, at, longestTraceback)) };
			const isFirst = text === "";
			text = textAt(bytes, from, at);
			isError = isFirst && text === "error";
		} else if (code === stackGlobal || code === global) {
			const name = code === stackGlobal ? text : (textAt(bytes, start, at).split("\n")[1] ?? "");
			// The exception is the first class after the status.
			if (status === "failed") return { status, exception: /^[\w.]+$/.test(name) ? name : null };
			afterStatusClass = name === "JobStatus";
		}
	}
	return status === null ? null : { status, exception: null };
}

/** Bytes of an opcode's argument; NaN where the pickle ends in it. */
function argumentLength(view: DataView, code: number, start: number): number {
	const size = counted.get(code);
	if (size !== undefined) {
		if (start + size > view.byteLength) return Number.NaN;
		if (size === 1) return 1 + view.getUint8(start);
		return size + (size === 4 ? view.getUint32(start, true) : Number(view.getBigUint64(start, true)));
	}
	let end = start;
	for (let lines = lined.get(code) ?? 0; lines > 0; lines--) {
		while (end < view.byteLength && view.getUint8(end) !== 0x0a) end++;
		end++;
	}
	return end - start + (fixed.get(code) ?? 0);
}

/** A text of the pickle, as much of it as matters. */
function textAt(bytes: Uint8Array, start: number, end: number, longest = longestName): string {
	return latin1(bytes, start, Math.min(end, start + longest));
}

function lastException(text: string): string | null {
	const lines = text.split("\n");
	return exceptionOf(
		lines,
		lines.findLastIndex((line) => line.startsWith(tracebackStart)),
	);
}
