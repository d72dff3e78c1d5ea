import { sanitise } from "./sanitise.ts";

/** Text of several lines, each safe on any terminal; ends of lines and tabs stay. */
export function sanitiseLines(text: string): string {
	return text.replace(/[^\n\t]+/g, sanitise);
}
