import { displayWidth, fit } from "../../render/width.ts";

/** A name in exactly so many cells: its end tells more than its beginning, as in `…csv:train_loss`. */
export function endOf(name: string, width: number, ellipsis: string): string {
	if (displayWidth(name) <= width) return fit(name, width);
	let from = 0;
	while (from < name.length && displayWidth(name.slice(from)) >= width) from++;
	return fit(`${ellipsis}${name.slice(from)}`, width);
}
