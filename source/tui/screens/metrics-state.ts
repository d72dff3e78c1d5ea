import { sanitise } from "../../render/sanitise.ts";
import { displayWidth } from "../../render/width.ts";
import { gridOf, metricEntries, pageInSight } from "../metrics-tab.ts";
import { metricItems } from "../run-facts.ts";
import type { RunScreen } from "../screen.ts";
import type { State } from "../state.ts";

/** How many metrics are shown, which of them, and which page of them this is; what finds no room is left out. */
export function metricsState(state: State, screen: RunScreen, width: number): string {
	const all = metricItems(state, screen.run).length;
	const shown = metricEntries(state, screen).reduce((sum, { items }) => sum + items.length, 0);
	const pages = state.metricsView === "grid" ? gridOf(state, screen) : [];
	const page = pageInSight(state, screen);
	const filter = screen.metricFilter === "" ? "" : `with ${sanitise(screen.metricFilter)}`;
	const count = filter === "" ? `${all} metrics` : `${shown} of ${all}`;
	const at = page !== undefined && pages.length > 1 ? `page ${pages.indexOf(page) + 1} of ${pages.length}` : "";
	const texts = [[filter, count, at], [filter, count], [filter], [at]].map(
		(parts) => `${parts.filter((part) => part !== "").join("  ")} `,
	);
	return texts.find((text) => displayWidth(text) < width) ?? "";
}
