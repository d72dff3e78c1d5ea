import { mayHave } from "../formats/may-have.ts";
import { withMetrics } from "../library/query-runs.ts";
import { directionOf } from "../model/direction.ts";
import { metricFile, metricNames } from "../model/metric.ts";
import { elsewhereText } from "../render/elsewhere-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { straysText } from "../render/strays-text.ts";
import type { Command } from "./command.ts";
import { configFlag, formatFlag, lookFlags, metricFlags, queryFlags, readFlags } from "./flags.ts";
import { metricReading } from "./metric-reading.ts";
import { openTable } from "./open-table.ts";
import { printAnswer } from "./print-answer.ts";

const filterFlag = queryFlags.find(({ name }) => name === "filter")!;

export const metrics: Command = {
	name: "metrics",
	operands: "[DIR …]",
	summary: "the metrics that runs have, and where they were found",
	details: "Of the runs of a sweep with the same files a few are looked into.",
	flags: [filterFlag, formatFlag, ...metricFlags, ...readFlags, ...lookFlags, configFlag],
	examples: ["exptrack metrics multirun", "exptrack metrics --format json"],
	run: async (args, context) => {
		const { table: all, rows } = await openTable(args, context);
		const shown = { ...all, runs: Array.from(rows, (row) => all.runs[row]!) };
		const reading = metricReading(args, context);
		const table = await withMetrics(shown, reading);
		const found = metricNames(table).map((name) => {
			const places = table.found?.get(name) ?? [];
			const isNamed = table.runs.some((run) => metricFile(run, name) !== undefined);
			return {
				metric: name,
				better: directionOf(name, reading.directions) === "max" ? "higher" : "lower",
				runs: table.runs.filter((run) => mayHave(run, name, table.found)).length,
				sources: [...(isNamed ? [`${name}.npy`] : []), ...new Set(places.map(({ source }) => source))],
				line: places.find(({ origin }) => origin !== null)?.origin ?? null,
			};
		});
		const header = ["metric", "better", "runs", "sources", "line"];
		const fields = () =>
			found.map((one) => [one.metric, one.better, String(one.runs), one.sources.join(" "), one.line ?? ""]);
		printAnswer(
			{
				records: () => found,
				table: () => ({
					header,
					rows: fields().map((row) => row.map(sanitise)),
					numeric: header.map((name) => name === "runs"),
				}),
				fields: () => ({ header, rows: fields() }),
			},
			args,
			context,
		);
		for (const word of [straysText(all.strays ?? []), elsewhereText(all.elsewhere ?? [])])
			if (word !== null) context.note(word);
		return 0;
	},
};
