import { type DirectionRules, directionOf } from "../model/direction.ts";
import { folderOf } from "../model/run.ts";
import type { SeriesSummary } from "../model/series.ts";
import { numberOf } from "../model/value.ts";
import { numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { sparkline } from "../render/sparkline.ts";
import { displayWidth } from "../render/width.ts";
import type { RunColumn } from "./run-column.ts";
import { type State, seriesKey } from "./state.ts";

const sparkWidth = 10;
const maxWidth = 24;
const plain = { parameter: null, role: () => null } as const;

/** Best value, its distance from that of the baseline where there is one, curve and last value. */
export function metricColumns(metric: string, baseline: number | null, directions: DirectionRules): RunColumn[] {
	const direction = directionOf(metric, directions);
	const summary = (row: number, state: State): SeriesSummary | undefined =>
		state.summaries.get(metric)?.get(folderOf(state.table.runs[row]!));
	const number = (which: "best" | "last"): RunColumn => ({
		...plain,
		header: which === "best" ? sanitise(metric) : "last",
		frozen: false,
		align: "right",
		width: which === "best" ? Math.min(maxWidth, Math.max(12, displayWidth(metric) + 1)) : 9,
		sortName: which === "best" ? `best(metric.${metric})` : `last(metric.${metric})`,
		bestFirst: direction === "max" ? "descending" : "ascending",
		text: (row, state, glyphs) => {
			const found = summary(row, state);
			if (found === undefined) return glyphs.absent;
			const step = which === "best" && found.bestStep !== null ? ` @${String(found.bestStep).padEnd(2)}` : "";
			return numberText(found[which]) + step;
		},
		copied: (row, state) => String(summary(row, state)?.[which] ?? ""),
		role: (row, state) => (Number.isNaN(summary(row, state)?.[which] ?? 0) ? "bad" : null),
	});
	const curve: RunColumn = {
		...plain,
		header: "curve",
		frozen: false,
		align: "left",
		width: sparkWidth,
		sortName: null,
		bestFirst: "ascending",
		text: (row, state, glyphs) => {
			const series = state.series.get(seriesKey(folderOf(state.table.runs[row]!), metric));
			if (series?.is === "loaded") return sparkline(series.value.values, sparkWidth, glyphs);
			return series?.is === "broken" ? "unreadable" : "";
		},
		copied: () => "",
		role: (row, state) => {
			const series = state.series.get(seriesKey(folderOf(state.table.runs[row]!), metric));
			return series?.is === "broken" ? "bad" : "series0";
		},
	};
	const distance: RunColumn = {
		...plain,
		header: "diff",
		frozen: false,
		align: "right",
		width: 11,
		sortName: null,
		bestFirst: "ascending",
		text: (row, state, glyphs) => {
			const by = distanceOf(row, state);
			if (by === null) return glyphs.absent;
			return by > 0 ? `+${numberText(by)}` : numberText(by);
		},
		copied: (row, state) => String(distanceOf(row, state) ?? ""),
		role: (row, state) => {
			const by = distanceOf(row, state);
			return by === null || by === 0 ? null : by > 0 === (direction === "max") ? "good" : "bad";
		},
	};
	const bestOf = (row: number, state: State): number | null => numberOf(summary(row, state)?.best ?? null) ?? null;
	const distanceOf = (row: number, state: State): number | null => {
		if (baseline === null || row === baseline) return null;
		const [own, other] = [bestOf(row, state), bestOf(baseline, state)];
		return own === null || other === null ? null : own - other;
	};
	return [number("best"), ...(baseline === null ? [] : [distance]), curve, number("last")];
}
