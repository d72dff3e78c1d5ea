import { UserError } from "../../model/problem.ts";
import type { SavedView } from "../../model/saved-view.ts";
import { findName } from "../../query/find-name.ts";
import { matchColumns } from "../../query/match-columns.ts";
import { formatNames } from "../../query/name-list.ts";
import { parseFilter } from "../../query/parse-filter.ts";
import { plainNames } from "../../query/plain-names.ts";
import { qualify } from "../../query/qualify.ts";
import { formatSort, parseSort } from "../../query/sort.ts";
import type { Effect } from "../effect.ts";
import { whyUnfolded } from "../folded-rows.ts";
import { startOfList } from "../screen.ts";
import { columnsHere, metricsOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { viewItems } from "../view-items.ts";
import { back, showGroups } from "./go.ts";
import { keepPlace, withTop } from "./list.ts";

/** The list of views, above the screen that they are of. */
export function showViews(state: State): State {
	if (topScreen(state).kind === "views") return back(state);
	return keepPlace({ ...state, stack: [...state.stack, { kind: "views", removing: null, place: startOfList }] });
}

/** Shows the view of a name on the screen below the list of views, or says why it does not fit there. */
export function openView(state: State, name: string | undefined): State {
	const view = name === undefined ? undefined : state.views.get(name);
	if (view === undefined) return { ...state, message: "there is no view here to open" };
	const below = topScreen(state).kind === "views" ? back(state) : state;
	try {
		return withFolding({ ...withSaved(below, view), message: `view ${name}` }, view);
	} catch (error) {
		if (error instanceof UserError) return { ...state, message: `view ${name}: ${error.message}` };
		throw error;
	}
}

/** Gives what is seen a name. A view that has it is replaced when that is asked for a second time. Throws a UserError. */
export function saveView(state: State, name: string, isCertain: boolean): [State, Effect[]] {
	if (state.configViews.has(name)) throw new UserError(`${name} stands in the config file: change it there`);
	if (state.views.has(name) && !isCertain) throw new UserError(replacesText(name));
	const view = viewOf(state);
	if (Object.keys(view).length === 0) throw new UserError("nothing is asked for yet that a view could keep");
	return [{ ...state, views: new Map(state.views).set(name, view) }, [{ type: "save-view", name, view }]];
}

export function replacesText(name: string): string {
	return `there is a view ${name}: Enter again replaces it`;
}

/** Removes the view under the cursor, when that is asked for a second time. */
export function removeView(state: State): [State, Effect[]] {
	const screen = topScreen(state);
	if (screen.kind !== "views") return [state, []];
	const item = viewItems(state)[screen.place.cursor];
	if (item === undefined) return [state, []];
	const { name, isOfConfig } = item;
	if (isOfConfig) return [{ ...state, message: `${name} stands in the config file: remove it there` }, []];
	if (screen.removing !== name) {
		const message = `once more removes view ${name}`;
		return [{ ...withTop(state, { ...screen, removing: name }), message }, []];
	}
	const views = new Map(state.views);
	views.delete(name);
	const left = withTop({ ...state, views }, { ...screen, removing: null });
	return [keepPlace(left), [{ type: "remove-view", name }]];
}

/** What is asked for now, as values of flags. */
export function viewOf(state: State): SavedView {
	const { globs, filterText, sort, metric, shownColumns, groups, seeds } = state;
	const isFolded = state.stack.some(({ kind }) => kind === "groups");
	const flags: [string, readonly string[]][] = [
		["query", globs],
		["filter", filterText === "" ? [] : [filterText]],
		["sort", sort.length === 0 ? [] : [formatSort(sort)]],
		["metric", metric === null ? [] : [metric]],
		["columns", shownColumns === null ? [] : [formatNames(shownColumns)]],
		["groups", groups === null ? [] : [formatNames(groups)]],
		["group", isFolded ? ["seeds"] : []],
		["seed", isFolded && seeds !== null ? [formatNames(seeds)] : []],
	];
	return Object.fromEntries(flags.filter(([, values]) => values.length > 0));
}

function withSaved(state: State, view: SavedView): State {
	const one = (flag: string) => view[flag]?.at(-1);
	const filterText = one("filter") ?? "";
	const columns = columnsHere(state);
	const groups = one("groups");
	return keepPlace({
		...state,
		globs: view.query ?? [],
		filterText,
		filter: filterText === "" ? null : qualify(parseFilter(filterText), columns),
		sort: parseSort(one("sort") ?? ""),
		metric: metricNamed(state, one("metric")),
		shownColumns: matchColumns(
			one("columns") ?? "",
			columns.map(({ name }) => name),
			state.table,
		),
		groups: groups === undefined ? null : plainNames(groups),
	});
}

/** Folds the seeds where the view does, and unfolds them where it does not. Throws a UserError where they cannot be folded. */
function withFolding(state: State, view: SavedView): State {
	const group = view.group?.at(-1);
	const screen = topScreen(state);
	if (group === undefined) return screen.kind === "groups" ? back(state) : state;
	const seeds = view.seed?.at(-1);
	const next = seeds === undefined ? state : { ...state, seeds: plainNames(seeds) };
	if (group !== "seeds") return { ...next, message: `its groups by ${group} are shown by exptrack ls --view` };
	if (screen.kind !== "groups" && screen.kind !== "runs") return next;
	const why = whyUnfolded(next, screen);
	if (why !== null) throw new UserError(why);
	return screen.kind === "groups" ? keepPlace(next) : showGroups(next);
}

/** A metric that these runs have, as far as they are known. */
function metricNamed(state: State, name: string | undefined): string | null {
	if (name === undefined) return null;
	return state.complete ? findName(name, metricsOf(state)) : name;
}
