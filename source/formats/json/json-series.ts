import type { NamedSeries } from "../../model/named-series.ts";
import { isList, numberOf, type Value } from "../../model/value.ts";
import type { NamedArray } from "../array-file.ts";
import type { SeriesFile } from "../series-format.ts";
import { columnRole } from "../table/column-role.ts";
import { GrowingColumn } from "../table/growing-column.ts";
import { mostSeries, tableSeries } from "../table/table-series.ts";
import type { ValueAllowance } from "../table/value-allowance.ts";
import type { JsonNode } from "./json-node.ts";
import { listsOf } from "./lists-of.ts";
import { isSettings, isVocabulary } from "./names-of-settings.ts";
import { recordSeries } from "./record-series.ts";
import { columnsOfSteps, type StepTable, stepTable } from "./step-table.ts";

type Entries = ReadonlyMap<string, JsonNode>;
type Columns = Extract<JsonNode, { kind: "column" }>;

/** More are left out: they are data, not settings. */
const mostFacts = 1000;
const longestListOfFacts = 32;
/** Lists of records that are all there is to a file have no need of its key in their names. */
const plainRecords = /^(log_history|history|records?|rows|data|logs?|metrics|results|epochs|steps|entries)$/i;

/**
 * What a JSON file holds, by its shape:
 *
 * | shape                                          | here                                                         |
 * |------------------------------------------------|--------------------------------------------------------------|
 * | list of objects                                | a table of rows                                              |
 * | object with lists of one length                | a table of columns; the names of objects in objects are dotted |
 * | `{"values": […], "steps": […]}`, as Sacred     | one series, called as the object is                          |
 * | object with steps as keys                      | a table of rows                                              |
 * | list of lists of numbers                       | an array                                                     |
 * | number                                         | a series of one value; all of a file are one row             |
 * | text, flag, what stands under `config` and such | a fact                                                       |
 */
export class JsonSeries {
	readonly #memory: ValueAllowance;
	/** What the file is called. */
	readonly #name: string;
	readonly #series: NamedSeries[] = [];
	readonly #arrays: NamedArray[] = [];
	readonly #facts = new Map<string, Value>();
	readonly #problems: string[] = [];
	/** The single numbers of the file. */
	readonly #singles = new Map<string, GrowingColumn>();

	/** `name`: what a file is called that is one list or one number. */
	constructor(name: string, memory: ValueAllowance) {
		this.#name = name;
		this.#memory = memory;
	}

	/** `areSettings`: its single numbers are facts. */
	file(root: JsonNode, areSettings: boolean): SeriesFile {
		// The state of Hugging Face's Trainer: what it logged, and what it was told.
		const isState = root.kind === "object" && root.entries.get("log_history")?.kind === "records";
		if (root.kind === "object") this.#object(root.entries, "", areSettings || isState);
		else this.#node(root, this.#name, "", areSettings);
		const single = tableSeries([...this.#singles.values()], 1, this.#memory);
		const series = [...this.#series, ...single.series];
		const problems = [...this.#problems, ...single.problems];
		if (series.length > mostSeries)
			problems.push(`${series.length - mostSeries} series after the first ${mostSeries} are left out`);
		return { series: unique(series).slice(0, mostSeries), arrays: this.#arrays, facts: this.#facts, problems };
	}

	#object(entries: Entries, path: string, areFacts: boolean): void {
		if (!areFacts && (this.#sacred(entries, path) || this.#steps(entries, path))) return;
		const columns = [...entries].filter((entry): entry is [string, Columns] => entry[1].kind === "column");
		if (!areFacts)
			for (const [length, group] of Map.groupBy(columns, ([, { length }]) => length))
				this.#table({ columns: group.map(([, { column }]) => column), rowCount: length }, path);
		const recordLists = [...entries.values()].filter(({ kind }) => kind === "records").length;
		for (const [key, node] of entries) {
			if (isVocabulary(key) && node.kind !== "value") continue;
			const name = path === "" ? key : `${path}.${key}`;
			if (node.kind === "records") {
				if (areFacts && key !== "log_history") continue;
				const isPlain = path === "" && recordLists === 1 && plainRecords.test(key);
				this.#node(node, name, isPlain ? "" : `${name}.`, areFacts);
			} else if (node.kind !== "column" || areFacts || node.length === 0)
				this.#node(node, name, "", areFacts || isSettings(key));
		}
	}

	/** Anything but the members of an object that belong together. */
	#node(node: JsonNode, name: string, prefix: string, areFacts: boolean): void {
		if (node.kind === "object") this.#object(node.entries, name, areFacts);
		else if (node.kind === "value") this.#value(name, node.value, areFacts);
		else if (node.kind === "records") this.#add(recordSeries(node.table, this.#memory), prefix);
		else if (node.kind === "column" && areFacts) this.#listFact(name, node);
		else if (node.kind === "column") this.#table({ columns: [node.column], rowCount: node.length }, name, true);
		else if (node.kind === "lists" && !areFacts) {
			const { series, arrays } = listsOf(name, node.items, node.lengths);
			this.#series.push(...series);
			this.#arrays.push(...arrays);
		}
	}

	#value(name: string, value: Value, areFacts: boolean): void {
		const number = numberOf(value);
		if (number !== undefined && !areFacts) {
			const column = new GrowingColumn(name, this.#memory);
			column.add(0, number);
			this.#singles.set(name, column);
		} else if (value !== null) this.#fact(name, value);
	}

	/** `{"steps": […], "values": […], "timestamps": […]}` */
	#sacred(entries: Entries, path: string): boolean {
		const values = entries.get("values") ?? entries.get("value");
		if (values?.kind !== "column" || path === "") return false;
		const all = [...entries.values()].filter((node) => node.kind === "column");
		const others = all.filter((node) => node !== values);
		const isSeries =
			others.length > 0 &&
			others.every(({ column, length }) => length === values.length && columnRole(column.name) !== null);
		if (!isSeries) return false;
		const columns = all.map(({ column }) => column);
		const { series, problems } = tableSeries(columns, values.length, this.#memory);
		this.#add({ series: series.map((one) => ({ ...one, name: "" })), problems }, path);
		return true;
	}

	#steps(entries: Entries, path: string): boolean {
		const last = path === "" ? this.#name : path.slice(path.lastIndexOf(".") + 1);
		const own = stepTable(last, entries, this.#memory);
		const table = own ?? columnsOfSteps(entries, this.#memory);
		if (table === null) return false;
		const isOne = own !== null && [...entries.values()].every(({ kind }) => kind === "value");
		this.#table(table, isOne ? path.slice(0, -last.length - 1) : path, isOne && path === "");
		return true;
	}

	/** `isNamed`: its column is called as the path already. */
	#table({ columns, rowCount }: StepTable, path: string, isNamed = false): void {
		this.#add(tableSeries(columns, rowCount, this.#memory), isNamed || path === "" ? "" : `${path}.`);
	}

	#add({ series, problems }: { series: readonly NamedSeries[]; problems: readonly string[] }, prefix: string): void {
		this.#series.push(...series.map((one) => ({ ...one, name: prefix + one.name })));
		this.#problems.push(...problems);
	}

	#listFact(name: string, { column, length }: Columns): void {
		if (length <= longestListOfFacts && column.count === length && !column.isClock)
			this.#fact(name, [...column.values.subarray(0, length)]);
	}

	#fact(name: string, value: Value): void {
		if (this.#facts.size < mostFacts && !(isList(value) && value.length === 0)) this.#facts.set(name, value);
	}
}

/** Names that were given twice: as a path and as a dotted key. */
function unique(series: readonly NamedSeries[]): NamedSeries[] {
	const names = new Set<string>();
	return series.map((one) => {
		let name = one.name;
		for (let count = 1; names.has(name); count++) name = `${one.name}.${count}`;
		names.add(name);
		return name === one.name ? one : { ...one, name };
	});
}
