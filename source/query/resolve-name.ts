import { type Annotation, noAnnotation } from "../model/annotation.ts";
import { metricNames } from "../model/metric.ts";
import { UserError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { columnOf, type RunTable } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";
import { findName } from "./find-name.ts";
import { meantReduction } from "./meant-reduction.ts";
import { bareMeasure, isMeasure, type Measure, measured, parseMeasure } from "./measure.ts";
import type { Queryable } from "./queryable.ts";
import { reductionText } from "./reduction.ts";
import { TermError } from "./term-error.ts";
import { unitedColumn } from "./united-column.ts";
import type { Unit } from "./value-test.ts";

/** What a name in a filter or a sort stands for, as a dictionary of values and a code a row (as a column has them). */
export interface Operand {
	readonly values: readonly (Value | undefined)[];
	readonly codes: ArrayLike<number>;
	/** What the values are, where they do not say so themselves: `started` is a date, `duration` counts seconds. */
	readonly unit?: Unit;
	/** Each value is a set, any member of which may be meant: `tag = good` finds runs that have other tags too. */
	readonly isSet?: true;
}

/** What people have noted of runs, asked for like parameters. */
const notes: Readonly<Record<string, (annotation: Annotation) => Value | undefined>> = {
	// A run without tags is not lacking: it passes `tag != bad`.
	tag: ({ tags }) => tags,
	note: ({ note }) => (note === "" ? undefined : note),
};

const units: Readonly<Record<string, Unit>> = { started: "date", duration: "duration" };

/** Fields of a run that can be asked for like parameters. */
const fields: Readonly<Record<string, (run: Run) => Value | undefined>> = {
	run: (run) => run.id,
	experiment: (run) => run.experiment,
	project: (run) => run.project,
	path: (run) => run.path,
	status: (run) => run.status,
	started: (run) => run.started ?? undefined,
	duration: (run) => run.duration ?? undefined,
	job: (run) => run.job ?? undefined,
};

/** Fields whose values do not repeat as a rule. */
const ofEachRun: ReadonlySet<string> = new Set(["run", "path", "started", "duration"]);

/** The measure that a name means; undefined when it means something else. Throws a UserError. */
export function measureOfName(name: string, table: RunTable): Measure | undefined {
	if (isMeasure(name)) return parseMeasure(name, table);
	if (isField(name) || isParameter(name, table)) return undefined;
	return bareMeasure(name, table);
}

/** Whether a name means a field, a parameter or a choice of runs. */
export function isOfRun(name: string, table: RunTable): boolean {
	return isField(name) || isParameter(name, table) || table.choices.has(`choice.${name}`);
}

function isField(name: string): boolean {
	return Object.hasOwn(fields, name) || Object.hasOwn(notes, name);
}

function isParameter(name: string, table: RunTable): boolean {
	if (columnOf(table, name) !== undefined) return true;
	for (const column of table.columns.keys()) if (column.endsWith(`.${name}`)) return true;
	return false;
}

/** A parameter comes before a metric of the same name, and a field of the run after what is named exactly so. Throws a UserError. */
export function resolveName(name: string, { table, metrics, annotations }: Queryable): Operand {
	const column = columnOf(table, name);
	if (column !== undefined) return column;
	const measure = measureOfName(name, table);
	if (measure !== undefined) {
		const summaries = metrics.get(measure.metric);
		if (summaries === undefined) return nothing(table.runs.length);
		return kept(summaries, reductionText(measure.reduction), () =>
			perRow(table.runs.map((_, row) => measured(measure, summaries[row]))),
		);
	}
	const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
	if (field !== undefined)
		return kept(table.runs, name, () => {
			const values = table.runs.map(field);
			return { ...(ofEachRun.has(name) ? perRow(values) : dictionary(values)), ...unitOf(name) };
		});
	const note = Object.hasOwn(notes, name) ? notes[name] : undefined;
	// Tags come and go while the runs stay.
	if (note !== undefined)
		return {
			...dictionary(table.runs.map((run) => note(annotations?.get(folderOf(run)) ?? noAnnotation))),
			...(name === "tag" && { isSet: true }),
		};
	const united = unitedColumn(table, name);
	if (united !== null) return united;
	// A group that the sweep names, where no parameter is called so.
	const choice = isParameter(name, table) ? undefined : table.choices.get(`choice.${name}`);
	if (choice !== undefined) return choice;
	const [, call] = /^([a-z_]+)\(.*\)$/s.exec(name) ?? [];
	const reduction = call === undefined ? undefined : meantReduction(call);
	if (reduction !== undefined) throw new TermError(`${call} is no reduction; did you mean ${reduction}?`, name);
	try {
		return table.columns.get(findName(name, table.columns.keys()))!;
	} catch (error) {
		// Only what is neither gets the suggestions of all of them.
		if (!(error instanceof UserError) || error.message.includes("could be")) throw error;
		findName(name, [
			...table.columns.keys(),
			...table.choices.keys(),
			...metricNames(table),
			...Object.keys(fields),
			...Object.keys(notes),
		]);
		throw error;
	}
}

const operands = new WeakMap<object, Map<string, Operand>>();

/** A query is asked again and again while it is typed: what a name stands for is worked out once for the data it comes from. */
function kept(from: object, name: string, make: () => Operand): Operand {
	const known = operands.get(from) ?? new Map<string, Operand>();
	operands.set(from, known);
	let operand = known.get(name);
	if (operand === undefined) {
		operand = make();
		known.set(name, operand);
	}
	return operand;
}

function unitOf(field: string): { unit?: Unit } {
	const unit = units[field];
	return unit === undefined ? {} : { unit };
}

function nothing(count: number): Operand {
	return { values: [undefined], codes: new Uint32Array(count) };
}

/** Values that differ from run to run: each row has its own code. */
function perRow(values: readonly (Value | undefined)[]): Operand {
	return { values, codes: Uint32Array.from(values.keys()) };
}

function dictionary(rows: readonly (Value | undefined)[]): Operand {
	const codeOf = new Map<Value | undefined, number>();
	const codes = new Uint32Array(rows.length);
	for (const [row, value] of rows.entries()) {
		if (!codeOf.has(value)) codeOf.set(value, codeOf.size);
		codes[row] = codeOf.get(value)!;
	}
	return { values: [...codeOf.keys()], codes };
}
