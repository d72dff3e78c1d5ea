import type { LaunchFacts } from "../hydra/job-facts.ts";
import type { Origin } from "../hydra/origin.ts";
import { emptyConfig, type FlatConfig } from "../model/flat-config.ts";
import type { Run } from "../model/run.ts";
import type { Value } from "../model/value.ts";
import { type ValueJson, valueFromJson } from "../model/value-json.ts";
import type { BrokenValue } from "./config-values.ts";
import type { IndexTables } from "./index-file.ts";
import type { NumberField, PackedShape, TextField } from "./pack-runs.ts";
import type { KnownSigns, RunEntry } from "./run-entry.ts";
import { type Seen, seenList } from "./seen-log.ts";
import type { OwnPlaces } from "./table-builder.ts";

/** The runs of an index as it was read: each is unpacked when it is asked for. */
export class PackedRuns {
	readonly #tables: IndexTables;
	readonly #numbers: IndexTables["numbers"];
	readonly #texts: readonly string[];
	readonly #rowOf = new Map<string, number>();
	readonly #configs: Shapes;
	readonly #choices: Shapes;
	readonly #ownPlaces = new Map<string, Uint8Array>();
	/** One object for each text. */
	readonly #brokenLists = new Map<string, readonly BrokenValue[]>();
	readonly #origins = new Map<string, Origin>();
	readonly #launches = new Map<string, LaunchFacts>();

	/** Throws where the parts are not those of an index: the caller does without. */
	constructor(tables: IndexTables) {
		const { json, numbers } = tables;
		this.#tables = tables;
		this.#numbers = numbers;
		this.#texts = json.texts as string[];
		const value = lazily((json.values as ValueJson[]).length, (code) =>
			valueFromJson((json.values as ValueJson[])[code]!),
		);
		this.#configs = new Shapes("config", json.configShapes as PackedShape[], numbers, value);
		this.#choices = new Shapes("choice", json.choiceShapes as PackedShape[], numbers, value);
		const paths = numbers.path!;
		for (let row = 0; row < paths.length; row++) this.#rowOf.set(this.#texts[paths[row]! - 1]!, row);
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
		return seenList(this.#tables, this.#numbers.readFrom![row]!);
	}

	signsFrom(row: number): Seen[] {
		return seenList(this.#tables, this.#numbers.signsFrom![row]!);
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
			own: this.#own(text("own")),
			choices: this.#choices.of(row),
			broken: this.#broken(text("broken")),
			job: { num: this.#number("jobNum", row), id: text("jobId"), launch: this.#launch(text("launch")!) },
			origin: this.#origin(text("origin")),
			markers: text("markers"),
			signs: hasSigns ? this.#signs(row) : null,
		};
	}

	#signs(row: number): KnownSigns | null {
		const text = (field: TextField) => this.#text(field, row);
		const status = text("status") as Run["status"] | null;
		if (status === null) return null;
		const number = (field: NumberField) => this.#number(field, row);
		const outerLogs = text("outerLogs")!;
		return {
			status,
			evidence: text("evidence")!,
			started: text("started"),
			startedFrom: text("startedFrom")!,
			ended: text("ended"),
			endedFrom: text("endedFrom")!,
			duration: number("duration"),
			outerLogs: outerLogs === "[]" ? noLogs : (JSON.parse(outerLogs) as string[]),
			turn: {
				log: text("turnLog")!,
				first: number("turnFirst"),
				last: number("turnLast"),
				isCalm: number("isCalm") === 1,
			},
			files: number("files")!,
		};
	}

	#text(field: TextField, row: number): string | null {
		return this.#texts[this.#numbers[field]![row]! - 1] ?? null;
	}

	#number(field: NumberField, row: number): number | null {
		const number = this.#numbers[field]![row]!;
		return Number.isNaN(number) ? null : number;
	}

	#own(spelled: string | null): OwnPlaces {
		if (spelled === null) return null;
		const known = this.#ownPlaces.get(spelled);
		if (known !== undefined) return known;
		const places = Uint8Array.from(spelled, Number);
		this.#ownPlaces.set(spelled, places);
		return places;
	}

	#broken(spelled: string | null): readonly BrokenValue[] {
		if (spelled === null) return noneBroken;
		const known = this.#brokenLists.get(spelled);
		if (known !== undefined) return known;
		const broken = JSON.parse(spelled) as BrokenValue[];
		this.#brokenLists.set(spelled, broken);
		return broken;
	}

	#origin(spelled: string | null): Origin | null {
		if (spelled === null) return null;
		const known = this.#origins.get(spelled);
		if (known !== undefined) return known;
		const origin = JSON.parse(spelled) as Origin;
		this.#origins.set(spelled, origin);
		return origin;
	}

	#launch(spelled: string): LaunchFacts {
		const known = this.#launches.get(spelled);
		if (known !== undefined) return known;
		const launch = JSON.parse(spelled) as LaunchFacts;
		this.#launches.set(spelled, launch);
		return launch;
	}
}

const noLogs: readonly string[] = [];
const noneBroken: readonly BrokenValue[] = [];

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
