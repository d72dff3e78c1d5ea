import { DataError } from "../../model/problem.ts";
import { GrowingColumn } from "../table/growing-column.ts";
import { numberOfWord } from "../table/number-word.ts";
import type { ValueAllowance } from "../table/value-allowance.ts";
import { deepest, type JsonCursor } from "./json-cursor.ts";
import type { JsonNode } from "./json-node.ts";
import { RecordTable } from "./record-table.ts";
import { stepOfKey } from "./step-of-key.ts";

/** Keys of one object that are no steps; one with more is a vocabulary. */
const mostKeys = 4096;
/** Values outside of lists. */
const mostNodes = 1 << 18;
/** Lists in one list, as rows of a table of numbers. */
const mostLists = 4096;
/** Of texts only the start is kept. */
const longestText = 256;
const other: JsonNode = { kind: "other" };

/** Builds what a file of metrics can hold out of JSON text, in memory that does not depend on what else is there. */
export class JsonTree {
	readonly #cursor: JsonCursor;
	readonly #memory: ValueAllowance;
	#nodes = 0;

	constructor(cursor: JsonCursor, memory: ValueAllowance) {
		this.#cursor = cursor;
		this.#memory = memory;
	}

	/** The value at the cursor, with what it is called. Throws a DataError where it is broken or too much. */
	read(name: string, depth = 0): JsonNode {
		if (depth > deepest) throw new DataError(`nested deeper than ${deepest} levels`, this.#cursor.line);
		if (++this.#nodes > mostNodes) throw new DataError(`more than ${mostNodes} values: no file of metrics`);
		const kind = this.#cursor.kind();
		switch (kind) {
			case "object":
				return this.#object(depth);
			case "list":
				return this.#list(name);
			case "text":
				return { kind: "value", value: this.#cursor.text(longestText) };
			case "number":
				return { kind: "value", value: this.#cursor.typedNumber() };
		}
		this.#cursor.word(kind);
		return { kind: "value", value: kind === "null" ? null : kind === "true" };
	}

	#object(depth: number): JsonNode {
		const cursor = this.#cursor;
		const entries = new Map<string, JsonNode>();
		let others = 0;
		cursor.expect("{");
		if (cursor.passes("}")) return { kind: "object", entries };
		do {
			if (cursor.kind() !== "text") cursor.fail("a key");
			const key = cursor.text(longestText);
			cursor.expect(":");
			if (others > mostKeys) {
				cursor.skip();
				continue;
			}
			if (!entries.has(key) && stepOfKey(key) === null) others++;
			entries.set(key, this.read(key, depth + 1));
			if (others > mostKeys) entries.clear();
		} while (cursor.hasMore("}"));
		return others > mostKeys ? other : { kind: "object", entries };
	}

	/** What its first element is, all should be. */
	#list(name: string): JsonNode {
		const cursor = this.#cursor;
		cursor.expect("[");
		if (cursor.passes("]")) return other;
		const kind = cursor.kind();
		if (kind === "object") return this.#records();
		return kind === "list" ? this.#lists(name) : this.#column(name);
	}

	#records(): JsonNode {
		const cursor = this.#cursor;
		const table = new RecordTable(this.#memory);
		do {
			if (cursor.kind() === "object" && !table.isFull) table.add(cursor);
			else cursor.skip();
		} while (cursor.hasMore("]"));
		return { kind: "records", table };
	}

	/** Reads the rest of a list of which the bracket is passed. */
	#column(name: string): { kind: "column"; column: GrowingColumn; length: number } {
		const cursor = this.#cursor;
		const column = new GrowingColumn(name, this.#memory);
		let length = 0;
		do {
			const kind = cursor.kind();
			if (kind === "number") {
				cursor.number();
				column.add(length, cursor.value);
			} else if (kind === "text") {
				const text = cursor.text(longestText);
				const word = numberOfWord(text);
				if (typeof word === "number") column.add(length, word);
				else if (word === undefined) column.addText(length, column.asksForText ? cursor.line : 0, text);
			} else {
				cursor.skip();
				if (kind !== "null") column.addText(length, column.asksForText ? cursor.line : 0, kind);
			}
			length++;
		} while (cursor.hasMore("]"));
		return { kind: "column", column, length };
	}

	#lists(name: string): JsonNode {
		const cursor = this.#cursor;
		const items: GrowingColumn[] = [];
		const lengths: number[] = [];
		let isOther = false;
		do {
			isOther ||= cursor.kind() !== "list" || items.length === mostLists;
			if (isOther) {
				cursor.skip();
				continue;
			}
			cursor.expect("[");
			if (cursor.passes("]")) continue;
			if (cursor.kind() === "list") {
				// A third dimension: no curve and no table.
				isOther = true;
				do cursor.skip();
				while (cursor.hasMore("]"));
				continue;
			}
			const { column, length } = this.#column(name);
			items.push(column);
			lengths.push(length);
		} while (cursor.hasMore("]"));
		return isOther ? other : { kind: "lists", items, lengths };
	}
}
