import { folderOf, type RunStatus } from "../../model/run.ts";
import { directionOf } from "../../model/series.ts";
import { numberOf, type Value } from "../../model/value.ts";
import type { Experiment } from "../../query/experiments.ts";
import { shortNames } from "../../query/short-names.ts";
import { numberText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { sparkline } from "../../render/sparkline.ts";
import { displayWidth } from "../../render/width.ts";
import type { Look } from "../look.ts";
import { experimentsOf, metricOf } from "../select.ts";
import type { ExperimentsScreen, State } from "../state.ts";
import { listLines } from "./list-lines.ts";
import type { Cell } from "./table-lines.ts";

const shownStatuses: readonly RunStatus[] = ["done", "failed", "interrupted", "running", "ended", "unknown"];

export function experimentsLines(state: State, screen: ExperimentsScreen, height: number, look: Look): string[] {
	const items = experimentsOf(state, screen.project);
	const metric = metricOf(state);
	const nameWidth = Math.min(44, Math.max(12, ...items.slice(0, 200).map(({ label }) => displayWidth(label))));
	const columns = [
		{ header: "experiment", align: "left", width: nameWidth, frozen: true },
		{ header: "runs", align: "right", width: 5, frozen: false },
		{ header: "states", align: "left", width: 16, frozen: false },
		...(metric === undefined
			? []
			: [
					{
						header: `${sanitise(metric)} best`,
						align: "right",
						width: Math.max(10, displayWidth(metric) + 5),
						frozen: false,
					} as const,
				]),
		{ header: "swept", align: "left", width: 30, frozen: false },
		...(metric === undefined ? [] : [{ header: "over runs", align: "left", width: 16, frozen: false } as const]),
		{ header: "started", align: "left", width: 16, frozen: false },
		{ header: "job", align: "left", width: 16, frozen: false },
	] as const;
	return listLines(state, screen.place, height, columns, items, look, (experiment) => {
		const best = metric === undefined ? null : bestOf(state, experiment, metric);
		return [
			{ text: sanitise(experiment.label), role: null },
			{ text: String(experiment.rows.length), role: null },
			statesCell(experiment.statuses, look),
			...(best === null ? [] : [{ text: best.text, role: null }]),
			{ text: sweptText(experiment, look), role: "muted" as const },
			...(best === null ? [] : [{ text: sparkline(best.values, 16, look.glyphs), role: "series0" as const }]),
			{ text: experiment.started?.replace("T", " ").slice(0, 16) ?? look.glyphs.absent, role: null },
			{ text: sanitise(experiment.job ?? ""), role: "muted" as const },
		];
	});
}

/** How many runs are in which state, those that need a look in their colour. */
export function statesCell(statuses: ReadonlyMap<RunStatus, number>, look: Look): Cell {
	const parts = shownStatuses.flatMap((status) => {
		const count = statuses.get(status) ?? 0;
		return count === 0 ? [] : [`${count} ${look.glyphs.status[status]}`];
	});
	const role = (statuses.get("failed") ?? 0) > 0 ? "bad" : (statuses.get("running") ?? 0) > 0 ? "busy" : null;
	return { text: parts.join(" "), role };
}

/** `lr×4 optimizer×2`: what the sweep varied and over how many values. */
function sweptText({ swept, kind }: Experiment, look: Look): string {
	if (swept.length === 0) return kind === "singlerun" ? "single runs" : "";
	const names = shortNames(swept.map(([name]) => name));
	return swept.map(([, count], index) => `${sanitise(names[index]!)}${look.glyphs.times}${count}`).join(" ");
}

/** The best value over the runs with the run that has it, and the best of each run in order. */
function bestOf(state: State, experiment: Experiment, metric: string): { text: string; values: number[] } {
	const summaries = state.summaries.get(metric);
	const sign = directionOf(metric) === "max" ? 1 : -1;
	let best: { value: Value; number: number; row: number } | null = null;
	const values: number[] = [];
	for (const row of experiment.rows) {
		const value = summaries?.get(folderOf(state.table.runs[row]!))?.best ?? null;
		const number = numberOf(value);
		if (number === undefined) continue;
		values.push(number);
		if (best === null || (number - best.number) * sign > 0) best = { value, number, row };
	}
	return { text: best === null ? "" : numberText(best.value), values };
}
