import { type FlatConfig, flatten } from "../model/flat-config.ts";
import { pythonText } from "../model/python-text.ts";
import { isMapping, kindOf, type Mapping, type Value } from "../model/value.ts";

/** Where each value of a flattened config comes from: a place of the source, and a value in the mapping there. */
interface Layout {
	readonly names: readonly string[];
	readonly paths: readonly (readonly Value[])[];
	/** -1: the value at the place itself. */
	readonly from: readonly { readonly place: number; readonly inner: number }[];
}

/** The shapes that configs of one shape take where interpolations resolve to mappings, whose values become their own. */
export class ResolvedShapes {
	readonly #source: Pick<FlatConfig, "names" | "paths">;
	readonly #layouts = new Map<string, Layout>();
	readonly #flat = new WeakMap<Mapping, FlatConfig & { readonly signature: string }>();

	constructor(source: Pick<FlatConfig, "names" | "paths">) {
		this.#source = source;
	}

	/** `places`: those of mappings with values. Runs with mappings of one shape share their names and paths. */
	flattened(values: readonly Value[], places: readonly number[]): FlatConfig {
		const parts = new Map(places.map((place) => [place, this.#flatOf(values[place] as Mapping)]));
		const signature = Array.from(parts, ([place, part]) => `${place}\0${part.signature}`).join("\0");
		let layout = this.#layouts.get(signature);
		if (layout === undefined) {
			layout = this.#layoutOf(parts);
			this.#layouts.set(signature, layout);
		}
		return {
			names: layout.names,
			paths: layout.paths,
			values: layout.from.map(({ place, inner }) =>
				inner < 0 ? (values[place] ?? null) : (parts.get(place)?.values[inner] ?? null),
			),
		};
	}

	#flatOf(mapping: Mapping): FlatConfig & { readonly signature: string } {
		let flat = this.#flat.get(mapping);
		if (flat === undefined) {
			const { names, paths, values } = flatten(mapping);
			// Kinds tell the key `1` from the key `"1"`.
			const signature = JSON.stringify(paths.map((path) => path.map((key) => `${kindOf(key)} ${pythonText(key)}`)));
			flat = { names, paths, values, signature };
			this.#flat.set(mapping, flat);
		}
		return flat;
	}

	#layoutOf(parts: ReadonlyMap<number, FlatConfig>): Layout {
		// Where two names meet the later value stays in the place of the first, as `flatten` has it.
		const leaves = new Map<string, { path: readonly Value[]; place: number; inner: number }>();
		for (const [place, name] of this.#source.names.entries()) {
			const path = this.#source.paths[place]!;
			const part = parts.get(place);
			if (part === undefined) leaves.set(name, { path, place, inner: -1 });
			for (const [inner, innerName] of part?.names.entries() ?? [])
				leaves.set(`${name}.${innerName}`, { path: [...path, ...part!.paths[inner]!], place, inner });
		}
		const all = [...leaves.values()];
		return { names: [...leaves.keys()], paths: all.map(({ path }) => path), from: all };
	}
}

export function isFilledMapping(value: Value | undefined): value is Mapping {
	return isMapping(value) && value.size > 0;
}
