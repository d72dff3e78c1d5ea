import { stampOf } from "../../hydra/log-stamps.ts";
import { UserError } from "../../model/problem.ts";
import type { Effect } from "../effect.ts";
import type { State } from "../state.ts";
import { loadLog, textPath, viewAt, viewOfText, withView } from "./text.ts";

const clock = /^(?:(\d{4}-\d\d-\d\d)[ T])?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const day = 86_400_000;

/** Goes to the first line that is not before a time; without a date, of the day of what is seen. */
export function seekTime(state: State, text: string): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return [{ ...state, message: "there is no text here" }, []];
	const [, date, hour, minute, second = "0"] = readClock(text);
	const { lines } = view.window;
	const seen = [...lines.slice(view.top), ...lines.slice(0, view.top).reverse()];
	const stamp = seen.map((line) => stampOf(line.text)).find((time) => time !== null);
	if (stamp === undefined) return [{ ...state, message: "the lines here do not begin with a time" }, []];
	const midnight = date === undefined ? Math.floor(stamp / day) * day : Date.parse(`${date}T00:00:00Z`);
	const time = midnight + 1000 * (3600 * Number(hour) + 60 * Number(minute) + Number(second));
	return [state, [{ type: "seek-log", path, time }]];
}

/** The parts of a time. Throws a UserError where it is none. */
export function readClock(text: string): RegExpExecArray {
	const parts = clock.exec(text.trim());
	if (parts === null || Number.isNaN(Date.parse(parts[1] ?? "2000-01-01")))
		throw new UserError("a time is written 09:41, 09:41:07 or 2024-05-02 09:41");
	return parts;
}

export function logSought(state: State, path: string, offset: number | undefined | string): [State, Effect[]] {
	const view = viewAt(state, path);
	if (view === undefined) return [state, []];
	if (typeof offset === "string") return [{ ...state, message: offset }, []];
	if (offset === undefined) return [{ ...state, message: "no line is as late as that" }, []];
	const find = view.find === null ? null : { ...view.find, rank: "none" as const };
	return [withView(state, path, { ...view, find, found: offset }), [loadLog(state, path, offset)]];
}
