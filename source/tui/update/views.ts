import type { SavedView } from "../../model/saved-view.ts";
import { findName } from "../../query/find-name.ts";
import { matchColumns } from "../../query/match-columns.ts";
import { formatNames } from "../../query/name-list.ts";
import { parseFilter } from "../../query/parse-filter.ts";
import { qualify } from "../../query/qualify.ts";
import { formatSort, parseSort } from "../../query/sort.ts";
import type { Effect } from "../effect.ts";
import { columnsHere, metricsOf } from "../select.ts";
import type { State } from "../state.ts";
import { keepPlace } from "./list.ts";

/** Shows the view of a name, or gives this one the name where none has it. Throws a UserError where a view does not fit here. */
export function openOrSaveView(state: State, name: string): [State, Effect[]] {
	const view = state.views.get(name);
	if (view !== undefined) return [{ ...withSaved(state, view), message: `view ${name}` }, []];
	const made = viewOf(state);
	return [{ ...state, views: new Map(state.views).set(name, made) }, [{ type: "save-view", name, view: made }]];
}

/** What is asked for now, as values of flags. */
export function viewOf({ globs, filterText, sort, metric, shownColumns, groups }: State): SavedView {
	const flags: [string, readonly string[]][] = [
		["query", globs],
		["filter", filterText === "" ? [] : [filterText]],
		["sort", sort.length === 0 ? [] : [formatSort(sort)]],
		["metric", metric === null ? [] : [metric]],
		["columns", shownColumns === null ? [] : [formatNames(shownColumns)]],
		["groups", groups === null ? [] : [groups.join(",")]],
	];
	return Object.fromEntries(flags.filter(([, values]) => values.length > 0));
}

function withSaved(state: State, view: SavedView): State {
	const one = (flag: string) => view[flag]?.at(-1);
	const filterText = one("filter") ?? "";
	const columns = columnsHere(state);
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
		),
		groups: one("groups")?.split(",") ?? null,
	});
}

/** A metric that these runs have, as far as they are known. */
function metricNamed(state: State, name: string | undefined): string | null {
	if (name === undefined) return null;
	return state.complete ? findName(name, metricsOf(state)) : name;
}
