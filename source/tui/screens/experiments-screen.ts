import { directionOf } from "../../model/direction.ts";
import { numberOf, type Value } from "../../model/value.ts";
import type { Experiment } from "../../query/experiments.ts";
import { bestUnlessDiverged } from "../../query/is-diverged.ts";
import { shortNames } from "../../query/short-names.ts";
import { numberText } from "../../render/number-text.ts";
import { resultsText } from "../../render/results-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { sparkline } from "../../render/sparkline.ts";
import { displayWidth } from "../../render/width.ts";
import type { Look } from "../look.ts";
import { experimentName } from "../names.ts";
import { idText } from "../run-columns.ts";
import type { ExperimentsScreen } from "../screen.ts";
import { experimentsOf, keyOfRow, metricOf } from "../select.ts";
import type { State } from "../state.ts";
import { listLines, widthOf } from "./list-lines.ts";
import { statesCell, statesText } from "./states-text.ts";

export function experimentsLines(state: State, screen: ExperimentsScreen, height: number, look: Look): string[] {
	const items = experimentsOf(state, screen.project);
	const metric = metricOf(state);
	const left = (header: string, width: number) => ({ header, align: "left" as const, width, frozen: false });
	const columns = [
		{ ...left("experiment", widthOf("experiment", items, 44, experimentName)), frozen: true },
		{ ...left("runs", widthOf("runs", items, 11, runsText)), align: "right" as const },
		left(
			"states",
			widthOf("states", items, 20, ({ statuses }) => statesText(statuses, look)),
		),
		...(metric === undefined
			? []
			: [left(`${sanitise(metric)} best`, Math.max(bestWidth(items), displayWidth(metric) + 5))]),
		{
			...left(
				"swept",
				widthOf("swept", items, 32, (item) => sweptText(item, look)),
			),
			least: 12,
		},
		...(metric === undefined ? [] : [left("over runs", 16)]),
		...(items.some(({ sweep }) => sweep?.results != null)
			? [{ ...left("found by its sweeper", widthOf("found by its sweeper", items, 44, foundText)), least: 20 }]
			: []),
		...(items.some(({ strays }) => strays.length > 0)
			? [{ ...left("logs of no run", widthOf("logs of no run", items, 32, straysOf)), least: 14 }]
			: []),
		left("started", 16),
		left(
			"job",
			widthOf("job", items, 20, ({ job }) => sanitise(job ?? "")),
		),
	];
	return listLines(state, screen.place, height, columns, items, look, (experiment) => {
		const best = metric === undefined ? null : bestOf(state, experiment, metric);
		return [
			{ text: experimentName(experiment), role: null },
			{ text: runsText(experiment), role: experiment.present < experiment.rows.length ? ("warn" as const) : null },
			statesCell(experiment.statuses, look),
			...(best === null ? [] : [{ text: best.text, role: null }]),
			{ text: sweptText(experiment, look), role: "muted" as const },
			...(best === null ? [] : [{ text: sparkline(best.values, 16, look.glyphs), role: "series0" as const }]),
			...(items.some(({ sweep }) => sweep?.results != null)
				? [{ text: foundText(experiment), role: "muted" as const }]
				: []),
			...(items.some(({ strays }) => strays.length > 0)
				? [{ text: straysOf(experiment), role: "muted" as const }]
				: []),
			{ text: experiment.started?.replace("T", " ").slice(0, 16) ?? look.glyphs.absent, role: null },
			{ text: sanitise(experiment.job ?? ""), role: "muted" as const },
		];
	});
}

/** A number, and the run that has it by its number. */
function bestWidth(items: readonly Experiment[]): number {
	const digits = String(Math.max(1, ...items.map(({ rows }) => rows.length)) - 1).length;
	return "0.97206 run ".length + digits;
}

/** `48`, or `46/48` where not all runs that were asked for are there. */
function runsText({ present, rows }: Experiment): string {
	return present === rows.length ? String(present) : `${present}/${rows.length}`;
}

/** `optuna 0.5946: lr=0.0533 model=cnn`: the best that the sweeper found. */
function foundText({ sweep }: Experiment): string {
	return sweep?.results == null ? "" : sanitise(resultsText(sweep.results));
}

/** `tb/version_0 tb/version_1`: folders of loggers, from the experiment on. */
function straysOf({ path, strays }: Experiment): string {
	return sanitise(
		strays.map((stray) => (stray.startsWith(`${path}/`) ? stray.slice(path.length + 1) : stray)).join(" "),
	);
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
	const sign = directionOf(metric, state.directions) === "max" ? 1 : -1;
	let best: { value: Value; number: number; row: number } | null = null;
	const values: number[] = [];
	for (const row of experiment.rows) {
		const summary = summaries?.get(keyOfRow(state, row));
		const value = summary === undefined ? null : bestUnlessDiverged(summary);
		const number = numberOf(value);
		if (number === undefined) continue;
		values.push(number);
		if (best === null || (number - best.number) * sign > 0) best = { value, number, row };
	}
	if (best === null) return { text: "", values };
	return { text: `${numberText(best.value).padStart(7)} run ${idText(state.table.runs[best.row]!)}`, values };
}
