import { type LineDifference, lineDifference } from "./line-difference.ts";
import { maskedLine } from "./masked-line.ts";

/** How two logs differ when numbers, dates and ids are not looked at. */
export function logDifference(a: readonly string[], b: readonly string[]): LineDifference[] {
	return lineDifference(a, b, maskedLine);
}
