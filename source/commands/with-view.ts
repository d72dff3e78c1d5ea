import { UserError } from "../model/problem.ts";
import { didYouMean } from "../query/did-you-mean.ts";
import { allViews } from "./all-views.ts";
import type { Arguments, Command, Context } from "./command.ts";

/**
 * What was typed, and what the view of `--view` says where a flag was not; of a view only those flags count that the command can
 * use. Throws a UserError where there is no such view.
 */
export async function withView(command: Command, args: Arguments, context: Context): Promise<Arguments> {
	const name = args.value("view");
	if (name === undefined) return args;
	const views = await allViews(context);
	if (!views.has(name)) throw new UserError(`there is no view ${name}${othersText(name, [...views.keys()])}`);
	const view = views.get(name)!;
	const idle = new Set(command.idleFlags?.(args));
	const group = args.value("group") ?? (idle.has("group") ? undefined : view.group?.at(-1));
	// Beside --group it says something only with `seeds`.
	if (command.flags.some((flag) => flag.name === "group") && group !== "seeds") idle.add("seed");
	const values = (flag: string) => {
		const given = args.values(flag);
		return given.length > 0 || idle.has(flag) ? given : (view[flag] ?? []);
	};
	return { ...args, values, value: (flag) => values(flag).at(-1) };
}

function othersText(name: string, names: readonly string[]): string {
	if (names.length === 0) return "; `exptrack views save NAME --filter …` makes one";
	return didYouMean(name, names) || `; there are ${names.join(", ")}`;
}
