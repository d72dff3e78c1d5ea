import { isMap, isScalar, isSeq, type Node } from "yaml";
import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { composeYaml } from "./compose-yaml.ts";
import { scalarValue } from "./load-yaml.ts";

/** A mapping, a list or a long text that begins in a line and goes on in the next ones. */
export interface OutlineFold {
	/** Of the outermost one that begins there: `layers[0]` of the line `- name: conv`. */
	readonly name: string;
	readonly kind: "mapping" | "list" | "text";
	/** Keys of a mapping, items of a list, lines of a text. */
	readonly size: number;
	/** Index of the line after its last. */
	readonly end: number;
}

export interface OutlineLine {
	readonly text: string;
	/** Of the innermost place that begins here, as columns are named: `optimizer.lr`, `layers[0].name`. null: a comment, or more of what began above. */
	readonly name: string | null;
	/** Where its key stands in `text`; both 0 where it has none. */
	readonly keyStart: number;
	readonly keyEnd: number;
	/** Whether its value holds an interpolation. */
	readonly isInterpolated: boolean;
	readonly fold: OutlineFold | null;
	/** Index of the line with the innermost fold around this line; -1: none. */
	readonly parent: number;
}

export interface ConfigOutline {
	/** All lines of the text, comments too. */
	readonly lines: readonly OutlineLine[];
	/** Why it is no YAML; then no line has a name. `line` counts from 0; null: nobody knows which. */
	readonly problem: { readonly message: string; readonly line: number | null } | null;
}

/** The lines of a YAML text, and what in them belongs together. */
export function configOutline(text: string): ConfigOutline {
	// What ends a line in YAML 1.1 alone is a sign like any other here: places in the text stay.
	const plain = text.replace(/[\u0085\u2028\u2029]|\r(?!\n)/g, " ");
	const outliner = new Outliner(plain, text.replace(/\n$/, "").split("\n"));
	try {
		const composed = composeYaml(plain);
		if (composed !== null) outliner.visit(composed.document.contents, "", null);
		return { lines: outliner.outlined(), problem: null };
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		const line = error.line === undefined ? null : Math.min(error.line, outliner.lines.length) - 1;
		return { lines: outliner.plain(), problem: { message: error.message, line } };
	}
}

interface Extent {
	/** Its last line. */
	readonly last: number;
	readonly isInterpolated: boolean;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

class Outliner {
	lines: readonly Mutable<OutlineLine>[];
	readonly #starts: number[] = [0];
	/** Nodes that were looked into: one may stand within itself, or in many places of one line. */
	readonly #seen = new Set<Node>();

	constructor(text: string, lines: readonly string[]) {
		this.lines = lines.map((line) => ({
			...{ text: line.replace(/\r$/, ""), name: null, keyStart: 0, keyEnd: 0 },
			...{ isInterpolated: false, fold: null, parent: -1 },
		}));
		for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
	}

	plain(): readonly OutlineLine[] {
		return this.lines.map(({ text }) => ({
			...{ text, name: null, keyStart: 0, keyEnd: 0, isInterpolated: false, fold: null, parent: -1 },
		}));
	}

	outlined(): readonly OutlineLine[] {
		const around: number[] = [];
		for (const [index, line] of this.lines.entries()) {
			while (around.length > 0 && this.lines[around.at(-1)!]!.fold!.end <= index) around.pop();
			line.parent = around.at(-1) ?? -1;
			if (line.fold !== null) around.push(index);
		}
		return this.lines;
	}

	/** `key`: before it; null in a list and at the root. */
	visit(node: Node, name: string, key: Node | null): Extent {
		const own = node.range?.[0] ?? 0;
		const from = key?.range?.[0] ?? own;
		const line = this.#lineAt(from);
		// What an alias stands for is written elsewhere, and what is left out nowhere.
		if (own < from || this.#seen.has(node)) return { last: line, isInterpolated: false };
		this.#seen.add(node);
		return this.#extent(node, name, line, own);
	}

	#extent(node: Node, name: string, line: number, own: number): Extent {
		if (isMap(node)) {
			// Where nothing stood there is a node now.
			const pairs = node.items as unknown as readonly { readonly key: Node; readonly value: Node }[];
			return this.#children(line, pairs, ({ key, value }) => [
				value,
				name === "" ? keyName(key) : `${name}.${keyName(key)}`,
				key,
				node.flow === true,
			]);
		}
		if (isSeq(node)) {
			return this.#children(line, node.items, (item, index) => [
				item as Node,
				`${name}[${index}]`,
				null,
				node.flow === true,
			]);
		}
		const end = node.range?.[1] ?? own;
		const text = isScalar(node) ? String(node.value ?? "") : "";
		return { last: Math.max(line, this.#lineAt(Math.max(own, end - 1))), isInterpolated: text.includes("${") };
	}

	#children<Item>(
		line: number,
		items: readonly Item[],
		placeOf: (item: Item, index: number) => readonly [value: Node, name: string, key: Node | null, isFlow: boolean],
	): Extent {
		let last = line;
		let isInterpolated = false;
		for (const [index, item] of items.entries()) {
			const [value, name, key, isFlow] = placeOf(item, index);
			const extent = this.#place(value, name, key, isFlow, last);
			last = Math.max(last, extent.last);
			isInterpolated ||= extent.isInterpolated;
		}
		return { last, isInterpolated };
	}

	/** A pair of a mapping, or an item of a list. In flow style many stand in one line, which is named after what holds them. */
	#place(value: Node, name: string, key: Node | null, isFlow: boolean, least: number): Extent {
		const from = key?.range?.[0] ?? value.range?.[0] ?? 0;
		const index = this.#lineAt(from);
		// An item that is an alias.
		if (index < least) return { last: least, isInterpolated: false };
		const line = this.lines[index]!;
		const isNamed = !isFlow || line.name === null;
		if (isNamed) {
			line.name = name;
			const start = this.#starts[index]!;
			line.keyStart = key === null ? 0 : from - start;
			line.keyEnd = key === null ? 0 : Math.min(line.text.length, (key.range?.[1] ?? from) - start);
		}
		const extent = this.visit(value, name, key);
		if (line.name === name) line.isInterpolated = extent.isInterpolated;
		if (extent.last > index && isNamed) {
			// Outer ones are told after those within them.
			const end = Math.min(this.lines.length, extent.last + 1);
			const kind = isMap(value) ? "mapping" : isSeq(value) ? "list" : "text";
			const size = isMap(value) || isSeq(value) ? value.items.length : end - index;
			line.fold = { name, kind, size, end };
		}
		return extent;
	}

	#lineAt(offset: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return Math.min(low, this.lines.length - 1);
	}
}

/** As `flatten` names it. */
function keyName(key: Node): string {
	if (!isScalar(key)) return "?";
	try {
		return pythonText(scalarValue(key));
	} catch (error) {
		if (error instanceof DataError) return String(key.value);
		throw error;
	}
}
