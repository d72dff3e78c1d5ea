import picomatch from "picomatch";
import { UserError } from "../model/problem.ts";
import { starTest } from "../model/star-test.ts";

const mostLength = 1000;
/** In one part of a path; each may be tried at every character of a name. */
const mostStars = 3;
/** Folders at any depth. */
const mostDepths = 3;
/** Braces and brackets; each may double the ways. */
const mostChoices = 8;

/**
 * Whether a path is what a glob says. One without `/` is for the last part of it where `basename` is set. Throws a UserError
 * where the glob is so made that a name can take for ever; with nothing but stars none does.
 */
export function globTest(
	glob: string,
	{ basename = false }: { readonly basename?: boolean } = {},
): (path: string) => boolean {
	if (glob.length > mostLength)
		throw new UserError(`a pattern of ${glob.length} characters is too long: ${mostLength} at most`);
	if (basename && /^[\w.,= -]*\*[\w.,= *-]*$/.test(glob)) {
		const test = starTest(glob);
		return (path) => test(path.slice(path.lastIndexOf("/") + 1));
	}
	const doubt = doubtOf(glob);
	if (doubt !== null) throw new UserError(`${glob}: ${doubt}, which can take for ever`);
	const isMatch = picomatch(glob, { basename: basename && !glob.includes("/"), dot: true });
	return (path) => isMatch(path);
}

function doubtOf(glob: string): string | null {
	const bare = glob.replace(/\\./gs, "");
	const parts = bare.split("/");
	const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;
	if (parts.filter((part) => part.includes("**")).length > mostDepths) return `more than ${mostDepths} **`;
	if (parts.some((part) => part !== "**" && count(part, /\*+/g) > mostStars))
		return `more than ${mostStars} * in a name beside other signs`;
	if (count(bare, /[{(]/g) > mostChoices) return `more than ${mostChoices} braces`;
	return /[*+]\([^)]*[*?|+({]/.test(bare) ? "a pattern that is repeated" : null;
}
