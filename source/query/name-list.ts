import { UserError } from "../model/problem.ts";

/** A name of a list, as it was meant: in backquotes every sign of it is its own. */
export interface ListedName {
	readonly name: string;
	readonly isQuoted: boolean;
	/** It has `-` before it. */
	readonly isOut: boolean;
}

const part = /\s*(-?)(?:`((?:\\[\s\S]|[^\\`])*)`|([^,`]*))\s*(,|$)/gy;

/** Names separated by commas; those with odd signs stand in backquotes. Throws a UserError. */
export function nameList(text: string): readonly ListedName[] {
	const names: ListedName[] = [];
	part.lastIndex = 0;
	while (part.lastIndex < text.length) {
		const start = part.lastIndex;
		const found = part.exec(text);
		if (found === null)
			throw new UserError(`${text.slice(start).trim()}: names stand between commas, odd ones in \`…\``);
		const [, minus, quoted, plain = ""] = found;
		const name = quoted?.replace(/\\(.)/gs, "$1") ?? plain.trim();
		if (name !== "" || quoted !== undefined) names.push({ name, isQuoted: quoted !== undefined, isOut: minus === "-" });
	}
	return names;
}

/** The names as a list that can be typed. */
export function formatNames(names: readonly string[]): string {
	return names.map((name) => (isPlain(name) ? name : `\`${name.replace(/[\\`]/g, "\\$&")}\``)).join(",");
}

function isPlain(name: string): boolean {
	return /^[^-\s,`*][^,`*]*$/.test(name) && !/\s$/.test(name);
}
