import { isArrayFile } from "../formats/read-arrays.ts";
import { folderOf, type Run } from "../model/run.ts";
import { viewFlags } from "../model/saved-view.ts";
import { coveringFolders } from "../query/covering-folders.ts";
import { type Experiment, groupExperiments } from "../query/experiments.ts";
import { formatNames } from "../query/name-list.ts";
import { formatSort } from "../query/sort.ts";
import { shellWord } from "../render/shell-word.ts";
import { chartFlags } from "./chart-flags.ts";
import { pairShown } from "./difference.ts";
import { pathOf } from "./run-facts.ts";
import type { ChartScreen, Screen } from "./screen.ts";
import { metricOf, runOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";

/** A command line in its parts. */
interface Words {
	readonly verb: "tui" | "ls" | "plot" | "compare" | "cat";
	/** Folders and files. */
	readonly operands: readonly string[];
	/** Whether these are the runs themselves: then nothing is to be left out of them. */
	readonly areRuns?: boolean;
	/** A filter in place of that of the screen. */
	readonly filter?: string;
	readonly flags?: readonly string[];
}

/** The command that shows this view again. */
export function commandOf(state: State): string {
	// What explains a screen, or lists what went wrong, stands above it.
	const screen = state.stack.findLast(({ kind }) => kind !== "help" && kind !== "problems") ?? topScreen(state);
	const words = wordsOf(state, screen);
	const flags = [...queryFlags(state, words), ...(words.flags ?? [])];
	// Without a word of the query the screen would be as it was left the last time.
	const isQuery = viewFlags.some((flag) => flag !== "seed" && flags.includes(`--${flag}`));
	const fresh = words.verb === "tui" && !isQuery ? ["--fresh"] : [];
	return ["exptrack", words.verb, ...words.operands, ...flags, ...fresh].map(shellWord).join(" ");
}

function wordsOf(state: State, screen: Screen): Words {
	switch (screen.kind) {
		case "experiments":
			return { verb: "tui", operands: foldersOfProject(state, screen.project) };
		case "runs": {
			const baseline = state.baseline === null ? undefined : runOf(state, state.baseline);
			const operands = foldersOfExperiment(state, screen.experiment);
			if (baseline === undefined) return { verb: "tui", operands: operands.length === 1 ? operands : state.folders };
			const folder = folderOf(baseline);
			const isBelow = operands.some((one) => folder === one || folder.startsWith(`${one}/`));
			return {
				verb: "ls",
				operands: isBelow ? operands : [...operands, folder],
				flags: ["--baseline", folder],
			};
		}
		case "facets": {
			const operands = foldersOfExperiment(state, screen.experiment);
			return { verb: "tui", operands: operands.length === 1 ? operands : state.folders };
		}
		case "groups": {
			const operands = foldersOfExperiment(state, screen.experiment);
			// What is folded on the screen, the command prints.
			return { verb: "ls", operands, flags: ["--group", "seeds", ...seedFlags(state)] };
		}
		case "run":
		case "file": {
			const run = runOf(state, screen.run);
			if (run === undefined) return { verb: "tui", operands: state.folders };
			if (screen.kind === "file" && isArrayFile(screen.file))
				return { verb: "cat", operands: [pathOf(run, screen.file)] };
			return { verb: "tui", operands: [folderOf(run)] };
		}
		case "compare":
			return {
				...{ verb: "compare", operands: runsThere(state, screen.runs).map(folderOf), areRuns: true },
				flags: screen.showsAll ? ["--all"] : [],
			};
		case "difference": {
			const pair = [screen.runs[0], screen.runs[screen.other]].filter((run) => run !== undefined);
			const shown = pairShown(state, screen);
			const what = shown === undefined || shown.key === "log" ? ["--logs"] : ["--diff", globOf(shown.a)];
			const flags = [...what, ...(screen.showsAll ? ["--all"] : [])];
			return { verb: "compare", operands: runsThere(state, pair).map(folderOf), areRuns: true, flags };
		}
		case "chart":
			return wordsOfChart(state, screen);
		default:
			return { verb: "tui", operands: state.folders };
	}
}

/** A pattern that the path fits, whatever its signs mean in patterns. */
function globOf(path: string): string {
	return path.replace(/[\\*?[\]{}()!@+|]/g, "?");
}

/** Most curves that are drawn where nobody says how many. */
const usualCurves = 8;

function wordsOfChart(state: State, screen: ChartScreen): Words {
	const flags = chartFlags(state, screen);
	if (screen.runs === null) {
		const operands = foldersOfExperiment(state, screen.experiment);
		return { verb: "plot", operands, flags: ["--group", "seeds", ...seedFlags(state), ...flags] };
	}
	const runs = runsThere(state, screen.runs);
	const limit = runs.length > usualCurves ? ["--limit", String(runs.length)] : [];
	const own = { verb: "plot", areRuns: true, flags: [...limit, ...flags] } as const;
	const experiment = wholeExperiment(state, screen.experiment);
	const numbers = experiment === undefined ? null : numbersIn(state, experiment, runs);
	if (numbers === null) return { ...own, operands: runs.map(folderOf) };
	return {
		...{ ...own, operands: foldersOfExperiment(state, screen.experiment) },
		filter: `run in [${numbers.join(", ")}]`,
	};
}

/** The numbers of runs, where these tell them from all others of a sweep in one folder; else null. */
function numbersIn({ table }: State, { rows, kind }: Experiment, runs: readonly Run[]): readonly number[] | null {
	const ids = Array.from(rows, (row) => table.runs[row]!.id);
	const own = runs.flatMap(({ id }) => (typeof id === "number" ? [id] : []));
	const all = new Set(Array.from(rows, (row) => table.runs[row]!));
	const isTold = new Set(ids).size === ids.length && own.length === runs.length && runs.every((run) => all.has(run));
	// A parameter comes before what runs have by themselves.
	const isParameter = [...table.columns.keys()].some((name) => name === "run" || name.endsWith(".run"));
	return kind === "multirun" && isTold && !isParameter && runs.length > 1 ? own : null;
}

function runsThere(state: State, keys: readonly string[]): readonly Run[] {
	return keys.flatMap((key) => runOf(state, key) ?? []);
}

function seedFlags({ seeds }: State): readonly string[] {
	return seeds === null ? [] : ["--seed", seeds.join(",")];
}

const accepted = {
	tui: viewFlags,
	ls: viewFlags,
	plot: ["filter", "sort", "metric", "columns", "groups"],
	compare: ["filter", "sort", "metric"],
	cat: [],
} as const satisfies Record<Words["verb"], readonly string[]>;

/** What is asked of the runs, as far as the command takes it. */
function queryFlags(state: State, { verb, areRuns = false, filter, operands, flags: own = [] }: Words): string[] {
	const values = new Map<string, readonly string[]>();
	const set = (flag: string, text: string) => values.set(flag, [text]);
	const metric = verb === "plot" ? chartMetric(state) : verb === "ls" ? metricOf(state) : state.metric;
	values.set("query", state.globs);
	const kept = filter ?? (areRuns ? "" : state.filterText);
	if (kept !== "") set("filter", kept);
	// Of groups the best come first.
	if (!areRuns && state.sort.length > 0 && verb !== "plot") set("sort", formatSort(state.sort));
	if (metric != null && verb !== "compare") set("metric", metric);
	if (state.shownColumns !== null && !areRuns) set("columns", formatNames(state.shownColumns));
	if (state.groups !== null) set("groups", state.groups.join(","));
	if (verb === "tui" && state.seeds !== null) set("seed", state.seeds.join(","));
	const flags: string[] = [];
	for (const flag of accepted[verb]) {
		for (const value of values.get(flag) ?? []) flags.push(`--${flag}`, value);
		// Without a word of it the project would have its own.
		const isMeant = values.has(flag) && values.get(flag)!.length > 0;
		if (!isMeant && flag !== "seed" && state.defaultFlags.includes(flag) && !own.includes(`--${flag}`))
			flags.push(`--${flag}`, "");
		if (flag === "metric") flags.push(...directionFlags(state, verb === "plot" ? chartMetric(state) : metricOf(state)));
	}
	return operands.length === 0 ? [] : flags;
}

function directionFlags({ directions }: State, metric: string | undefined): string[] {
	const direction = directions.get(metric ?? "");
	return direction === undefined ? [] : ["--better", `${metric}=${direction}`];
}

function chartMetric(state: State): string | undefined {
	return state.stack.findLast((screen) => screen.kind === "chart")?.metric ?? metricOf(state);
}

function foldersOfProject(state: State, project: string | null): readonly string[] {
	if (project === null) return state.folders;
	const [root = "", path = ""] = project.split("\0");
	const runs = state.table.runs.filter((run) => run.root === root && run.project === path);
	const folders = coveringFolders(state.table.runs, new Set(runs));
	return folders.length === 1 ? folders : state.folders;
}

/** The folders in which the runs of an experiment lie, filtered or not, and no others. */
function foldersOfExperiment(state: State, key: string): readonly string[] {
	const experiment = wholeExperiment(state, key);
	if (experiment === undefined) return state.folders;
	const { runs } = state.table;
	const own = new Set(Array.from(experiment.rows, (row) => runs[row]!));
	if (experiment.kind === "multirun") {
		const folder = folderOf(experiment);
		const isAlone = runs.every((run) => own.has(run) || !`${folderOf(run)}/`.startsWith(`${folder}/`));
		if (isAlone) return [folder];
	}
	return own.size === runs.length ? state.folders : coveringFolders(runs, own);
}

function wholeExperiment({ table }: State, key: string): Experiment | undefined {
	const rows = Uint32Array.from(table.runs.keys());
	return groupExperiments(table, rows, { foldSingles: true }).find((experiment) => experiment.key === key);
}
