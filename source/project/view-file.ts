import { join } from "node:path";
import type { SavedView } from "../model/saved-view.ts";
import { areWords, changeState, isRecord, readState, type StateFile } from "./state-file.ts";

type Views = ReadonlyMap<string, SavedView>;

/** The views of a folder by their names; none where there is no such file. Throws a UserError where it is none of views. */
export async function loadViews(folder: string): Promise<Views> {
	return readState(fileIn(folder));
}

/** Changes the views of a folder. Throws a UserError where that cannot be, or as `change` does. */
export async function changeViews(folder: string, change: (before: Views) => Views): Promise<void> {
	await changeState(fileIn(folder), change);
}

function fileIn(folder: string): StateFile<Views> {
	return {
		path: join(folder, "views.json"),
		of: "views",
		check: viewsIn,
		empty: new Map(),
		written: (views) => ({ views: Object.fromEntries(views) }),
	};
}

function viewsIn(value: unknown): Views | null {
	const views = isRecord(value) ? value.views : null;
	if (!isRecord(views)) return null;
	const isView = (view: unknown): view is SavedView => isRecord(view) && Object.values(view).every(areWords);
	return Object.values(views).every(isView) ? new Map(Object.entries(views as Record<string, SavedView>)) : null;
}
