import type { JobFacts } from "../hydra/launch.ts";
import { emptyConfig, type FlatConfig } from "../model/flat-config.ts";
import type { Run } from "../model/run.ts";
import type { Value } from "../model/value.ts";
import { type ValueJson, valueFromJson } from "../model/value-json.ts";
import type { Stamp } from "./disk.ts";
import type { IndexTables } from "./index-file.ts";
import type { PackedShape, TextField } from "./pack-runs.ts";
import type { RunEntry, Seen } from "./run-entry.ts";
import type { Signs } from "./run-signs.ts";

/** The runs of an index as it was read: each is unpacked when it is asked for. */
export class PackedRuns {
	readonly #numbers: IndexTables["numbers"];
	readonly #texts: readonly string[];
	readonly #rowOf = new Map<string, number>();
	readonly #configs: Shapes;
	readonly #choices: Shapes;
	/** Where the two lists of what was seen start, for each run. */
	readonly #seenStarts: Uint32Array;
	readonly #facts = new Map<string, JobFacts>();

	/** Throws where the parts are not those of an index: the caller does without. */
	constructor({ json, numbers }: IndexTables) {
		this.#numbers = numbers;
		this.#texts = json.texts as string[];
		const value = lazily((json.values as ValueJson[]).length, (code) =>
			valueFromJson((json.values as ValueJson[])[code]!),
		);
		this.#configs = new Shapes("config", json.configShapes as PackedShape[], numbers, value);
		this.#choices = new Shapes("choice", json.choiceShapes as PackedShape[], numbers, value);
		const paths = numbers.path!;
		for (let row = 0; row < paths.length; row++) this.#rowOf.set(this.#texts[paths[row]! - 1]!, row);
		const counts = numbers.seenCounts!;
		this.#seenStarts = new Uint32Array(counts.length + 1);
		for (let list = 0; list < counts.length; list++)
			this.#seenStarts[list + 1] = this.#seenStarts[list]! + counts[list]!;
	}

	get size(): number {
		return this.#rowOf.size;
	}

	/** The row of a run, to ask for more of it; undefined where it is not known. */
	rowOf(path: string): number | undefined {
		return this.#rowOf.get(path);
	}

	hydraFolder(row: number): string | null {
		return this.#text("hydraFolder", row);
	}

	markers(row: number): string | null {
		return this.#text("markers", row);
	}

	readFrom(row: number): Seen[] {
		return this.#seen(2 * row);
	}

	signsFrom(row: number): Seen[] {
		return this.#seen(2 * row + 1);
	}

	entry(row: number, hasSigns: boolean): RunEntry {
		const text = (field: TextField) => this.#text(field, row);
		return {
			placed: {
				project: text("project")!,
				experiment: text("experiment")!,
				id: JSON.parse(text("id")!) as number | string,
				job: text("job"),
				kind: text("kind") as Run["kind"],
				overrides: JSON.parse(text("overrides")!) as string[],
				hydraFolder: text("hydraFolder"),
			},
			config: this.#configs.of(row),
			choices: this.#choices.of(row),
			job: this.#job(text("facts")!),
			markers: text("markers"),
			readFrom: this.readFrom(row),
			signs: hasSigns ? this.#signs(row) : null,
			signsFrom: hasSigns ? this.signsFrom(row) : [],
		};
	}

	#signs(row: number): Signs | null {
		const text = (field: TextField) => this.#text(field, row);
		const status = text("status") as Run["status"] | null;
		if (status === null) return null;
		const duration = this.#numbers.durations![row]!;
		const outerLogs = text("outerLogs")!;
		return {
			status,
			evidence: text("evidence")!,
			started: text("started"),
			startedFrom: text("startedFrom")!,
			ended: text("ended"),
			endedFrom: text("endedFrom")!,
			duration: Number.isNaN(duration) ? null : duration,
			outerLogs: outerLogs === "[]" ? noLogs : (JSON.parse(outerLogs) as string[]),
		};
	}

	#text(field: TextField, row: number): string | null {
		return this.#texts[this.#numbers[field]![row]! - 1] ?? null;
	}

	#job(spelled: string): JobFacts {
		const known = this.#facts.get(spelled);
		if (known !== undefined) return known;
		const job = JSON.parse(spelled) as JobFacts;
		this.#facts.set(spelled, job);
		return job;
	}

	#seen(list: number): Seen[] {
		const { seenNames, seenStamps } = this.#numbers;
		const seen: Seen[] = [];
		for (let index = this.#seenStarts[list]!; index < this.#seenStarts[list + 1]!; index++)
			seen.push({ name: this.#texts[seenNames![index]! - 1]!, stamp: stampAt(seenStamps!, index) });
		return seen;
	}
}

const noLogs: readonly string[] = [];

/** The stamp at a place in a row of numbers, three a stamp. */
export function stampAt(numbers: Uint32Array | Float64Array, place: number): Stamp | null {
	const size = numbers[3 * place]!;
	return size < 0 ? null : { size, modified: numbers[3 * place + 1]!, inode: numbers[3 * place + 2]! };
}

function lazily<T>(count: number, make: (place: number) => T): (code: number) => T {
	const made: T[] = new Array(count);
	return (code) => {
		if (made[code - 1] === undefined) made[code - 1] = make(code - 1);
		return made[code - 1]!;
	};
}

interface Shape {
	readonly base: FlatConfig;
	readonly varying: readonly { readonly place: number; readonly codes: Uint32Array | Float64Array }[];
}

/** Values of runs by the names that they share. */
class Shapes {
	readonly #shapes: readonly Shape[];
	readonly #shapeOf: Uint32Array | Float64Array;
	/** The how manieth of its shape a run is. */
	readonly #orders: Uint32Array;
	readonly #value: (code: number) => Value;

	constructor(
		name: string,
		packed: readonly PackedShape[],
		numbers: IndexTables["numbers"],
		value: (code: number) => Value,
	) {
		this.#value = value;
		this.#shapeOf = numbers[`${name}ShapeOf`]!;
		this.#shapes = packed.map(({ names, paths, base, varying }, index) => ({
			base: {
				names,
				paths: paths.map((path) => path.map(valueFromJson)),
				values: base.map(value),
			},
			varying: varying.map((place, order) => ({ place, codes: numbers[`${name}${index}.${order}`]! })),
		}));
		const counts = packed.map(() => 0);
		this.#orders = Uint32Array.from(this.#shapeOf, (shape) => counts[shape]!++);
	}

	of(row: number): FlatConfig {
		const shape = this.#shapes[this.#shapeOf[row]!];
		if (shape === undefined) return emptyConfig;
		const { base, varying } = shape;
		const values = base.values.slice();
		const order = this.#orders[row]!;
		for (const { place, codes } of varying) values[place] = this.#value(codes[order]!);
		return { names: base.names, paths: base.paths, values };
	}
}
