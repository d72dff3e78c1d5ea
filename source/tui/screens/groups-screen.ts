import { shortNames } from "../../query/short-names.ts";
import { meanText } from "../../render/mean-text.ts";
import { numberText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { valueText } from "../../render/value-text.ts";
import { displayWidth } from "../../render/width.ts";
import { type FoldedRow, foldedRows } from "../folded-rows.ts";
import type { Look } from "../look.ts";
import type { GroupsScreen } from "../screen.ts";
import { metricOf } from "../select.ts";
import type { State } from "../state.ts";
import { listLines, widthOf } from "./list-lines.ts";

/** A row for each configuration, its seeds folded: what tells it from the others, and mean ± std of its best values. */
export function groupsLines(state: State, screen: GroupsScreen, height: number, look: Look): string[] {
	const items = foldedRows(state, screen);
	const metric = metricOf(state);
	const names = shortNames(items[0]?.shared.map(({ name }) => name) ?? []);
	const valueAt = (index: number) => (item: FoldedRow) => valueText(item.shared[index]?.value, look.glyphs);
	const mean = (item: FoldedRow) => meanOf(item, look);
	const heading =
		metric === undefined ? "mean ± std" : `${sanitise(metric)} mean ${look.glyphs.isAscii ? "+-" : "±"} std`;
	const number = (header: string, width: number) => ({ header, align: "right" as const, width, frozen: false });
	const columns = [
		...names.map((name, index) => ({
			header: sanitise(name),
			align: "left" as const,
			width: widthOf(sanitise(name), items, 24, valueAt(index)),
			frozen: index === 0,
		})),
		number("runs", 5),
		number("n", 4),
		number(heading, Math.max(displayWidth(heading), widthOf("", items, 28, mean))),
		number("min", 9),
		number("max", 9),
		number("95 % CI of the mean", 21),
	];
	return listLines(state, screen.place, height, columns, items, look, (item) => {
		const { runs, n, min, max, ci95 } = item.statistics;
		const told = (value: number | null) => (value === null ? look.glyphs.absent : numberText(value));
		return [
			...item.shared.map(({ value }) => ({ text: valueText(value, look.glyphs), role: null })),
			{ text: String(runs), role: null },
			// A run that has diverged, or has no such metric, makes no silent hole.
			{ text: String(n), role: n < runs ? ("warn" as const) : null },
			{ text: mean(item), role: null },
			{ text: told(min), role: null },
			{ text: told(max), role: null },
			{
				text: ci95 === null ? look.glyphs.absent : `${numberText(ci95[0])} … ${numberText(ci95[1])}`,
				role: "muted" as const,
			},
		];
	});
}

function meanOf({ statistics: { mean, std } }: FoldedRow, look: Look): string {
	return mean === null ? look.glyphs.absent : meanText(mean, std, look.glyphs.isAscii ? "+-" : "±");
}
