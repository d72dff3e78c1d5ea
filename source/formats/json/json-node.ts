import type { Value } from "../../model/value.ts";
import type { GrowingColumn } from "../table/growing-column.ts";
import type { RecordTable } from "./record-table.ts";

/** A value of a JSON file, as far as it can be a metric or a fact; long lists stand as columns, not as values. */
export type JsonNode =
	| { readonly kind: "value"; readonly value: Value }
	| { readonly kind: "object"; readonly entries: ReadonlyMap<string, JsonNode> }
	/** Numbers, texts, nulls. */
	| { readonly kind: "column"; readonly column: GrowingColumn; readonly length: number }
	/** Objects. */
	| { readonly kind: "records"; readonly table: RecordTable }
	/** Lists of numbers, each of `lengths`. */
	| { readonly kind: "lists"; readonly items: readonly GrowingColumn[]; readonly lengths: readonly number[] }
	/** What is no metric: vocabularies, lists of many kinds. */
	| { readonly kind: "other" };
