import { exitCode, UserError } from "../model/problem.ts";
import { version } from "../model/version.ts";
import { didYouMean } from "../query/did-you-mean.ts";
import { sanitiseLines } from "../render/sanitise-lines.ts";
import type { Command, World } from "./command.ts";
import { commands } from "./commands.ts";
import { helpOf, overview } from "./help.ts";
import { parseArguments } from "./parse-arguments.ts";
import { runWithSettings } from "./run-with-settings.ts";
import { settingsFor } from "./settings-for.ts";
import { withView } from "./with-view.ts";

/** One line of the user's mistake, or the stack of ours; the exit code says which. */
export async function main(argv: readonly string[], terminal: World): Promise<number> {
	// Messages name what stands in files.
	const world: World = { ...terminal, note: (text) => terminal.note(sanitiseLines(text)) };
	try {
		return await dispatch(argv, world);
	} catch (error) {
		if (error instanceof UserError) {
			world.note(`exptrack: ${error.message}`);
			return exitCode.userError;
		}
		world.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
		world.note("This is a bug in exptrack; nothing in your folders was changed.");
		return exitCode.crash;
	}
}

async function dispatch(argv: readonly string[], world: World): Promise<number> {
	const [first, ...rest] = argv;
	if (first === "--version" || first === "-v") {
		world.out(`${version}\n`);
		return exitCode.done;
	}
	if (first === "--help" || first === "-h") {
		world.out(overview(commands));
		return exitCode.done;
	}
	const named = commands.find(({ name }) => name === first);
	// What is no command is a folder to open: `exptrack my_experiment`.
	const [command, words] = named === undefined ? [commands[0]!, argv] : [named, rest];
	if (wantsHelp(command, words)) {
		world.out(helpOf(command));
		return exitCode.done;
	}
	try {
		return await run(command, words, world);
	} catch (error) {
		// `exptrack lss` names no folder, but nearly a command.
		const isFolder = named !== undefined || first === undefined || first.startsWith("-");
		if (isFolder || !(error instanceof UserError) || !/^(?:no such folder|unknown flag)/.test(error.message))
			throw error;
		const names = commands.map(({ name }) => name);
		throw new UserError(error.message + didYouMean(first, names, "exptrack "));
	}
}

async function run(command: Command, words: readonly string[], world: World): Promise<number> {
	const typed = parseArguments(command, words);
	const { settings, project } = await settingsFor(command, typed, world);
	const context = { ...world, settings, project };
	const args = await withView(command, typed, context);
	return runWithSettings(command, args, typed, context);
}

function wantsHelp(command: Command, words: readonly string[]): boolean {
	const end = words.indexOf("--");
	const flags = end === -1 ? words : words.slice(0, end);
	return command.name !== "help" && (flags.includes("--help") || flags.includes("-h"));
}
