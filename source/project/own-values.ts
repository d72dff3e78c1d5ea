import { lookUp } from "../hydra/look-up.ts";
import type { FlatConfig } from "../model/flat-config.ts";

/** Tells values that stand in a config themselves from what interpolations make of others. */
export class OwnValues {
	/** The answers so far, by the names of the resolved config: those of a sweep have one or a few. */
	readonly #known = new WeakMap<readonly string[], Map<string, Uint8Array<ArrayBuffer>>>();
	/** The answer of the run before, which most often is that of the next one too. */
	#last = new Uint8Array();

	/** For each value of `resolved` 1 where it stands in `raw` as it is, else 0. Equal answers are one object. */
	places(raw: FlatConfig, resolved: FlatConfig): Uint8Array {
		const { names, values } = resolved;
		const isOwn =
			raw.names === names
				? (place: number) => Number(raw.values[place] === values[place])
				: (place: number) => Number(lookUp(raw, names[place]!) === values[place]);
		let isAsLast = this.#last.length === values.length;
		for (let place = 0; isAsLast && place < values.length; place++) isAsLast = isOwn(place) === this.#last[place];
		if (!isAsLast)
			this.#last = this.#shared(
				names,
				Uint8Array.from(values, (_, place) => isOwn(place)),
			);
		return this.#last;
	}

	#shared(names: readonly string[], places: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
		const known = this.#known.get(names) ?? new Map<string, Uint8Array<ArrayBuffer>>();
		this.#known.set(names, known);
		const key = places.join("");
		const same = known.get(key);
		if (same !== undefined) return same;
		known.set(key, places);
		return places;
	}
}
