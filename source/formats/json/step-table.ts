import { isMapping, numberOf } from "../../model/value.ts";
import { GrowingColumn } from "../table/growing-column.ts";
import { numberOfWord } from "../table/number-word.ts";
import type { ValueAllowance } from "../table/value-allowance.ts";
import type { JsonNode } from "./json-node.ts";
import { isOfLabels } from "./names-of-settings.ts";
import { stepOfKey } from "./step-of-key.ts";

type Entries = ReadonlyMap<string, JsonNode>;

/** A mapping from steps as a table: the first column holds the steps. */
export interface StepTable {
	readonly columns: readonly GrowingColumn[];
	readonly rowCount: number;
}

/**
 * The table that a mapping from steps is: `{"0": 0.5, "1": 0.4}` a column of the name given, `{"epoch_1": {"loss": 0.5}}` one
 * for each number by its dotted name. null where it is none.
 */
export function stepTable(name: string, entries: Entries, memory: ValueAllowance): StepTable | null {
	if (isOfLabels(name)) return null;
	const keys = stepsOf(entries);
	if (keys === null) return null;
	const nodes = keys.rows.map(({ node }) => node);
	const areNumbers = nodes.every((node) => node.kind === "value" && (node.value === null || isNumber(node)));
	if (!areNumbers && !nodes.every(({ kind }) => kind === "object")) return null;
	const axis = new GrowingColumn(keys.axis, memory);
	const columns = new Map<string, GrowingColumn>();
	for (const [row, { step, node }] of keys.rows.entries()) {
		axis.add(row, step);
		addTo(columns, row, node, areNumbers ? name : "", memory);
	}
	return { columns: [axis, ...columns.values()], rowCount: keys.rows.length };
}

/**
 * Columns that are each a mapping from the same steps, as pandas writes a table: `{"loss": {"0": 1.0, "1": 0.9}, "acc": …}`.
 * null where they are none.
 */
export function columnsOfSteps(entries: Entries, memory: ValueAllowance): StepTable | null {
	const all = [...entries];
	const first = all[0]?.[1];
	if (all.length < 2 || first?.kind !== "object") return null;
	const keys = [...first.entries.keys()];
	const isTable = all.every(
		([, node]) =>
			node.kind === "object" &&
			node.entries.size === keys.length &&
			keys.every((key) => node.entries.get(key)?.kind === "value"),
	);
	const steps = isTable ? stepsOf(first.entries) : null;
	if (steps === null) return null;
	const index = new GrowingColumn("index", memory);
	const columns = new Map<string, GrowingColumn>();
	for (const [row, { step, key }] of steps.rows.entries()) {
		index.add(row, step);
		for (const [name, node] of all)
			if (node.kind === "object") addTo(columns, row, node.entries.get(key)!, name, memory);
	}
	return { columns: [index, ...columns.values()], rowCount: steps.rows.length };
}

function stepsOf(
	entries: Entries,
): { readonly axis: string; readonly rows: readonly { step: number; key: string; node: JsonNode }[] } | null {
	const rows: { step: number; key: string; node: JsonNode }[] = [];
	let axis: string | null = null;
	for (const [key, node] of entries) {
		const found = stepOfKey(key);
		if (found === null || (axis !== null && axis !== found.axis)) return null;
		axis = found.axis;
		rows.push({ step: found.step, key, node });
	}
	return axis === null ? null : { axis, rows: rows.sort((a, b) => a.step - b.step) };
}

/** Adds the numbers of a node to the columns of their dotted names. */
function addTo(
	columns: Map<string, GrowingColumn>,
	row: number,
	node: JsonNode,
	name: string,
	memory: ValueAllowance,
): void {
	if (node.kind === "object") {
		for (const [key, inner] of node.entries) addTo(columns, row, inner, name === "" ? key : `${name}.${key}`, memory);
		return;
	}
	if (node.kind !== "value" || node.value === null || isMapping(node.value)) return;
	const number = numberOf(node.value) ?? (typeof node.value === "string" ? numberOfWord(node.value) : undefined);
	if (number === null) return;
	let column = columns.get(name);
	if (column === undefined) {
		column = new GrowingColumn(name, memory);
		columns.set(name, column);
	}
	if (number === undefined) column.addText(row, 1, String(node.value));
	else column.add(row, number);
}

function isNumber(node: JsonNode): boolean {
	return node.kind === "value" && numberOf(node.value) !== undefined;
}
