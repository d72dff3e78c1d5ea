import { unicodeGlyphs } from "../render/glyphs.ts";
import { xText } from "../render/x-text.ts";
import { curvesShown } from "./curves-shown.ts";
import type { ChartScreen } from "./screen.ts";
import type { State } from "./state.ts";

/** The flags with which `exptrack plot` draws a chart as it stands on the screen. */
export function chartFlags(state: State, screen: ChartScreen): string[] {
	const { axis } = curvesShown(state, screen, unicodeGlyphs);
	const { yScale, smoothing } = state.chart;
	const flags: string[] = [];
	const x = axis === "time" ? "relative" : axis === "wall" ? "wall" : /epoch/i.test(axis) ? "epoch" : null;
	if (x !== null) flags.push("--x", x);
	if (screen.range !== null) {
		const [from, to] = screen.range;
		const text = x === "wall" && to - from > 60 ? timeText : String;
		flags.push("--from", text(from), "--to", text(to));
	}
	if (yScale === "log") flags.push("--log");
	if (smoothing > 0) flags.push("--smooth", String(smoothing));
	return flags;
}

function timeText(seconds: number): string {
	return xText(Math.floor(seconds), "wall").replace(" ", "T");
}
