import { exitCode, UserError } from "../model/problem.ts";
import { version } from "../model/version.ts";
import type { Command, Context } from "./command.ts";
import { commands } from "./commands.ts";
import { helpOf, overview } from "./help.ts";
import { parseArguments } from "./parse-arguments.ts";
import { withView } from "./with-view.ts";

/** One line of the user's mistake, or the stack of ours; the exit code says which. */
export async function main(argv: readonly string[], context: Context): Promise<number> {
	try {
		return await dispatch(argv, context);
	} catch (error) {
		if (error instanceof UserError) {
			context.note(`exptrack: ${error.message}`);
			return exitCode.userError;
		}
		context.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
		context.note("This is a bug in exptrack; nothing in your folders was changed.");
		return exitCode.crash;
	}
}

async function dispatch(argv: readonly string[], context: Context): Promise<number> {
	const [first, ...rest] = argv;
	if (first === "--version" || first === "-v") {
		context.out(`${version}\n`);
		return exitCode.done;
	}
	if (first === "--help" || first === "-h") {
		context.out(overview(commands));
		return exitCode.done;
	}
	const named = commands.find(({ name }) => name === first);
	// What is no command is a folder to open: `exptrack my_experiment`.
	const [command, words] = named === undefined ? [commands[0]!, argv] : [named, rest];
	if (wantsHelp(command, words)) {
		context.out(helpOf(command));
		return exitCode.done;
	}
	return command.run(await withView(parseArguments(command, words), context), context);
}

function wantsHelp(command: Command, words: readonly string[]): boolean {
	const end = words.indexOf("--");
	const flags = end === -1 ? words : words.slice(0, end);
	return command.name !== "help" && (flags.includes("--help") || flags.includes("-h"));
}
