import type { ViewLine } from "../../source/render/view-line.ts";

/** Lines of a view as they read without colours, without blanks at their ends. */
export function viewText(lines: readonly ViewLine[]): string[] {
	return lines.map(({ segments }) =>
		segments
			.map(({ text }) => text)
			.join("")
			.trimEnd(),
	);
}
