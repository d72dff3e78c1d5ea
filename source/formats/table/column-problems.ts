import { nameText } from "./name-text.ts";
import type { TableColumn } from "./table-column.ts";

/** What is no number in columns of numbers, and columns that are left out though they look like such, a line each. */
export function columnProblems(columns: readonly TableColumn[], rowCount: number): string[] {
	return columns.flatMap((column) => {
		const { name, count, texts, firstText } = column;
		const isLeftOut = count <= texts;
		if (firstText === null || (isLeftOut && (rowCount === 1 || !column.seemsNumeric))) return [];
		const none = texts === 1 ? "1 cell is no number" : `${texts} cells are no numbers, the first`;
		const what = isLeftOut ? "left out, for most of its cells are no numbers, the first" : none;
		return [`${nameText(name)}: ${what} at line ${firstText.line}: ${JSON.stringify(firstText.text.slice(0, 40))}`];
	});
}
