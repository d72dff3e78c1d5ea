import type { GrowingColumn } from "./growing-column.ts";

/** A column that is read, or a part of one. */
export type TableColumn = Pick<
	GrowingColumn,
	"name" | "values" | "rows" | "count" | "texts" | "firstText" | "isClock" | "seemsNumeric" | "share"
>;
