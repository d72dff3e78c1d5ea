import { isHeldOut } from "../../model/metric-pairs.ts";
import { numberText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import { type MetricEntry, metricEntries } from "../metrics-tab.ts";
import { type MetricItem, metricItems, pairedItems } from "../run-facts.ts";
import type { RunScreen } from "../screen.ts";
import { type State, seriesKey } from "../state.ts";
import { metricCell } from "./metric-cell.ts";
import { metricFoot } from "./metric-foot.ts";

/** The metrics on the left, the curve of the one under the cursor on the right. */
export function metricList(state: State, screen: RunScreen, height: number, look: Look): string[] {
	const entries = metricEntries(state, screen);
	const { top, cursor } = screen.places.metrics;
	const names = entries.slice(top, top + height).map(({ items: [{ name }] }) => sanitise(name));
	const nameWidth = Math.min(24, Math.max(8, ...names.map(displayWidth)));
	const width = state.columns - nameWidth - 16;
	const selected = entries[cursor]?.items[0];
	const right =
		selected === undefined
			? []
			: [
					...metricCell(state, screen, withPair(state, screen, selected), { width, height: height - 1 }, false, look),
					metricFoot(state, screen, width, look),
				];
	return right.map((line, index) => {
		const item = entries[top + index]?.items[0];
		const one = item === undefined ? undefined : state.series.get(seriesKey(screen.run, item.name));
		const last =
			one?.is === "loaded" ? numberText(one.value.values.at(-1) ?? Number.NaN) : one?.is === "broken" ? "no curve" : "";
		const isSelected = item !== undefined && top + index === cursor;
		const sign = isSelected ? look.glyphs.cursor : " ";
		const text = `${sign} ${fit(names[index] ?? "", nameWidth, "left", look.glyphs.ellipsis)} ${fit(last, 10, "right")} `;
		return `${isSelected ? look.paint("selected", text) : text}  ${line}`;
	});
}

/** A metric with the same one on the other data, where there is one. */
function withPair(state: State, screen: RunScreen, item: MetricItem): MetricEntry {
	const pair = pairedItems(metricItems(state, screen.run)).get(item.name);
	if (pair === undefined) return { items: [item], isValue: false };
	return { items: isHeldOut(item.name) ? [pair, item] : [item, pair], isValue: false };
}
