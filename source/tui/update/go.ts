import { metricSources } from "../../formats/metric-sources.ts";
import { folderOf, type Run } from "../../model/run.ts";
import { andFilter, cellFilter, type Filter, formatFilter } from "../../query/filter.ts";
import { placeOfScreen } from "../bindings.ts";
import { foldedRows, whyUnfolded } from "../folded-rows.ts";
import { metricEntries, metricUnderCursor } from "../metrics-tab.ts";
import { fileItems, type MetricItem, metricItems } from "../run-facts.ts";
import { type FacetsScreen, type GroupsScreen, type ListPlace, type Screen, startOfList } from "../screen.ts";
import { experimentsOf, facetsOf, metricOf, projectKey, projectsOf, runOf, runsOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { openChart } from "./chart.ts";
import { keepPlace, placeOf } from "./list.ts";

/** Goes down into what is under the cursor. */
export function open(state: State): State {
	const screen = topScreen(state);
	if (screen.kind === "facets") return keepFacet(state, screen);
	if (screen.kind === "groups") return keepGroup(state, screen);
	if (isChart(state, screen)) return openChart(state);
	const next = below(state, topScreen(state));
	return next === null ? { ...state, message: "there is nothing here to open" } : push(state, next);
}

/** A chart of the grid is enlarged; of what is a number the file is opened. */
function isChart(state: State, screen: Screen): boolean {
	if (screen.kind !== "run" || screen.tab !== "metrics" || state.metricsView === "list") return false;
	return metricEntries(state, screen)[screen.places.metrics.cursor]?.isValue === false;
}

function below(state: State, screen: Screen): Screen | null {
	const row = screen.kind === "run" ? screen.places[screen.tab].cursor : placeOf(screen).cursor;
	switch (screen.kind) {
		case "projects": {
			const project = projectsOf(state)[row];
			return project === undefined
				? null
				: { kind: "experiments", project: projectKey(project.root, project.path), place: startOfList };
		}
		case "experiments": {
			const experiment = experimentsOf(state, screen.project)[row];
			if (experiment === undefined) return null;
			const only = experiment.rows.length === 1 && experiment.kind === "singlerun";
			return only ? runScreen(state, experiment.key, experiment.rows[0]) : runsScreen(experiment.key);
		}
		case "runs":
			return runScreen(state, screen.experiment, runsOf(state, screen.experiment)[row]);
		case "run": {
			const file =
				screen.tab === "files"
					? fileItems(state, screen.run)[row]
					: screen.tab === "metrics"
						? fileOfMetric(state, screen.run, metricUnderCursor(state, screen))
						: undefined;
			return file === undefined
				? null
				: { kind: "file", run: screen.run, file, view: null, left: 0, place: startOfList };
		}
		case "facets":
		case "groups":
		case "chart":
		case "compare":
		case "views":
		case "difference":
		case "problems":
		case "help":
		case "file":
			return null;
	}
}

/** The file that a metric stands in; of several the first. */
export function fileOfMetric(state: State, key: string, item: MetricItem | undefined): string | undefined {
	const run = runOf(state, key);
	if (run === undefined || item === undefined) return undefined;
	return metricSources(run).find((source) => source.key === item.source)?.files[0] ?? item.source;
}

export function runsScreen(experiment: string): Screen {
	return { kind: "runs", experiment, place: startOfList, column: 0, columnName: null };
}

export function runScreen(state: State, experiment: string, row: number | undefined): Screen | null {
	const run = row === undefined ? undefined : state.table.runs[row];
	if (run === undefined) return null;
	const places = {
		overview: startOfList,
		config: startOfList,
		metrics: metricPlace(state, run),
		files: startOfList,
		log: startOfList,
	};
	return { kind: "run", run: folderOf(run), experiment, tab: "overview", places, metricFilter: "", read: null };
}

/** The list of metrics starts at the one that was looked at. */
function metricPlace(state: State, run: Run): ListPlace {
	const metric = metricOf(state) ?? null;
	const cursor = metricItems(state, folderOf(run)).findIndex(({ name }) => name === metric);
	return cursor <= 0 ? startOfList : { cursor, top: 0, key: metric };
}

export function back(state: State): State {
	const [first, ...rest] = state.stack.slice(0, -1);
	return first === undefined ? state : keepPlace({ ...state, stack: [first, ...rest] });
}

/** The values of the parameters that vary among the runs that are seen. */
export function showFacets(state: State): State {
	const screen = topScreen(state);
	if (screen.kind === "facets") return back(state);
	if (screen.kind !== "runs") return state;
	const facets: FacetsScreen = { kind: "facets", experiment: screen.experiment, place: startOfList };
	if (facetsOf(state, facets).length === 0) return { ...state, message: "no parameter varies among these runs" };
	return push(state, facets);
}

/** Keeps the runs with the value under the cursor, and shows them. */
function keepFacet(state: State, screen: FacetsScreen): State {
	const facet = facetsOf(state, screen)[screen.place.cursor];
	if (facet === undefined) return state;
	const filter = andFilter(state.filter, cellFilter(facet.column.name, facet.value, true));
	return keepPlace(back({ ...state, filter, filterText: formatFilter(filter) }));
}

/** The configurations of the runs that are seen, their seeds folded. */
export function showGroups(state: State): State {
	const screen = topScreen(state);
	if (screen.kind === "groups") return back(state);
	if (screen.kind !== "runs") return state;
	const why = whyUnfolded(state, screen);
	if (why !== null) return { ...state, message: why };
	return push(state, { kind: "groups", experiment: screen.experiment, place: startOfList });
}

/** Keeps the runs of the configuration under the cursor, and shows them. */
function keepGroup(state: State, screen: GroupsScreen): State {
	const group = foldedRows(state, screen)[screen.place.cursor];
	if (group === undefined) return state;
	const filter = group.shared.reduce<Filter | null>(
		(before, { name, value }) => andFilter(before, cellFilter(name, value, true)),
		state.filter,
	);
	const filterText = filter === null ? "" : formatFilter(filter);
	return keepPlace(back({ ...state, filter, filterText }));
}

export function showHelp(state: State): State {
	const screen = topScreen(state);
	return screen.kind === "help"
		? back(state)
		: push(state, { kind: "help", of: placeOfScreen(screen), search: "", place: startOfList });
}

export function showProblems(state: State): State {
	return topScreen(state).kind === "problems" ? back(state) : push(state, { kind: "problems", place: startOfList });
}

function push(state: State, screen: Screen): State {
	return keepPlace({ ...state, stack: [...state.stack, screen] });
}
