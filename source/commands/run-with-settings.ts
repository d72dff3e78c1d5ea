import { TermError } from "../query/term-error.ts";
import type { Arguments, Command, Context } from "./command.ts";
import { withSettings } from "./with-settings.ts";

/**
 * Runs a command with what was typed and what the config file says. What the file asks for of a project is a wish: where no
 * run has what it names the command is run without, and that is told with its place in the file.
 */
export async function runWithSettings(
	command: Command,
	args: Arguments,
	typed: Arguments,
	context: Context,
): Promise<number> {
	const { settings, project } = context;
	const left = new Map<string, string>();
	const said = new Set<string>();
	for (;;) {
		const used = new Set<string>();
		let hasPrinted = false;
		const world: Context = {
			...context,
			out: (text) => {
				hasPrinted = true;
				context.out(text);
			},
			// Of what is read again the same would be said.
			note: (text) => {
				if (!said.has(text)) context.note(text);
				said.add(text);
			},
		};
		const options = { typed, command, settings, project, left, onDefault: (flag: string) => used.add(flag) };
		try {
			return await command.run(withSettings(args, options), world);
		} catch (error) {
			if (!(error instanceof TermError) || project === null) throw error;
			const flag = [...used].find((one) => project.flags[one]?.some((value) => value.includes(error.term)));
			if (flag === undefined || hasPrinted) throw error;
			const why = error.cause instanceof TermError ? error.cause.message : error.message;
			left.set(flag, why);
			context.note(`${project.places[flag]}: ${why}; ${flag} is left out`);
		}
	}
}
