import type { Freshness } from "../../project/watch.ts";
import { durationText } from "../../render/number-text.ts";

/** How current the screen is; empty where nobody looks for changes. */
export function liveText(live: Freshness | null): string {
	if (live === null) return "";
	const { by, every, late } = live;
	if (by === "paused") return "paused";
	if (late !== null) return `live ${durationText(late)} ago`;
	return by === "events" ? "live" : `polling ${durationText(every)}`;
}
