import { FilePath, Float, floatText, isList, isMapping, type Mapping, type Value } from "../model/value.ts";
import { analyseScalar, type EmitterName } from "./yaml/analyse-scalar.ts";
import { LineWriter } from "./yaml/line-writer.ts";
import { wantsQuotes } from "./yaml/wants-quotes.ts";
import { writeDoubleQuoted, writePlain, writeSingleQuoted } from "./yaml/write-scalar.ts";

export interface DumpOptions {
	/** `libyaml` writes for OmegaConf 2.4, `python` for all before (unless told). */
	readonly emitter?: EmitterName;
}

/** A value as `OmegaConf.to_yaml` writes it, to the byte. A path that stands in several places as one object gets an anchor. */
export function dumpYaml(value: Value, { emitter = "python" }: DumpOptions = {}): string {
	return new Dumper(emitter, anchorsOf(value)).document(value);
}

/** Names of the paths that are met again, in the order in which they are. */
function anchorsOf(value: Value): ReadonlyMap<FilePath, string> {
	const met = new Set<FilePath>();
	const anchors = new Map<FilePath, string>();
	const walk = (node: Value): void => {
		if (isList(node)) for (const item of node) walk(item);
		else if (isMapping(node)) for (const item of node.values()) walk(item);
		else if (node instanceof FilePath) {
			if (!met.has(node)) met.add(node);
			else if (!anchors.has(node)) anchors.set(node, `id${String(anchors.size + 1).padStart(3, "0")}`);
		}
	};
	walk(value);
	return anchors;
}

const step = 2;
const pathTag = "!!python/object/apply:pathlib.PosixPath";
/** Longer keys stand after a `?`. */
const maxKeyBytes = 128;

type Role = "root" | "item" | "key" | "complex key" | "value";

class Dumper {
	readonly #emitter: EmitterName;
	readonly #anchors: ReadonlyMap<FilePath, string>;
	readonly #written = new Set<FilePath>();
	readonly #lines = new LineWriter();

	constructor(emitter: EmitterName, anchors: ReadonlyMap<FilePath, string>) {
		this.#emitter = emitter;
		this.#anchors = anchors;
	}

	document(value: Value): string {
		this.#node(value, -step, "root");
		this.#lines.indentTo(0);
		// PyYAML tells where a plain scalar ends that is all there is.
		return `${this.#lines}${this.#emitter === "python" && this.#isPlain(value) ? "...\n" : ""}`;
	}

	/** `indent`: the column of the collection around. */
	#node(value: Value, indent: number, role: Role): void {
		if (isMapping(value)) this.#mapping(value, indent + step);
		else if (isList(value)) this.#list(value, indent, role);
		else if (value instanceof FilePath) this.#path(value, indent, role);
		else if (value instanceof Uint8Array) this.#bytes(value, Math.max(indent, 0) + step);
		else this.#scalar(value, Math.max(indent, 0) + step, role === "key");
	}

	#mapping(mapping: Mapping, indent: number): void {
		if (mapping.size === 0) this.#lines.indicator("{}");
		for (const [key, value] of mapping) {
			this.#lines.indentTo(indent);
			if (this.#isSimpleKey(key)) {
				this.#node(key, indent, "key");
				this.#lines.indicator(":", { isGlued: true });
			} else {
				this.#lines.indicator("?", { keepsIndentation: true });
				this.#node(key, indent, "complex key");
				this.#lines.indentTo(indent);
				this.#lines.indicator(":", { keepsIndentation: true });
			}
			this.#node(value, indent, "value");
		}
	}

	#list(list: readonly Value[], indent: number, role: Role): void {
		if (list.length === 0) this.#lines.indicator("[]");
		// After a key the dashes stand at its own column.
		const column = role === "value" && !this.#lines.isIndentation ? indent : indent + step;
		for (const item of list) {
			this.#lines.indentTo(column);
			this.#lines.indicator("-", { keepsIndentation: true });
			this.#node(item, column, "item");
		}
	}

	#path(path: FilePath, indent: number, role: Role): void {
		const anchor = this.#anchors.get(path);
		if (anchor !== undefined && this.#written.has(path)) {
			this.#lines.indicator(`*${anchor}`);
			return;
		}
		if (anchor !== undefined) this.#lines.indicator(`&${anchor}`);
		this.#written.add(path);
		this.#lines.indicator(pathTag);
		this.#list(this.#emitter === "libyaml" ? [path.text] : partsOf(path.text), indent, role);
	}

	#scalar(value: Value, indent: number, isKey: boolean): void {
		const text = textOf(value);
		const layout = { canFold: !isKey, indent };
		if (this.#isPlain(value)) writePlain(this.#lines, text, layout);
		else if (analyseScalar(text, this.#emitter).isSingleQuoted) writeSingleQuoted(this.#lines, text, layout);
		else writeDoubleQuoted(this.#lines, text, this.#emitter, layout);
	}

	#bytes(bytes: Uint8Array, indent: number): void {
		this.#lines.indicator("!!binary");
		this.#lines.indicator(bytes.length === 0 ? '""' : "|");
		for (const line of Buffer.from(bytes)
			.toString("base64")
			.match(/.{1,76}/g) ?? []) {
			this.#lines.indentTo(indent);
			this.#lines.write(line);
			this.#lines.isIndentation = false;
		}
	}

	#isPlain(value: Value): boolean {
		if (typeof value === "string") return !wantsQuotes(value) && analyseScalar(value, this.#emitter).isPlain;
		return !isMapping(value) && !isList(value) && !(value instanceof FilePath) && !(value instanceof Uint8Array);
	}

	/** Whether a key stands before its colon; else after a `?`. */
	#isSimpleKey(key: Value): boolean {
		if (key instanceof Uint8Array) return key.length === 0 && this.#emitter === "libyaml";
		const text = textOf(key);
		if (analyseScalar(text, this.#emitter).isMultiline) return false;
		if (this.#emitter === "libyaml") return Buffer.byteLength(text) <= maxKeyBytes;
		// PyYAML counts the tag, which it does not write, and takes nothing for a simple key.
		return text !== "" && [...text].length + tagOf(key).length < maxKeyBytes;
	}
}

function textOf(value: Value): string {
	if (typeof value === "string") return value;
	if (value === null) return "null";
	if (value instanceof Float) return yamlFloat(value.value);
	return typeof value === "number" && !Number.isInteger(value) ? yamlFloat(value) : String(value);
}

/** YAML 1.1 takes an exponent only after a point. */
function yamlFloat(value: number): string {
	if (!Number.isFinite(value)) return Number.isNaN(value) ? ".nan" : value < 0 ? "-.inf" : ".inf";
	const text = floatText(value);
	return text.includes(".") ? text : text.replace("e", ".0e");
}

function tagOf(key: Value): string {
	if (typeof key === "string") return "!!str";
	if (key === null) return "!!null";
	if (typeof key === "boolean") return "!!bool";
	return typeof key === "bigint" || (typeof key === "number" && Number.isInteger(key)) ? "!!int" : "!!float";
}

function partsOf(path: string): string[] {
	const [root = ""] = /^\/*/.exec(path)!;
	const names = path.slice(root.length).split("/");
	return [root, ...names].filter((part) => part !== "" && part !== ".");
}
