import { isUtf8 } from "node:buffer";
import { isAlias, isMap, isNode, isScalar, type Node, type Pair, visit, type YAMLMap } from "yaml";
import { emptyConfig, type FlatConfig, flatten } from "../model/flat-config.ts";
import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isMapping, type Value } from "../model/value.ts";
import { type Composed, composeYaml, plainText } from "./compose-yaml.ts";
import { loadConfig, rootValue, scalarValue } from "./load-yaml.ts";
import { simpleValue } from "./simple-value.ts";

/** A pair of the template, from its line to the line of the next one. All texts are bytes, one sign each (Latin-1). */
interface Piece {
	/** The line up to the key's colon, with its indentation. */
	readonly prefix: string;
	readonly key: string;
	readonly text: string;
	readonly indent: number;
	/** Place among the config's values; -1 for a pair that only holds others. */
	readonly place: number;
	/** Values by what stands in their place, for those of a sweep come again. */
	readonly known: Map<string, Value>;
}

const maxKnown = 4096;
const maxKnownLength = 64;
/** Most of a text is as in the template: so many pairs are compared at once. */
const blockSize = 8;

/** A config that was read in full, as the measure for the next ones: only pairs that differ from it are read. */
export class ConfigTemplate {
	readonly #config: FlatConfig;
	readonly #pieces: readonly Piece[];
	/** The text of each eight pairs. */
	readonly #blocks: readonly string[];

	private constructor(config: FlatConfig, pieces: readonly Piece[]) {
		this.#config = config;
		this.#pieces = pieces;
		const count = Math.floor(pieces.length / blockSize);
		this.#blocks = Array.from({ length: count }, (_, block) =>
			pieces
				.slice(block * blockSize, (block + 1) * blockSize)
				.map(({ text }) => text)
				.join(""),
		);
	}

	/**
	 * Reads a text in full. `template` is null where another text cannot be told from it pair by pair: aliases, merged
	 * mappings, flow style, signs of more than one document. Throws a DataError where it is no config.
	 */
	static read(text: string): { config: FlatConfig; template: ConfigTemplate | null } {
		const composed = composeYaml(text);
		if (composed === null) return { config: emptyConfig, template: null };
		const value = rootValue(composed);
		if (!isMapping(value)) throw new DataError("is no mapping");
		const config = flatten(value);
		const pieces = new Cutter(text, composed).pieces();
		const names = pieces?.flatMap(({ place, name }) => (place < 0 ? [] : [name]));
		const isExact = names?.length === config.names.length && names.every((name, index) => name === config.names[index]);
		return { config, template: isExact && pieces !== null ? new ConfigTemplate(config, pieces) : null };
	}

	/** The same template for configs that share the lists of equal names and paths of this one. */
	sharing({ names, paths }: FlatConfig): ConfigTemplate {
		return new ConfigTemplate({ names, paths, values: this.#config.values }, this.#pieces);
	}

	/**
	 * The config of a text of the same shape, given as bytes, one sign each: comparing them needs no decoding. null where
	 * it has another shape, or where that is in doubt.
	 */
	apply(bytes: string): FlatConfig | null {
		const values = this.#config.values.slice();
		const pieces = this.#pieces;
		let start = 0;
		for (let index = 0; index < pieces.length; index++) {
			const block = index % blockSize === 0 ? this.#blocks[index / blockSize] : undefined;
			if (block !== undefined && stands(block, bytes, start)) {
				start += block.length;
				index += blockSize - 1;
				continue;
			}
			const piece = pieces[index]!;
			if (stands(piece.text, bytes, start)) {
				start += piece.text.length;
				continue;
			}
			if (piece.place < 0 || !bytes.startsWith(piece.prefix, start)) return null;
			const next = pieces[index + 1];
			const end = next === undefined ? bytes.length : bytes.indexOf(`\n${next.prefix}`, start) + 1;
			if (end === 0) return null;
			const value = pairValue(piece, bytes, start, end);
			if (value === undefined) return null;
			values[piece.place] = value;
			start = end;
		}
		// A line that was added after what stands fits no pair, or nothing is left for it here.
		return start === bytes.length ? { names: this.#config.names, paths: this.#config.paths, values } : null;
	}
}

/** A slice that is compared as a whole is ten times as fast as `startsWith`. */
function stands(part: string, text: string, start: number): boolean {
	return text.slice(start, start + part.length) === part;
}

function pairValue(piece: Piece, bytes: string, start: number, end: number): Value | undefined {
	const source = bytes.slice(start + piece.prefix.length, end);
	// Long texts, such as paths, are mostly those of one run.
	const isShort = source.length <= maxKnownLength;
	const known = isShort ? piece.known.get(source) : undefined;
	if (known !== undefined) return known;
	const value =
		simpleValue(bytes, start + piece.prefix.length, end, piece.indent) ?? valueInParser(piece, bytes.slice(start, end));
	if (value === undefined) return undefined;
	if (!isShort) return value;
	if (piece.known.size >= maxKnown) piece.known.clear();
	piece.known.set(source, value);
	return value;
}

/** The pair alone is a document of its own; where it is not exactly one pair of the same key, the doubt is the whole text's. */
function valueInParser(piece: Piece, bytes: string): Value | undefined {
	const raw = Buffer.from(bytes, "latin1");
	if (!isUtf8(raw)) return undefined;
	const source = raw.toString("utf8");
	// A tab or a sign of a document means another thing in the middle of a text, and an anchor may stand there twice.
	if (/\t|^(?:---|\.\.\.|%)|[\s,[{]&/m.test(source)) return undefined;
	try {
		const [pair, ...more] = loadConfig(source);
		if (pair === undefined || more.length > 0) return undefined;
		const [key, value] = pair;
		const holdsOthers = isMapping(value) && value.size > 0;
		return holdsOthers || pythonText(key) !== piece.key ? undefined : value;
	} catch (error) {
		if (error instanceof DataError) return undefined;
		throw error;
	}
}

/** Cuts a text at its keys. */
class Cutter {
	readonly #text: string;
	readonly #root: Node | null;
	readonly #pieces: (Piece & { readonly name: string; readonly start: number })[] = [];
	#places = 0;

	constructor(text: string, { document }: Composed) {
		this.#text = text;
		this.#root = document.contents;
	}

	/** null where the text does not fall apart into lines of keys. */
	pieces(): readonly (Piece & { readonly name: string })[] | null {
		const root = this.#root;
		if (!isMap(root) || /^(?:---|\.\.\.|%)|[\u0085\u2028\u2029]/m.test(this.#text) || hasAnchors(root)) return null;
		if (!this.#cut(root, "") || this.#pieces[0]?.start !== 0) return null;
		return this.#pieces.map((piece, index) => ({
			...piece,
			prefix: bytesOf(piece.prefix),
			text: bytesOf(this.#text.slice(piece.start, this.#pieces[index + 1]?.start ?? this.#text.length)),
		}));
	}

	#cut(map: YAMLMap, path: string): boolean {
		return (
			map.flow !== true &&
			map.tag === undefined &&
			map.items.every((pair) => this.#cutPair(pair as Pair<Node, Node | null>, path))
		);
	}

	#cutPair({ key, value }: Pair<Node, Node | null>, path: string): boolean {
		const range = key.range;
		if (!isScalar(key) || key.tag !== undefined || plainText(key) === "<<" || range == null) return false;
		const [from, to] = range;
		const start = this.#text.lastIndexOf("\n", from - 1) + 1;
		const indent = from - start;
		if (this.#text.slice(start, from) !== " ".repeat(indent) || this.#text[to] !== ":" || isAlias(value)) return false;
		const prefix = this.#text.slice(start, to + 1);
		if (prefix.includes("\n")) return false;
		const name = pythonText(scalarValue(key));
		const holdsOthers = isMap(value) && value.items.length > 0;
		const place = holdsOthers ? -1 : this.#places++;
		this.#pieces.push({ prefix, key: name, text: "", indent, place, known: new Map(), name: path + name, start });
		return !holdsOthers || this.#cut(value, `${path}${name}.`);
	}
}

function bytesOf(text: string): string {
	return Buffer.from(text, "utf8").toString("latin1");
}

function hasAnchors(root: Node): boolean {
	let found = false;
	visit(root, (_, node) => {
		if (!isNode(node) || (!isAlias(node) && node.anchor === undefined)) return undefined;
		found = true;
		return visit.BREAK;
	});
	return found;
}
