import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from "yaml";
import { UserError } from "../model/problem.ts";
import { meantWord } from "../query/meant-word.ts";

/** The file that a value stands in. */
export interface SettingFile {
	readonly path: string;
	/** For `~`; null: unknown. */
	readonly home: string | null;
	readonly document: Document;
	readonly lineCounter: LineCounter;
}

/** A value of the config file that knows its place: what does not fit throws a UserError with file, line and column. */
export class SettingNode {
	/** What it is the value of, for messages. */
	readonly name: string;
	readonly file: SettingFile;
	readonly #node: Node | null;
	readonly #start: number;

	/** `start`: offset into the text of what stands for a value that is not there. */
	constructor(file: SettingFile, name: string, node: unknown, start: number) {
		const given = (node ?? null) as Node | null;
		this.file = file;
		this.name = name;
		this.#start = given?.range?.[0] ?? start;
		const meant = isAlias(given) ? given.resolve(file.document) : given;
		this.#node = meant ?? null;
		if (isAlias(given) && meant === undefined)
			this.fail(`*${given.source} stands for nothing: there is no &${given.source} before it`);
	}

	/** Whether nothing stands there, or null. */
	get isEmpty(): boolean {
		return this.#node === null || (isScalar(this.#node) && this.#node.value === null);
	}

	get isList(): boolean {
		return isSeq(this.#node);
	}

	get line(): number {
		return this.file.lineCounter.linePos(this.#start).line;
	}

	/** `config.yaml:3:2`, of a character of its text. */
	place(character = 0): string {
		const node = this.#node;
		// Of quoted text in one line, and of plain one, a character stands where one would look for it.
		const quote = isScalar(node) && /^QUOTE/.test(node.type ?? "") ? 1 : 0;
		const isPlain = isScalar(node) && !/^BLOCK/.test(node.type ?? "");
		const { line, col } = this.file.lineCounter.linePos(
			this.#start + (isPlain && character > 0 ? quote + character : 0),
		);
		return `${this.file.path}:${line}:${col}`;
	}

	fail(message: string, character = 0): never {
		throw new UserError(`${this.place(character)}: ${message}`);
	}

	/** A word or a number, as it is written. */
	text(): string {
		const node = this.#node;
		if (!isScalar(node) || node.value === null) return this.fail(`${this.name} takes text`);
		return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
	}

	flag(): boolean {
		const node = this.#node;
		return isScalar(node) && typeof node.value === "boolean"
			? node.value
			: this.fail(`${this.name} takes true or false`);
	}

	choice<T extends string>(words: readonly T[]): T {
		const text = this.text();
		const found = words.find((word) => word === text);
		return (
			found ?? this.fail(`${this.name} takes ${words.join(", ")}; ${text} is none of them${meantText(text, words)}`)
		);
	}

	/** The items of a list; one value is a list of one. */
	items(): readonly SettingNode[] {
		const node = this.#node;
		if (isSeq(node)) return node.items.map((item) => new SettingNode(this.file, this.name, item, this.#start));
		return isMap(node) ? this.fail(`${this.name} takes a list`) : [this];
	}

	/** The names of a mapping and their values; `what` they are is said where there is something else. */
	entries(what: string): readonly { readonly key: SettingNode; readonly value: SettingNode }[] {
		const node = this.#node;
		if (this.isEmpty) return [];
		if (!isMap(node)) return this.fail(`${this.name} takes a mapping of ${what}`);
		return node.items.map(({ key, value }) => {
			const name = new SettingNode(this.file, what, key, this.#start);
			return { key: name, value: new SettingNode(this.file, name.text(), value, name.#start) };
		});
	}

	/** Fails as a name that is none of those there are. */
	unknown(kind: string, names: readonly string[]): never {
		const text = this.text();
		return this.fail(`there is no ${kind} ${text}${meantText(text, names) || `; there are ${names.join(", ")}`}`);
	}
}

function meantText(text: string, names: readonly string[]): string {
	const meant = meantWord(text.replaceAll("_", "-"), names);
	return meant === undefined ? "" : `; did you mean ${meant}?`;
}
