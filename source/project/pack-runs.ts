import type { FlatConfig, NamedValues } from "../model/flat-config.ts";
import type { Value } from "../model/value.ts";
import { type ValueJson, valueToJson } from "../model/value-json.ts";
import type { Stamp } from "./disk.ts";
import type { IndexTables } from "./index-file.ts";
import type { RunEntry, Seen } from "./run-entry.ts";

/** Texts of a run, each a column of codes: most repeat from run to run. What is no text is JSON. */
export const textFields = [
	"path",
	"project",
	"experiment",
	"id",
	"job",
	"kind",
	"overrides",
	"hydraFolder",
	"facts",
	"markers",
	"status",
	"evidence",
	"started",
	"startedFrom",
	"ended",
	"endedFrom",
	"outerLogs",
] as const;
export type TextField = (typeof textFields)[number];

/** Names that runs share, and how their values are kept: what is the same in all runs once. */
export interface PackedShape {
	readonly names: readonly string[];
	readonly paths: readonly (readonly ValueJson[])[];
	/** Codes of the first run's values. */
	readonly base: readonly number[];
	/** Places of the values that differ; their codes are a row each in the numbers, one a run. */
	readonly varying: readonly number[];
}

/** Collects distinct things and gives each a code; 0 is none. */
class Dictionary<T> {
	readonly all: T[] = [];
	readonly #codeOf = new Map<unknown, number>();

	code(key: unknown, make: () => T): number {
		const known = this.#codeOf.get(key);
		if (known !== undefined) return known;
		const code = this.all.push(make());
		this.#codeOf.set(key, code);
		return code;
	}
}

/** Puts runs one after the other into the form that the index has on the disk. */
export class RunPacker {
	readonly #texts = new Dictionary<string>();
	readonly #values = new Dictionary<ValueJson>();
	readonly #configs = new ShapePacker((value) => this.#value(value));
	readonly #choices = new ShapePacker((value) => this.#value(value));
	readonly #fields: Record<TextField, number[]>;
	readonly #durations: number[] = [];
	readonly #seen = new SeenPacker((name) => this.text(name));
	/** Objects that runs share are spelled once. */
	readonly #spelled = new Map<object, string>();

	constructor() {
		this.#fields = Object.fromEntries(textFields.map((field) => [field, [] as number[]])) as Record<
			TextField,
			number[]
		>;
	}

	text(text: string | null): number {
		return text === null ? 0 : this.#texts.code(text, () => text);
	}

	add(path: string, entry: RunEntry): void {
		const { placed, signs } = entry;
		const texts: Record<TextField, string | null> = {
			path,
			project: placed.project,
			experiment: placed.experiment,
			id: JSON.stringify(placed.id),
			job: placed.job,
			kind: placed.kind,
			overrides: JSON.stringify(placed.overrides),
			hydraFolder: placed.hydraFolder,
			facts: this.#spell(entry.job),
			markers: entry.markers,
			status: signs?.status ?? null,
			evidence: signs?.evidence ?? null,
			started: signs?.started ?? null,
			startedFrom: signs?.startedFrom ?? null,
			ended: signs?.ended ?? null,
			endedFrom: signs?.endedFrom ?? null,
			outerLogs: signs === null ? null : this.#spell(signs.outerLogs),
		};
		for (const field of textFields) this.#fields[field].push(this.text(texts[field]));
		this.#durations.push(signs?.duration ?? Number.NaN);
		this.#configs.add(entry.config, entry.config.paths);
		this.#choices.add(entry.choices, []);
		this.#seen.add(entry.readFrom);
		this.#seen.add(entry.signsFrom);
	}

	parts(): IndexTables {
		const [configs, choices] = [this.#configs.parts("config"), this.#choices.parts("choice")];
		const fields = textFields.map((field) => [field, Uint32Array.from(this.#fields[field])] as const);
		return {
			json: {
				texts: this.#texts.all,
				values: this.#values.all,
				configShapes: configs.shapes,
				choiceShapes: choices.shapes,
			},
			numbers: {
				...Object.fromEntries(fields),
				durations: Float64Array.from(this.#durations),
				...configs.numbers,
				...choices.numbers,
				...this.#seen.numbers(),
			},
		};
	}

	#value(value: Value): number {
		const json = valueToJson(value);
		const isPlain = typeof json !== "object";
		return this.#values.code(isPlain ? json : JSON.stringify([json]), () => json);
	}

	#spell(shared: object): string {
		const known = this.#spelled.get(shared);
		if (known !== undefined) return known;
		const spelled = JSON.stringify(shared);
		if (this.#spelled.size < 10_000) this.#spelled.set(shared, spelled);
		return spelled;
	}
}

interface OpenShape {
	readonly index: number;
	readonly names: readonly string[];
	readonly paths: FlatConfig["paths"];
	/** Codes of the first run's values. */
	readonly base: readonly number[];
	/** For each name a row of codes, one a run; null while all are as in the first run. */
	readonly rows: (number[] | null)[];
	/** The values of the run before, whose codes are known. */
	readonly lastValues: Value[];
	readonly lastCodes: number[];
	runs: number;
}

/** Values of runs by the names that they share. */
class ShapePacker {
	readonly #codeOf: (value: Value) => number;
	readonly #shapes = new Map<readonly string[], OpenShape>();
	/** For each run its shape. */
	readonly #shapeOf: number[] = [];

	constructor(codeOf: (value: Value) => number) {
		this.#codeOf = codeOf;
	}

	add(config: NamedValues, paths: FlatConfig["paths"]): void {
		const shape = this.#shapes.get(config.names) ?? this.#open(config, paths);
		this.#shapeOf.push(shape.index);
		for (let place = 0; place < shape.rows.length; place++) {
			const value = config.values[place]!;
			if (value !== shape.lastValues[place]) {
				shape.lastValues[place] = value;
				shape.lastCodes[place] = this.#codeOf(value);
			}
			const code = shape.lastCodes[place]!;
			let row = shape.rows[place]!;
			if (row === null && code !== shape.base[place]) {
				row = new Array<number>(shape.runs).fill(shape.base[place]!);
				shape.rows[place] = row;
			}
			row?.push(code);
		}
		shape.runs++;
	}

	parts(name: string): { shapes: PackedShape[]; numbers: Record<string, Uint32Array> } {
		const numbers: Record<string, Uint32Array> = { [`${name}ShapeOf`]: Uint32Array.from(this.#shapeOf) };
		const shapes = Array.from(this.#shapes.values(), ({ index, names, paths, base, rows }): PackedShape => {
			const varying = rows.flatMap((row, place) => (row === null ? [] : [place]));
			for (const [order, place] of varying.entries())
				numbers[`${name}${index}.${order}`] = Uint32Array.from(rows[place]!);
			return { names, paths: paths.map((path) => path.map(valueToJson)), base, varying };
		});
		return { shapes, numbers };
	}

	#open({ names, values }: NamedValues, paths: FlatConfig["paths"]): OpenShape {
		const base = values.map((value) => this.#codeOf(value));
		const shape: OpenShape = {
			index: this.#shapes.size,
			names,
			paths,
			base,
			rows: names.map(() => null),
			lastValues: [...values],
			lastCodes: [...base],
			runs: 0,
		};
		this.#shapes.set(names, shape);
		return shape;
	}
}

/** Lists of what was seen, one list after the other. A stamp is three numbers; that of nothing is -1. */
class SeenPacker {
	readonly #codeOf: (name: string) => number;
	readonly #counts: number[] = [];
	readonly #names: number[] = [];
	readonly #stamps: number[] = [];

	constructor(codeOf: (name: string) => number) {
		this.#codeOf = codeOf;
	}

	add(list: readonly Seen[]): void {
		this.#counts.push(list.length);
		for (const { name, stamp } of list) {
			this.#names.push(this.#codeOf(name));
			this.#stamps.push(...stampNumbers(stamp));
		}
	}

	numbers() {
		return {
			seenCounts: Uint32Array.from(this.#counts),
			seenNames: Uint32Array.from(this.#names),
			seenStamps: Float64Array.from(this.#stamps),
		};
	}
}

export function stampNumbers(stamp: Stamp | null): readonly [number, number, number] {
	return stamp === null ? [-1, -1, -1] : [stamp.size, stamp.modified, stamp.inode];
}
