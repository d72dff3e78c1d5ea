import { editScript } from "./edit-script.ts";

/** A line of one of two texts, or of both; `a` and `b` are its places in them. */
export type LineDifference =
	/** `same`: letter by letter; `alike`: as far as lines are compared. */
	| { readonly is: "same" | "alike"; readonly a: number; readonly b: number }
	| { readonly is: "removed"; readonly a: number }
	| { readonly is: "added"; readonly b: number };

/**
 * How two texts differ; lines are compared by what `essence` says of them. Every line of both, in order, what is only in `a`
 * before what is only in `b`. In time that hardly grows faster than the texts; what is very different is then not the
 * smallest difference.
 */
export function lineDifference(
	a: readonly string[],
	b: readonly string[],
	essence: (line: string) => string,
): LineDifference[] {
	const codes = new Map<string, number>();
	const codesOf = (lines: readonly string[]) =>
		Int32Array.from(lines, (line) => {
			const essential = essence(line);
			const code = codes.get(essential) ?? codes.size;
			codes.set(essential, code);
			return code;
		});
	const lines: LineDifference[] = [];
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
