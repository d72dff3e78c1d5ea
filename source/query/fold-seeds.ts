import { UserError } from "../model/problem.ts";
import { type Column, columnOf, type RunTable } from "../model/run-table.ts";
import { findName } from "./find-name.ts";
import type { Grouping } from "./grouping.ts";
import { joinAbsent } from "./join-absent.ts";
import { overrideKeys } from "./override-keys.ts";
import { partitionRows, rowsOfParts } from "./partition-rows.ts";
import type { Operand } from "./resolve-name.ts";
import { seedColumns } from "./seed-columns.ts";
import { tellingColumns } from "./telling-columns.ts";
import { withoutSeed } from "./without-seed.ts";

export interface FoldOptions {
	/** The parameters in which the runs of a group may differ; without it those that are called like a seed. */
	readonly seeds?: readonly string[];
}

/**
 * Runs of one project that are equal in every parameter and choice but the seed. These do not keep runs apart:
 *
 * - what follows from others by interpolation, unless the sweep names it: it differs only if they do, or by the number of
 *   the job and the clock (`run_name: ${model.name}-${seed}-${now:%H-%M}`)
 * - a text that is the same but for the seed that it spells (`run_name: mlp-s0`, written by a script)
 *
 * Everything else does, also where it happens to change whenever the seed does: a group too many is seen at once, a mean
 * over two learning rates is not. A job that left no folder is in the group that its words fit; a run of which nothing is
 * known is a group of its own. Throws a UserError where no parameter is called like a seed, or a given one is none.
 */
export function foldSeeds(table: RunTable, rows: Uint32Array, { seeds: given }: FoldOptions = {}): Grouping {
	const seeds = given === undefined ? seedColumns(table) : given.map((name) => columnNamed(name, table));
	if (seeds.length === 0) throw new UserError("no parameter is called like a seed (seed, random_seed, …): name it");
	const named = new Set(overrideKeys(table, rows));
	const candidates = [...table.columns.values(), ...table.choices.values()].filter(
		(column) => !seeds.includes(column) && (column.isDerived !== true || named.has(column.name)),
	);
	const isAbsent = (row: number) => {
		const { status } = table.runs[row]!;
		return status === "pending" || status === "missing";
	};
	const present = rows.filter((row) => !isAbsent(row));
	const following: Column[] = [];
	const keys = candidates.map((column): Operand => {
		const other = withoutSeed(column, seeds, present);
		if (other !== null) following.push(column);
		return other ?? column;
	});
	const apart = [projects(table), unknown(present, [...seeds, ...candidates]), ...keys];
	const found = rowsOfParts(present, partitionRows(present, apart));
	const groups = joinAbsent(table, found, rows.filter(isAbsent), keys);
	const hidden = new Set([...seeds, ...following]);
	return { groups, by: tellingGroups(table, groups, hidden), seeds: namesOf(seeds), following: namesOf(following) };
}

function columnNamed(name: string, table: RunTable): Column {
	return columnOf(table, findName(name, [...table.columns.keys(), ...table.choices.keys()]))!;
}

function namesOf(columns: readonly Column[]): string[] {
	return columns.map(({ name }) => name);
}

/** What differs between groups and tells something of its own. */
function tellingGroups(table: RunTable, groups: readonly Uint32Array[], hidden: ReadonlySet<Column>): Column[] {
	const shown = (columns: RunTable["columns"]) => new Map([...columns].filter(([, column]) => !hidden.has(column)));
	// The first run of a group stands for it; jobs without a folder come after those with one.
	const firsts = Uint32Array.from(groups, (rows) => rows[0]!);
	return tellingColumns({ ...table, columns: shown(table.columns), choices: shown(table.choices) }, firsts, {
		// To lack a parameter keeps groups apart as another value does.
		absenceCounts: true,
	});
}

/** A code for each project: the same parameters mean something else in another one. */
function projects({ runs }: RunTable): Operand {
	const codeOf = new Map<string, number>();
	const codes = new Uint32Array(runs.length);
	let last = "";
	for (let row = 0; row < runs.length; row++) {
		const { root, project } = runs[row]!;
		const name = `${root}\0${project}`;
		// Runs of a project stand together, so hardly any is looked up.
		if (name === last) codes[row] = codes[row - 1]!;
		else {
			if (!codeOf.has(name)) codeOf.set(name, codeOf.size);
			codes[row] = codeOf.get(name)!;
		}
		last = name;
	}
	return { values: [...codeOf.keys()], codes };
}

/** A code of its own for each row without any parameter: its config could not be read. */
function unknown(rows: Uint32Array, columns: readonly Column[]): Operand {
	const without = columns.reduce((left, { codes }) => left.filter((row) => codes[row] === 0), rows);
	const codes = new Uint32Array(1 + rows.reduce((most, row) => Math.max(most, row), 0));
	for (const [index, row] of without.entries()) codes[row] = index + 1;
	return { values: Array.from({ length: without.length + 1 }, (_, index) => index), codes };
}
