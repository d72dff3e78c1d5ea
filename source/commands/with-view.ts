import { UserError } from "../model/problem.ts";
import { allViews } from "./all-views.ts";
import type { Arguments, Context } from "./command.ts";

/** What was typed, and what the view of `--view` says where a flag was not. Throws a UserError where there is no such view. */
export async function withView(args: Arguments, context: Context): Promise<Arguments> {
	const name = args.value("view");
	if (name === undefined) return args;
	const views = await allViews(context);
	if (!views.has(name)) throw new UserError(`there is no view ${name}${othersText([...views.keys()])}`);
	const view = views.get(name)!;
	const values = (flag: string) => {
		const given = args.values(flag);
		return given.length > 0 ? given : (view[flag] ?? []);
	};
	return { ...args, values, value: (flag) => values(flag).at(-1) };
}

function othersText(names: readonly string[]): string {
	if (names.length === 0) return "; `exptrack views save NAME --filter …` makes one";
	return `; there are ${names.join(", ")}`;
}
