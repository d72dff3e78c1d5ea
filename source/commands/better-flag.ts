import type { Direction, DirectionRules } from "../model/direction.ts";
import { UserError } from "../model/problem.ts";
import { starTest } from "../model/star-test.ts";
import type { Arguments, Context } from "./command.ts";

/** What `--better` says of metrics, and then the config file. Throws a UserError that says how it is written. */
export function directionRules(args: Arguments, { settings }: Pick<Context, "settings">): DirectionRules {
	const typed = new Map(args.values("better").map(ruleOf));
	// Also a typed pattern comes before a name of the file that it fits.
	const isTyped = Array.from(typed.keys(), starTest);
	const fits = (name: string) => isTyped.some((test) => test(name) || test(name.slice(name.lastIndexOf(":") + 1)));
	const others = Array.from(settings.directions).filter(([name]) => !fits(name));
	return new Map([...typed, ...others]);
}

function ruleOf(text: string): [string, Direction] {
	const [, name = "", word = ""] = /^(.+)=(max|min)$/s.exec(text) ?? [];
	if (name === "") throw new UserError(`--better ${text}: write NAME=max or NAME=min, as in '*_error=min'`);
	return [name, word as Direction];
}
