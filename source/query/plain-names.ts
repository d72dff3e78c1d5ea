import { nameList } from "./name-list.ts";

/** Names separated by commas, those with odd signs in backquotes; a `-` before one is part of it. Throws a UserError. */
export function plainNames(text: string): readonly string[] {
	const names = nameList(text).map(({ name, isOut }) => (isOut ? `-${name}` : name));
	return [...new Set(names)];
}
