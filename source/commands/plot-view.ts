import type { CurveAxis } from "../library/run-curves.ts";
import { UserError } from "../model/problem.ts";
import { durationSeconds } from "../query/duration-seconds.ts";
import type { ChartView } from "../render/chart-series.ts";
import type { Arguments } from "./command.ts";

/** What of the curves the flags show, and how. Throws a UserError where a flag says nothing that fits. */
export function plotView(args: Arguments, axis: CurveAxis): ChartView {
	const [from, to] = [endOf("from", args, axis), endOf("to", args, axis)];
	if (from !== null && to !== null && !(from < to)) throw new UserError("--from is to be before --to");
	const range = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY] as const;
	return {
		xKind: axis === "relative" || axis === "wall" ? axis : "number",
		xRange: from === null && to === null ? null : range,
		xScale: args.isOn("log-x") ? "log" : "linear",
		yScale: args.isOn("log") ? "log" : "linear",
		smoothing: smoothingOf(args.value("smooth")),
	};
}

function smoothingOf(text: string | undefined): number {
	if (text === undefined) return 0;
	const weight = text.trim() === "" ? Number.NaN : Number(text);
	if (!(weight >= 0 && weight < 1)) throw new UserError(`--smooth ${text} is no weight from 0 to below 1, such as 0.6`);
	return weight;
}

function endOf(name: "from" | "to", args: Arguments, axis: CurveAxis): number | null {
	const text = args.value(name);
	if (text === undefined) return null;
	const number = axis === "wall" ? wallSeconds(text) : axis === "relative" ? durationSeconds(text) : undefined;
	const value = number ?? (text.trim() === "" ? Number.NaN : Number(text));
	if (Number.isFinite(value)) return value;
	const such =
		axis === "wall" ? "time, such as 2024-05-01T09:15" : axis === "relative" ? "time, such as 1h30m" : "number";
	throw new UserError(`--${name} ${text} is no ${such}`);
}

/** Local time in seconds since 1970. */
function wallSeconds(text: string): number | undefined {
	const [, date, time = "00:00"] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?$/.exec(text) ?? [];
	return date === undefined ? undefined : new Date(`${date}T${time}`).getTime() / 1000;
}
