import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import type { Run } from "../source/model/run.ts";
import type { Column, RunTable } from "../source/model/run-table.ts";
import type { Value } from "../source/model/value.ts";
import { filterRows } from "../source/query/evaluate.ts";
import { parseFilter } from "../source/query/parse-filter.ts";
import type { Queryable } from "../source/query/queryable.ts";
import { parseSort, sortRows } from "../source/query/sort.ts";
import { quantile } from "./quantile.ts";

const runCount = 100_000;
const columnCount = 60;
const rounds = 9;
const now = "2024-06-01T00:00:00";

/** What is asked, and the same in pandas. */
const filters: readonly (readonly [filter: string, pandas: string])[] = [
	["lr < 0.01", "df.lr < 0.01"],
	["lr < 0.01 and optimizer = adam", "(df.lr < 0.01) & (df.optimizer == 'adam')"],
	[
		"lr < 0.01 and (optimizer in [adam, sgd] or not seed = 3) and weight > 0.25",
		"(df.lr < 0.01) & (df.optimizer.isin(['adam', 'sgd']) | ~(df.seed == 3)) & (df.weight > 0.25)",
	],
	["weight > 0.5", "df.weight > 0.5"],
	["best(acc) > 0.9", "df.acc > 0.9"],
	["label ~ '^trial_1.*7$'", "df.label.str.contains('^trial_1.*7$')"],
	["label ~ '(1|2)+0.*7$'", "df.label.str.contains('(?:1|2)+0.*7$')"],
	["label contains 77", "df.label.str.contains('77', regex=False)"],
	["started > -14d", "df.started > pd.Timestamp('2024-05-18')"],
	["started = 2024-05-20", "df.started.dt.strftime('%Y-%m-%d') == '2024-05-20'"],
	["duration < 1h30m", "df.duration < 5400"],
];
const sorts: readonly (readonly [sort: string, pandas: string])[] = [
	["lr", "['lr'], [True]"],
	["-weight", "['weight'], [False]"],
	["-best(acc)", "['acc'], [False]"],
	["optimizer,-weight", "['optimizer', 'weight'], [True, False]"],
	["lr,optimizer,seed", "['lr', 'optimizer', 'seed'], [True, True, True]"],
	["label", "['label'], [True]"],
	["-started", "['started'], [False]"],
];

interface Answer {
	/** To know which rows, as we tell them. */
	readonly indices: number;
	/** To have the rows, as `df[…]` gives them. */
	readonly table: number;
	readonly rows: readonly number[];
}

/** Filters and sorts of 100,000 runs with 60 parameters, against pandas in the same rounds. */
export async function print(): Promise<void> {
	const made = madeTable();
	const pandas = askPandas(made);
	process.stdout.write(
		`Measured on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}; ${runCount.toLocaleString("en")} runs × ${columnCount} parameters; median of ${rounds} rounds. "first" is on a table that nothing was asked of before, "again" is the same question once more, as while a filter is typed. "table" is \`df[…]\` and \`df.sort_values(…)\`, "row numbers" only which rows these are. pandas sorts text by its characters, not \`run9\` before \`run10\`.\n\n`,
	);
	process.stdout.write(
		"| | runs | first | again | pandas: table | pandas: row numbers |\n|---|---:|---:|---:|---:|---:|\n",
	);
	const questions = [
		...filters.map(([text]) => ["filter", text] as const),
		...sorts.map(([text]) => ["sort", text] as const),
	];
	for (const [index, [kind, text]] of questions.entries()) {
		const first: number[] = [];
		const again: number[] = [];
		let rows: Uint32Array = new Uint32Array();
		for (let round = 0; round < rounds; round++) {
			const queryable = fresh(made);
			const all = Uint32Array.from(queryable.table.runs.keys());
			for (const times of [first, again]) {
				const start = performance.now();
				rows =
					kind === "filter"
						? filterRows(parseFilter(text), queryable, all).rows
						: sortRows(all, parseSort(text), queryable);
				times.push(performance.now() - start);
			}
		}
		const other = pandas?.[index];
		if (other !== undefined && text !== "label" && !rows.every((row, place) => row === other.rows[place]))
			throw new Error(`pandas answers ${text} in another way`);
		process.stdout.write(
			`| ${kind} \`${text.replaceAll("|", "\\|")}\` | ${rows.length.toLocaleString("en")} | ${ms(quantile(first, 0.5))} | ${ms(quantile(again, 0.5))} | ${other === undefined ? "– | –" : `${ms(other.table * 1000)} | ${ms(other.indices * 1000)}`} |\n`,
		);
	}
}

/** Parameters with 4, 10, 100 and as many values as runs, numbers and text, some of them absent here and there. */
function madeTable(): Queryable {
	let state = 1;
	const random = () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return state / 2 ** 32;
	};
	const pick =
		(count: number, absent = 0) =>
		() =>
			random() < absent ? 0 : 1 + Math.floor(random() * count);
	const column = (name: string, values: readonly Value[], code: (row: number) => number): Column => ({
		name,
		values: [undefined, ...values],
		codes: Uint32Array.from({ length: runCount }, (_, row) => code(row)),
	});
	const each = (make: (row: number) => Value) => Array.from({ length: runCount }, (_, row) => make(row));
	const some = [
		column("optimizer.lr", [0.1, 0.03, 0.01, 0.003, 0.001, 0.0003], pick(6, 0.02)),
		column("optimizer", ["adam", "adamw", "sgd", "lion"], pick(4, 0.02)),
		column(
			"seed",
			Array.from({ length: 10 }, (_, index) => index),
			pick(10),
		),
		column(
			"loss.weight",
			each(() => random()),
			(row) => row + 1,
		),
		column(
			"label",
			each((row) => `trial_${(row * 7919) % runCount}`),
			(row) => row + 1,
		),
	];
	const more = Array.from({ length: columnCount - some.length }, (_, index) => {
		const count = [4, 10, 100][index % 3]!;
		return column(
			`group.p${index}`,
			Array.from({ length: count }, (_, value) => value / 8),
			pick(count, 0.01),
		);
	});
	// Runs of a sweep share their list of files.
	const files: readonly string[] = [];
	const runs = Array.from({ length: runCount }, (_, row): Run => {
		const started = new Date(Date.UTC(2024, 3, 1) + Math.floor(random() * 60 * 86_400) * 1000);
		return {
			root: "/data",
			path: `multirun/${row % 100}/${row}`,
			project: ".",
			experiment: `multirun/${row % 100}`,
			id: row,
			job: "train",
			kind: "multirun",
			launch: null,
			status: "done",
			evidence: "",
			started: started.toISOString().slice(0, 19),
			startedFrom: "",
			ended: null,
			endedFrom: "",
			duration: Math.floor(random() * 100_000) / 10,
			overrides: [],
			files,
			outerLogs: [],
			hydraFolder: ".hydra",
		};
	});
	const columns = new Map([...some, ...more].map((one) => [one.name, one]));
	const table: RunTable = {
		runs,
		columns,
		choices: new Map(),
		sweeps: new Map(),
		found: new Map([["acc", []]]),
	};
	const acc = each(() => random()).map((best) => ({ best: Number(best), last: 0, bestStep: 0, n: 1 }));
	return { table, metrics: new Map([["acc", acc]]), now };
}

/** The same data in arrays of which nothing is remembered. */
function fresh({ table, metrics }: Queryable): Queryable {
	return {
		table: {
			...table,
			runs: [...table.runs],
			columns: new Map(Array.from(table.columns, ([name, one]) => [name, { ...one, values: [...one.values] }])),
		},
		metrics: new Map(Array.from(metrics, ([name, summaries]) => [name, [...summaries]])),
		now,
	};
}

/** Null where there is no pandas. */
function askPandas({ table, metrics }: Queryable): readonly Answer[] | null {
	const cells = (name: string) => {
		const { values, codes } = table.columns.get(name)!;
		return Array.from(codes, (code) => values[code] ?? null);
	};
	const input = JSON.stringify({
		columns: {
			lr: cells("optimizer.lr"),
			optimizer: cells("optimizer"),
			seed: cells("seed"),
			weight: cells("loss.weight"),
			label: cells("label"),
			acc: metrics.get("acc")!.map((summary) => summary!.best),
			started: table.runs.map(({ started }) => started),
			duration: table.runs.map(({ duration }) => duration),
			...Object.fromEntries(
				[...table.columns.keys()].filter((name) => name.startsWith("group.")).map((name) => [name, cells(name)]),
			),
		},
		filters: filters.map(([, code]) => code),
		sorts: sorts.map(([, code]) => code),
		rounds,
	});
	const script = fileURLToPath(new URL("query-pandas.py", import.meta.url));
	const { status, stdout } = spawnSync("python3", [script], {
		input,
		encoding: "utf8",
		maxBuffer: 2 ** 30,
		stdio: ["pipe", "pipe", "ignore"],
	});
	if (status === 0) return JSON.parse(stdout);
	process.stderr.write("no pandas to compare with: it takes python3 and its pandas\n");
	return null;
}

function ms(value: number): string {
	return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
}
