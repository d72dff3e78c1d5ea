import { isAbsolute } from "node:path";
import { UserError } from "../model/problem.ts";
import type { SavedView } from "../model/saved-view.ts";
import { globTest } from "../query/glob-test.ts";
import { projectSettingList } from "./project-setting-list.ts";
import { readViews } from "./read-views.ts";
import type { SettingNode } from "./setting-node.ts";
import type { ProjectSettings } from "./settings.ts";

/** By folder, or by a glob of folders, what holds there. */
export function readProjects(node: SettingNode): readonly ProjectSettings[] {
	return node.entries("folders").map(({ key, value }) => readProject(key, value));
}

function readProject(key: SettingNode, node: SettingNode): ProjectSettings {
	const flags: Record<string, readonly string[]> = {};
	const places: Record<string, string> = {};
	let views: ReadonlyMap<string, SavedView> = new Map();
	for (const entry of node.entries("settings")) {
		const name = entry.key.text();
		const setting = projectSettingList.find((one) => one.name === name);
		if (setting !== undefined) {
			flags[name] = [setting.read(entry.value)];
			places[name] = entry.key.place();
		} else if (name === "views") views = readViews(entry.value);
		else entry.key.unknown("setting of a project", [...projectSettingList.map((one) => one.name), "views"]);
	}
	return { pattern: patternOf(key), flags, places, views };
}

/** The folder or glob as an absolute one, of which one can tell what fits it. */
function patternOf(key: SettingNode): string {
	const pattern = absolute(key);
	try {
		globTest(pattern);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		key.fail(error.message);
	}
	return pattern;
}

function absolute(key: SettingNode): string {
	const text = key.text();
	const { home } = key.file;
	if (text === "~" || text.startsWith("~/")) {
		if (home === null) key.fail(`${text}: there is no HOME that ~ could mean`);
		return trimmed(home + text.slice(1));
	}
	if (text.startsWith("**/") || text === "**") return trimmed(`/${text}`);
	return isAbsolute(text) ? trimmed(text) : key.fail(`begin the folder ${text} with / or ~/ or **/`);
}

function trimmed(path: string): string {
	return path.length > 1 ? path.replace(/\/+$/, "") : path;
}
