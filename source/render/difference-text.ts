import type { DifferenceRow } from "../query/difference-rows.ts";
import type { Glyphs } from "./glyphs.ts";
import { countText } from "./number-text.ts";
import { sanitise } from "./sanitise.ts";

/** The difference of two texts as lines: `-` before what is in `a` only, `+` before what is in `b` only. */
export function differenceText(
	rows: readonly DifferenceRow[],
	a: readonly string[],
	b: readonly string[],
	{ horizontal }: Glyphs,
): string {
	const line = (sign: string, text: string) => `${`${sign} ${sanitise(text)}`.trimEnd()}\n`;
	const textOf = (row: DifferenceRow): string => {
		switch (row.is) {
			case "left out":
				return `${horizontal.repeat(2)} ${countText(row.count, "line")} alike ${horizontal.repeat(2)}\n`;
			case "removed":
				return line("-", a[row.a]!);
			case "added":
				return line("+", b[row.b]!);
			case "changed":
				return line("-", a[row.a]!) + line("+", b[row.b]!);
			case "same":
			case "alike":
				return line(" ", b[row.b]!);
		}
	};
	return rows.map(textOf).join("");
}
