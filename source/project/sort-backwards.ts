import { naturalOrder } from "../model/natural-order.ts";

/** Where a folder holds more folders than this, their order is not worth the time that sorting takes. */
const maxSorted = 10_000;

/** The first is the last, for the stack is taken from its end. Runs of a sweep are mostly numbers, which is quicker. */
export function sortBackwards(names: string[]): void {
	if (names.length < 2 || names.length > maxSorted) return;
	if (names.every((name) => /^(?:0|[1-9]\d{0,8})$/.test(name))) names.sort((a, b) => Number(b) - Number(a));
	else names.sort((a, b) => naturalOrder(b, a));
}
