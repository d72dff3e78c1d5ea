import { UserError } from "../model/problem.ts";
import { didYouMean } from "../query/did-you-mean.ts";
import type { Command, Flag } from "./command.ts";

/** `exptrack --help`, made from the table of commands. */
export function overview(commands: readonly Command[]): string {
	const width = Math.max(...commands.map(({ name, operands }) => name.length + operands.length + 1));
	const lines = commands.map(
		({ name, operands, summary }) => `  exptrack ${`${name} ${operands}`.padEnd(width)}  ${summary}`,
	);
	return `exptrack shows what a folder of Hydra runs holds: which are good, why, and what failed.

${lines.join("\n")}

Without a command it is \`${commands[0]!.name}\`; without DIR it is the folder you are in.
\`exptrack help COMMAND\` shows the flags of a command with examples.
`;
}

/** `exptrack help COMMAND`. */
export function helpOf({ name, operands, summary, details, flags, examples }: Command): string {
	const usage = `exptrack ${name}${operands === "" ? "" : ` ${operands}`}${flags.length === 0 ? "" : " [flags]"}`;
	const parts = [`${usage}\n\n${summary}`];
	if (details !== undefined) parts.push(details);
	if (flags.length > 0) parts.push(flagTable(flags));
	parts.push(`Examples\n${examples.map((example) => `  ${example}`).join("\n")}`);
	return `${parts.join("\n\n")}\n`;
}

function flagTable(flags: readonly Flag[]): string {
	const names = flags.map(({ name, value }) => `--${name}${value === undefined ? "" : ` ${value}`}`);
	const width = Math.max(...names.map((name) => name.length));
	return `Flags\n${flags.map(({ help }, index) => `  ${names[index]!.padEnd(width)}  ${help}`).join("\n")}`;
}

/** The command `exptrack help`, over the table that it stands in itself. */
export function helpCommand(commands: () => readonly Command[]): Command {
	return {
		name: "help",
		operands: "[COMMAND]",
		summary: "the flags of a command, with examples",
		flags: [],
		examples: ["exptrack help ls"],
		run: async ({ words }, context) => {
			const [name, ...more] = words;
			if (more.length > 0) throw new UserError(`help takes one command, not also ${more.join(" ")}`);
			if (name === undefined) context.out(overview(commands()));
			else {
				const command = commands().find((one) => one.name === name);
				const names = commands().map((one) => one.name);
				if (command === undefined)
					throw new UserError(
						`there is no command ${name}${didYouMean(name, names) || `; there are ${names.join(", ")}`}`,
					);
				context.out(helpOf(command));
			}
			return 0;
		},
	};
}
