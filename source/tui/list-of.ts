import { folderOf } from "../model/run.ts";
import { comparedRows } from "./compared-rows.ts";
import { configItems } from "./config-items.ts";
import { configRows } from "./config-rows.ts";
import { rowsOfDifference } from "./difference.ts";
import { foldedRows } from "./folded-rows.ts";
import { helpRows } from "./help-rows.ts";
import { entryOf, type MetricEntry, metricEntries } from "./metrics-tab.ts";
import { fileItems } from "./run-facts.ts";
import type { RunScreen, Screen } from "./screen.ts";
import { arrayLines } from "./screens/file-screen.ts";
import { overviewLines } from "./screens/overview-lines.ts";
import { experimentsOf, facetsOf, projectKey, projectsOf, runsOf } from "./select.ts";
import type { State } from "./state.ts";
import { viewItems } from "./view-items.ts";

/** A list as `update` needs it: how long it is and which row has which name. */
export interface List {
	readonly length: number;
	keyAt(row: number): string | null;
	indexOf(key: string): number;
}

export function listOf(state: State, screen: Screen): List {
	switch (screen.kind) {
		case "projects":
			return keyed(projectsOf(state), ({ root, path }) => projectKey(root, path));
		case "experiments":
			return keyed(experimentsOf(state, screen.project), ({ key }) => key);
		case "runs": {
			const rows = runsOf(state, screen.experiment);
			const keyOf = (row: number | undefined) => (row === undefined ? null : folderOf(state.table.runs[row]!));
			return {
				length: rows.length,
				keyAt: (index) => keyOf(rows[index]),
				indexOf: (key) => rows.findIndex((row) => keyOf(row) === key),
			};
		}
		case "run":
			switch (screen.tab) {
				case "overview":
					return unnamed(overviewLines(state, screen.run).length);
				case "config":
					return configList(state, screen);
				case "metrics":
					return metricList(metricEntries(state, screen));
				case "files":
					return keyed(fileItems(state, screen.run), (file) => file);
				case "log":
					return unnamed(0);
			}
			break;
		case "facets":
			return keyed(facetsOf(state, screen), ({ column, value }) => `${column.name}\0${String(value)}`);
		case "groups":
			return keyed(foldedRows(state, screen), ({ rows }) => String(rows[0]));
		case "chart":
			return unnamed(0);
		case "compare":
			return keyed(comparedRows(state, screen), ({ key }) => key);
		case "difference":
			return unnamed(rowsOfDifference(state, screen).length);
		case "views":
			return keyed(viewItems(state), ({ name }) => name);
		case "problems":
			return unnamed(state.problems.length);
		case "help":
			return unnamed(helpRows(state, screen).length);
		case "file":
			return unnamed(arrayLines(state, screen).length);
	}
}

function keyed<T>(items: readonly T[], key: (item: T) => string): List {
	return {
		length: items.length,
		keyAt: (index) => (items[index] === undefined ? null : key(items[index])),
		indexOf: (wanted) => items.findIndex((item) => key(item) === wanted),
	};
}

/** A pair stands under both its names. */
function metricList(entries: readonly MetricEntry[]): List {
	return { ...keyed(entries, ({ items }) => items[0].name), indexOf: (wanted) => entryOf(entries, wanted) };
}

function configList(state: State, screen: RunScreen): List {
	const items = configItems(state, screen);
	return keyed(configRows(state, screen), (index) => items[index]!.key);
}

function unnamed(length: number): List {
	return { length, keyAt: () => null, indexOf: () => -1 };
}
