/** Something wrong in the data. Problems are collected and shown; they never stop the reading of anything else. */
export interface Problem {
	/** The file or folder, as the user can open it. */
	readonly path: string;
	readonly message: string;
	/** 1-based, where the file is text and the place is known. */
	readonly line?: number;
	/** The class of the error in Python, where the program that wrote the data has one: `GrammarParseError`, `ScannerError`. */
	readonly kind?: string;
}

/** Thrown inside a reader when its input is broken; the caller in `project/` turns it into a `Problem` with the path. */
export class DataError extends Error {
	override name = "DataError";
	readonly line: number | undefined;
	/** As in `Problem`. */
	readonly kind: string | undefined;
	constructor(message: string, line?: number, kind?: string) {
		super(message);
		this.line = line;
		this.kind = kind;
	}
}

/** A run has no such curve, and nothing of it is broken: an array of several dimensions, or a metric of other runs. */
export class NoCurveError extends DataError {
	override name = "NoCurveError";
}

/** What is wrong with the file at a path. */
export function problemOf({ message, line, kind }: DataError, path: string): Problem {
	return { path, message, ...(line !== undefined && { line }), ...(kind !== undefined && { kind }) };
}

/** The user's mistake: shown as one line without a stack that says what to do. */
export class UserError extends Error {
	override name = "UserError";
}

export const exitCode = {
	done: 0,
	userError: 2,
	/** Our bug: EX_SOFTWARE of sysexits.h. */
	crash: 70,
	hangup: 129,
	interrupted: 130,
	terminated: 143,
} as const;

export function problemText(problem: Problem): string {
	const place = problem.line === undefined ? problem.path : `${problem.path}:${problem.line}`;
	return `${place}: ${problem.message}`;
}
