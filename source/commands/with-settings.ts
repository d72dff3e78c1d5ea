import { viewFlags } from "../model/saved-view.ts";
import type { ProjectSettings, Settings } from "../settings/settings.ts";
import type { Arguments, Command } from "./command.ts";

export interface SettingsOfCommand {
	/** Without the view of `--view`. */
	readonly typed: Arguments;
	readonly command: Command;
	readonly settings: Settings;
	readonly project: ProjectSettings | null;
	/** Flags of the project that do not count. */
	readonly left?: ReadonlyMap<string, unknown>;
	/** Told of each flag whose value is that of the project. */
	readonly onDefault?: (flag: string) => void;
}

/** What was typed, and what the config file says where a flag was not. A view of `--view` is a query by itself. */
export function withSettings(args: Arguments, options: SettingsOfCommand): Arguments {
	const { typed, command, settings, project, left, onDefault } = options;
	const switches: Readonly<Record<string, boolean | null>> = {
		ascii: settings.ascii,
		"no-mouse": settings.mouse === null ? null : !settings.mouse,
		"no-color": settings.color === null ? null : !settings.color,
	};
	const hasView = typed.value("view") !== undefined;
	const defaults = (flag: string): readonly string[] => {
		if (flag === "theme") return settings.theme === null ? [] : [settings.theme];
		if (project === null || command.keepsFlags) return [];
		if (hasView && viewFlags.some((one) => one === flag && one !== "seed")) return [];
		// Beside --group it says something only with `seeds`.
		const hasGroup = command.flags.some(({ name }) => name === "group");
		if (flag === "seed" && hasGroup && args.value("group") !== "seeds") return [];
		const own = left?.has(flag) === true ? [] : (project.flags[flag] ?? []);
		if (own.length > 0) onDefault?.(flag);
		return own;
	};
	const values = (flag: string) => {
		const given = args.values(flag);
		// An empty one is typed where what the file says is not meant.
		return given.length > 0 ? given.filter((value) => value !== "") : defaults(flag);
	};
	return {
		...args,
		values,
		value: (flag) => values(flag).at(-1),
		isOn: (flag) => (typed.isTyped(flag) ? typed.isOn(flag) : (switches[flag] ?? args.isOn(flag))),
	};
}
