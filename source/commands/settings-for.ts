import { isAbsolute, resolve } from "node:path";
import { UserError } from "../model/problem.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { pathsOf, settingsFileOf, settingsText } from "../project/settings-file.ts";
import { projectOf } from "../settings/project-of.ts";
import { readSettings } from "../settings/read-settings.ts";
import { noSettings, type ProjectSettings, type Settings } from "../settings/settings.ts";
import type { Arguments, Command, World } from "./command.ts";
import { configFlag } from "./flags.ts";

export interface SettingsHere {
	/** With the views of the project. */
	readonly settings: Settings;
	/** What holds in the folders that the command opens; null: nothing of its own. */
	readonly project: ProjectSettings | null;
}

/** What the config file says to a command: of `--config`, else the user's own where there is one. Throws a UserError where it does not fit. */
export async function settingsFor(command: Command, args: Arguments, world: World): Promise<SettingsHere> {
	const settings = command.flags.includes(configFlag) ? await loadSettings(args, world) : noSettings;
	if (settings.projects.length === 0) return { settings, project: null };
	const project = projectOf(settings.projects, await openedFolders(command, args, world));
	if (project === null) return { settings, project };
	return { settings: { ...settings, views: new Map([...settings.views, ...project.views]) }, project };
}

export async function loadSettings(args: Arguments, { cwd, env }: World): Promise<Settings> {
	const named = args.value("config");
	const file = named === undefined ? settingsFileOf(env) : resolve(cwd, named);
	const text = file === null ? null : await settingsText(file);
	if (text === null && named !== undefined) throw new UserError(`--config ${named}: no such file`);
	if (file === null || text === null) return noSettings;
	return readSettings(text, named ?? file, env.HOME !== undefined && isAbsolute(env.HOME) ? env.HOME : null);
}

/** Each under all its paths. */
async function openedFolders(
	command: Command,
	{ words }: Arguments,
	{ cwd, env }: World,
): Promise<readonly (readonly string[])[]> {
	// Without words it is where one is; words of what is kept are no folders.
	const here = command.name === "tui" ? (env.EXPTRACK_DEFAULT_DIR ?? ".") : ".";
	const named = words.length === 0 || command.keepsFlags ? [here] : words;
	const wanted = command.name === "cat" ? "file" : "folder";
	try {
		return await Promise.all((await expandPatterns(named, cwd, wanted)).map(pathsOf));
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		// What is wrong with a word, or what else it names, is for the command to say.
		return [await pathsOf(cwd)];
	}
}
