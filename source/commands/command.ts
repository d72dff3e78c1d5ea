import type { ProjectSettings, Settings } from "../settings/settings.ts";

/** One flag of a command. Help and the parser are made from it. */
export interface Flag {
	readonly name: string;
	/** What stands for the value in the help (`GLOB`); none: the flag is a switch. */
	readonly value?: string;
	/** May be given several times. */
	readonly many?: true;
	/** The only values that it takes. */
	readonly choices?: readonly string[];
	/** May be empty: `--filter ''` asks for all runs, whatever the config file says. */
	readonly canBeEmpty?: true;
	readonly help: string;
}

/** What was typed: values of the flags that take one, and which switches are on. */
export interface Arguments {
	readonly words: readonly string[];
	/** All values of a flag, in order; empty when it was not given. */
	values(name: string): readonly string[];
	/** The last value of a flag; undefined when it was not given. */
	value(name: string): string | undefined;
	isOn(name: string): boolean;
	/** Whether a flag was typed, a switch on or off. */
	isTyped(name: string): boolean;
}

/** The world outside the program: nothing of it is reached in another way. */
export interface World {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Width of the terminal; null when stdout is none. */
	readonly width: number | null;
	/** Its height; null or absent when stdout is none. */
	readonly height?: number | null;
	/** Local time at the start, `YYYY-MM-DDTHH:MM:SS`. */
	readonly now: string;
	readonly out: (text: string) => void;
	/** Settles when what was written has been taken; absent where that is at once. */
	readonly drained?: () => Promise<void>;
	/** Everything that is not the answer. */
	readonly note: (text: string) => void;
	readonly signal: AbortSignal;
	/** Has a signal that ends the program do something first; returns how to take that back. Absent: nobody sends one. */
	readonly onStop?: (cleanUp: () => void) => () => void;
}

/** The world as a command sees it. */
export interface Context extends World {
	/** What the config file says, with the views of the project that is opened. */
	readonly settings: Settings;
	/** What it says of the project that is opened; null: nothing. */
	readonly project: ProjectSettings | null;
}

/** One verb that can be typed after `exptrack`. */
export interface Command {
	readonly name: string;
	/** After the name: `[DIR …]`. */
	readonly operands: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** Further lines for its own help. */
	readonly details?: string;
	readonly flags: readonly Flag[];
	/** What its query flags ask for is kept: what the config file says of a project is none of them. */
	readonly keepsFlags?: true;
	/** Flags that say nothing beside others that were typed: a view that has them is used without. */
	readonly idleFlags?: (args: Arguments) => readonly string[];
	readonly examples: readonly string[];
	/** Returns the exit code. Throws a UserError where the user is to do something else. */
	readonly run: (args: Arguments, context: Context) => Promise<number>;
}
