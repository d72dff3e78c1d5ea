import { isAlias, isMap, isNode, isScalar, type Node, type Pair, visit, type YAMLMap } from "yaml";
import { emptyConfig, type FlatConfig, flatten } from "../model/flat-config.ts";
import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isMapping, type Value } from "../model/value.ts";
import { type Composed, composeYaml, plainText } from "./compose-yaml.ts";
import { loadConfig, rootValue, scalarValue } from "./load-yaml.ts";
import { simpleValue } from "./simple-value.ts";

/** A pair of the template, from its line to the line of the next one. */
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

	/** The config of a text of the same shape; null where it has another one, or where that is in doubt. */
	apply(text: string): FlatConfig | null {
		const values = this.#config.values.slice();
		const pieces = this.#pieces;
		let start = 0;
		for (let index = 0; index < pieces.length; index++) {
			const block = index % blockSize === 0 ? this.#blocks[index / blockSize] : undefined;
			if (block !== undefined && this.#stands(block, text, start, pieces[index + blockSize])) {
				start += block.length;
				index += blockSize - 1;
				continue;
			}
			const piece = pieces[index]!;
			const next = pieces[index + 1];
			if (this.#stands(piece.text, text, start, next)) {
				start += piece.text.length;
				continue;
			}
			if (piece.place < 0 || !text.startsWith(piece.prefix, start)) return null;
			const end = next === undefined ? text.length : text.indexOf(`\n${next.prefix}`, start) + 1;
			if (end === 0) return null;
			const value = pairValue(piece, text, start, end);
			if (value === undefined) return null;
			values[piece.place] = value;
			start = end;
		}
		return { names: this.#config.names, paths: this.#config.paths, values };
	}

	/** Whether a part of the template stands here unchanged: the next pair follows it, so that no line was added. */
	#stands(part: string, text: string, start: number, next: Piece | undefined): boolean {
		if (!text.startsWith(part, start)) return false;
		const end = start + part.length;
		return next === undefined ? end === text.length : text.startsWith(next.prefix, end);
	}
}

function pairValue(piece: Piece, text: string, start: number, end: number): Value | undefined {
	const source = text.slice(start + piece.prefix.length, end);
	const known = piece.known.get(source);
	if (known !== undefined) return known;
	const value =
		simpleValue(text, start + piece.prefix.length, end, piece.indent) ?? valueInParser(piece, text.slice(start, end));
	if (value === undefined) return undefined;
	if (piece.known.size >= maxKnown) piece.known.clear();
	piece.known.set(source, value);
	return value;
}

/** The pair alone is a document of its own; where it is not exactly one pair of the same key, the doubt is the whole text's. */
function valueInParser(piece: Piece, source: string): Value | undefined {
	// A tab or a sign of a document means another thing in the middle of a text.
	if (/\t|^(?:---|\.\.\.|%)/m.test(source)) return undefined;
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
			text: this.#text.slice(piece.start, this.#pieces[index + 1]?.start ?? this.#text.length),
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

function hasAnchors(root: Node): boolean {
	let found = false;
	visit(root, (_, node) => {
		if (!isNode(node) || (!isAlias(node) && node.anchor === undefined)) return undefined;
		found = true;
		return visit.BREAK;
	});
	return found;
}
