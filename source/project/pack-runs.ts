import type { FlatConfig, NamedValues } from "../model/flat-config.ts";
import type { Value } from "../model/value.ts";
import { type ValueJson, valueToJson } from "../model/value-json.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import type { IndexTables } from "./index-file.ts";
import type { RunEntry } from "./run-entry.ts";

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
	"jobId",
	"launch",
	"origin",
	"markers",
	"own",
	"broken",
	"status",
	"evidence",
	"started",
	"startedFrom",
	"ended",
	"endedFrom",
	"outerLogs",
	"turnLog",
] as const;
export type TextField = (typeof textFields)[number];

/** Numbers of a run; NaN is null. */
export const numberFields = ["jobNum", "duration", "turnFirst", "turnLast", "isCalm", "files"] as const;
export type NumberField = (typeof numberFields)[number];

/** Names that runs share, and how their values are kept: what is the same in all runs once. */
export interface PackedShape {
	readonly names: readonly string[];
	readonly paths: readonly (readonly ValueJson[])[];
	/** Codes of the first run's values. */
	readonly base: readonly number[];
	/** Places of the values that differ; their codes are a row each in the numbers, one a run. */
	readonly varying: readonly number[];
}

type Codes = ReturnType<typeof GrowingNumbers.codes>;

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
	/** Keys of lists and other objects by their JSON, apart from those of texts, which may look the same. */
	readonly #objectKeys = new Map<string, object>();
	readonly #configs = new ShapePacker((value) => this.#value(value));
	readonly #choices = new ShapePacker((value) => this.#value(value));
	readonly #fields = new Map<TextField, Codes>(textFields.map((field) => [field, GrowingNumbers.codes()]));
	readonly #numbers = new Map<NumberField, GrowingNumbers<Float64Array<ArrayBuffer>>>(
		numberFields.map((field) => [field, GrowingNumbers.floats()]),
	);
	readonly #readFrom = GrowingNumbers.codes();
	readonly #signsFrom = GrowingNumbers.codes();
	/** Objects that runs share are spelled once. */
	readonly #spelled = new Map<object, string>();

	text(text: string | null): number {
		return text === null ? 0 : this.#texts.code(text, () => text);
	}

	/** `readFrom` and `signsFrom` are the numbers of lists in a log of what was seen. */
	add(path: string, entry: RunEntry, readFrom: number, signsFrom: number): void {
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
			jobId: entry.job.id,
			launch: this.#spell(entry.job.launch),
			origin: entry.origin === null ? null : this.#spell(entry.origin),
			markers: entry.markers,
			own: entry.own === null ? null : this.#spell(entry.own, (own) => own.join("")),
			broken: entry.broken.length === 0 ? null : this.#spell(entry.broken),
			status: signs?.status ?? null,
			evidence: signs?.evidence ?? null,
			started: signs?.started ?? null,
			startedFrom: signs?.startedFrom ?? null,
			ended: signs?.ended ?? null,
			endedFrom: signs?.endedFrom ?? null,
			outerLogs: signs === null ? null : this.#spell(signs.outerLogs),
			turnLog: signs?.turn.log ?? null,
		};
		for (const field of textFields) this.#fields.get(field)!.push(this.text(texts[field]));
		const numbers: Record<NumberField, number | null> = {
			jobNum: entry.job.num,
			duration: signs?.duration ?? null,
			turnFirst: signs?.turn.first ?? null,
			turnLast: signs?.turn.last ?? null,
			isCalm: signs === null ? null : Number(signs.turn.isCalm),
			files: signs?.files ?? null,
		};
		for (const field of numberFields) this.#numbers.get(field)!.push(numbers[field] ?? Number.NaN);
		this.#configs.add(entry.config, entry.config.paths);
		this.#choices.add(entry.choices, []);
		this.#readFrom.push(readFrom);
		this.#signsFrom.push(signsFrom);
	}

	tables(): IndexTables {
		const [configs, choices] = [this.#configs.parts("config"), this.#choices.parts("choice")];
		const fields = textFields.map((field) => [field, this.#fields.get(field)!.view()] as const);
		return {
			json: {
				texts: this.#texts.all,
				values: this.#values.all,
				configShapes: configs.shapes,
				choiceShapes: choices.shapes,
			},
			numbers: {
				...Object.fromEntries(fields),
				...Object.fromEntries(numberFields.map((field) => [field, this.#numbers.get(field)!.view()])),
				readFrom: this.#readFrom.view(),
				signsFrom: this.#signsFrom.view(),
				...configs.numbers,
				...choices.numbers,
			},
		};
	}

	#value(value: Value): number {
		const json = valueToJson(value);
		const isObject = typeof json === "object" && json !== null;
		return this.#values.code(isObject ? this.#objectKey(JSON.stringify(json)) : json, () => json);
	}

	#objectKey(spelled: string): object {
		const known = this.#objectKeys.get(spelled);
		if (known !== undefined) return known;
		const key = {};
		this.#objectKeys.set(spelled, key);
		return key;
	}

	#spell<T extends object>(shared: T, spell: (shared: T) => string = JSON.stringify): string {
		const known = this.#spelled.get(shared);
		if (known !== undefined) return known;
		const spelled = spell(shared);
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
	readonly rows: (Codes | null)[];
	/** The values of the run before, whose codes are known. */
	readonly lastValues: Value[];
	readonly lastCodes: number[];
	runs: number;
}

/** Values of runs by the names that they share. */
class ShapePacker {
	readonly #codeOf: (value: Value) => number;
	readonly #shapes = new Map<string, OpenShape>();
	/** By the list of names that runs share; those known from the last time have another one than those read now. */
	readonly #shapeOfNames = new Map<readonly string[], OpenShape>();
	/** For each run its shape. */
	readonly #shapeOf = GrowingNumbers.codes();

	constructor(codeOf: (value: Value) => number) {
		this.#codeOf = codeOf;
	}

	add(config: NamedValues, paths: FlatConfig["paths"]): void {
		const shape = this.#shapeOfNames.get(config.names) ?? this.#find(config, paths);
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
				row = GrowingNumbers.codes();
				for (let run = 0; run < shape.runs; run++) row.push(shape.base[place]!);
				shape.rows[place] = row;
			}
			row?.push(code);
		}
		shape.runs++;
	}

	parts(name: string): { shapes: PackedShape[]; numbers: Record<string, Uint32Array> } {
		const numbers: Record<string, Uint32Array> = { [`${name}ShapeOf`]: this.#shapeOf.view() };
		const shapes = Array.from(this.#shapes.values(), ({ index, names, paths, base, rows }): PackedShape => {
			const varying = rows.flatMap((row, place) => (row === null ? [] : [place]));
			for (const [order, place] of varying.entries()) numbers[`${name}${index}.${order}`] = rows[place]!.view();
			return { names, paths: spelledPaths(paths), base, varying };
		});
		return { shapes, numbers };
	}

	#find(config: NamedValues, paths: FlatConfig["paths"]): OpenShape {
		const spelled = JSON.stringify([config.names, spelledPaths(paths)]);
		let shape = this.#shapes.get(spelled);
		if (shape === undefined) {
			shape = this.#open(config, paths);
			this.#shapes.set(spelled, shape);
		}
		this.#shapeOfNames.set(config.names, shape);
		return shape;
	}

	#open({ names, values }: NamedValues, paths: FlatConfig["paths"]): OpenShape {
		const base = values.map((value) => this.#codeOf(value));
		return {
			index: this.#shapes.size,
			names,
			paths,
			base,
			rows: names.map(() => null),
			lastValues: [...values],
			lastCodes: [...base],
			runs: 0,
		};
	}
}

function spelledPaths(paths: FlatConfig["paths"]): PackedShape["paths"] {
	return paths.map((path) => path.map(valueToJson));
}
