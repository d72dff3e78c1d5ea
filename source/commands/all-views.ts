import type { SavedView } from "../model/saved-view.ts";
import { stateFolderOf } from "../project/state-folder.ts";
import { loadViews } from "../project/view-file.ts";
import type { Context } from "./command.ts";

/** Queries that have a name: those that were saved, and those of the config file, which come before saved ones of the same name. */
export async function allViews({ env, settings }: Context): Promise<ReadonlyMap<string, SavedView>> {
	const folder = stateFolderOf(env);
	const saved = folder === null ? [] : await loadViews(folder);
	return new Map([...saved, ...settings.views]);
}
