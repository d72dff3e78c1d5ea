import { starTest } from "../model/star-test.ts";

/**
 * Whether a name has a text in it or, where the text has a `*`, is as a whole what it says: `val_*`, `*loss*`. Small and
 * capital letters are the same as long as no capital is asked for. No text takes long.
 */
export function nameTest(text: string): (name: string) => boolean {
	const isExact = /\p{Lu}/u.test(text);
	const wanted = isExact ? text : text.toLowerCase();
	const fits = wanted.includes("*") ? starTest(wanted) : (name: string) => name.includes(wanted);
	return (name) => fits(isExact ? name : name.toLowerCase());
}
