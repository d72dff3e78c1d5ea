import { meantWord } from "./meant-word.ts";

/** `; did you mean ls?`; empty where nothing there is looks like what was typed. `sign` stands before what was meant. */
export function didYouMean(typed: string, there: readonly string[], sign = ""): string {
	const meant = meantWord(typed, there) ?? there.find((one) => typed.length > 2 && one.startsWith(typed));
	return meant === undefined ? "" : `; did you mean ${sign}${meant}?`;
}
