import type { DirectionRules } from "../model/direction.ts";
import type { SavedView } from "../model/saved-view.ts";
import type { ThemeName } from "../model/theme-name.ts";
import type { GroupRegex } from "../query/group-regex.ts";

/** The keys that an action has in place of its usual ones. */
export interface BoundKeys {
	/** As the terminal names them: `ctrl-f`, `q`. */
	readonly keys: readonly string[];
	/** Where the file says so: `config.yaml:3:2`. */
	readonly place: string;
}

/** What holds in the folders that fit a pattern, where no flag says otherwise. */
export interface ProjectSettings {
	/** An absolute path, or a glob of such. */
	readonly pattern: string;
	/** Values of flags, as they are typed. */
	readonly flags: Readonly<Record<string, readonly string[]>>;
	/** Where the file says so, by flag: `config.yaml:3:5`. */
	readonly places: Readonly<Record<string, string>>;
	readonly views: ReadonlyMap<string, SavedView>;
}

/** What the config file says. */
export interface Settings {
	/** The file; null where there is none. */
	readonly file: string | null;
	/** In which line each setting stands, by its name. */
	readonly lines: ReadonlyMap<string, number>;
	readonly logPatterns: readonly GroupRegex[];
	readonly directions: DirectionRules;
	/** null, here and below: the file says nothing of it. */
	readonly theme: ThemeName | null;
	/** By the names of actions; whether there are such is for the screen to say. */
	readonly keys: ReadonlyMap<string, BoundKeys>;
	/** The first that fits counts. */
	readonly projects: readonly ProjectSettings[];
	readonly views: ReadonlyMap<string, SavedView>;
	readonly mouse: boolean | null;
	readonly ascii: boolean | null;
	readonly color: boolean | null;
}

export const noSettings: Settings = {
	file: null,
	lines: new Map(),
	logPatterns: [],
	directions: new Map(),
	theme: null,
	keys: new Map(),
	projects: [],
	views: new Map(),
	mouse: null,
	ascii: null,
	color: null,
};
