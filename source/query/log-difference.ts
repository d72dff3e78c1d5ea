import { editScript } from "./edit-script.ts";
import { maskedLine } from "./masked-line.ts";

/** A line of one of two logs, or of both; `a` and `b` are its places in them. */
export type LogDifference =
	/** `same`: letter by letter; `alike`: but for numbers, dates and ids. */
	| { readonly is: "same" | "alike"; readonly a: number; readonly b: number }
	| { readonly is: "removed"; readonly a: number }
	| { readonly is: "added"; readonly b: number };

/**
 * How two logs differ when numbers, dates and ids are not looked at: every line of both, in order, what is only in `a`
 * before what is only in `b`. In time that hardly grows faster than the logs; what is very different is then not the
 * smallest difference.
 */
export function logDifference(a: readonly string[], b: readonly string[]): LogDifference[] {
	const codes = new Map<string, number>();
	const codesOf = (lines: readonly string[]) =>
		Int32Array.from(lines, (line) => {
			const masked = maskedLine(line);
			const code = codes.get(masked) ?? codes.size;
			codes.set(masked, code);
			return code;
		});
	const lines: LogDifference[] = [];
	let [atA, atB] = [0, 0];
	const until = (toA: number, toB: number) => {
		for (; atA < toA; atA++) lines.push({ is: "removed", a: atA });
		for (; atB < toB; atB++) lines.push({ is: "added", b: atB });
	};
	for (const match of editScript(codesOf(a), codesOf(b))) {
		until(match.a, match.b);
		for (let index = 0; index < match.length; index++, atA++, atB++)
			lines.push({ is: a[atA] === b[atB] ? "same" : "alike", a: atA, b: atB });
	}
	until(a.length, b.length);
	return lines;
}
