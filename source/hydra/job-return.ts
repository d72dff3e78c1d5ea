import { opcode } from "../formats/pickle/opcode.ts";
import { OpcodeScanner } from "../formats/pickle/opcode-scanner.ts";
import { exceptionOf, tracebackStart } from "./exception-of.ts";
import { latin1 } from "./latin1.ts";

/** What Hydra's `JobReturn` says of a job; it is kept by the pickle callback and in the results of submitit. */
export interface JobReturn {
	readonly status: "unknown" | "completed" | "failed";
	/** Class of the exception of a failed job, `FloatingPointError`. */
	readonly exception: string | null;
}

const statuses = ["unknown", "completed", "failed"] as const;

const texts: ReadonlySet<number> = new Set([
	opcode.SHORT_BINUNICODE,
	opcode.BINUNICODE,
	opcode.BINUNICODE8,
	opcode.SHORT_BINSTRING,
	opcode.BINSTRING,
]);
/** `MEMOIZE`, and what stood in its place up to protocol 3. */
const memos: ReadonlySet<number> = new Set([opcode.MEMOIZE, opcode.PUT, opcode.BINPUT, opcode.LONG_BINPUT]);
const longestName = 200;
const longestTraceback = 64 * 1024;

/**
 * Reads the status out of a pickle by its opcodes alone: nothing is built and nothing is run. null where no `JobReturn`
 * stands in it, or the pickle is cut off before.
 */
export function jobReturn(bytes: Uint8Array): JobReturn | null {
	const scanner = new OpcodeScanner(bytes);
	let text = "";
	let isError = false;
	let afterStatusClass = false;
	let status: JobReturn["status"] | null = null;
	while (scanner.step()) {
		const { code, start, end } = scanner;
		if (memos.has(code)) continue;
		if (afterStatusClass && code === opcode.BININT1) status = statuses[bytes[start]!] ?? null;
		afterStatusClass = false;
		if (texts.has(code)) {
			// Where the job did not come to return anything, submitit keeps the pair ("error", traceback).
			if (isError) return { status: "failed", exception: lastException(textAt(bytes, start, end, longestTraceback)) };
			const isFirst = text === "";
			text = textAt(bytes, start, end);
			isError = isFirst && text === "error";
		} else if (code === opcode.STACK_GLOBAL || code === opcode.GLOBAL) {
			const name = code === opcode.STACK_GLOBAL ? text : (textAt(bytes, start, end).split("\n")[1] ?? "");
			// The exception is the first class after the status.
			if (status === "failed") return { status, exception: /^[\w.]+$/.test(name) ? name : null };
			afterStatusClass = name === "JobStatus";
		}
	}
	return status === null ? null : { status, exception: null };
}

/** A text of the pickle, as much of it as matters. */
function textAt(bytes: Uint8Array, start: number, end: number, longest = longestName): string {
	return latin1(bytes, start, Math.min(end, start + longest));
}

function lastException(text: string): string | null {
	const lines = text.split("\n");
	const traceback = lines.findLastIndex((line) => line.startsWith(tracebackStart));
	return exceptionOf(lines, traceback)?.name ?? null;
}
