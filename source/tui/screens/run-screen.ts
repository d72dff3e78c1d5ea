import { sizeText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import { curvesOfRuns } from "../curves.ts";
import { logHere } from "../log-here.ts";
import type { Look } from "../look.ts";
import { metricEntries } from "../metrics-tab.ts";
import { fileItems, metricItems, pathOf } from "../run-facts.ts";
import type { RunScreen } from "../screen.ts";
import { metricOf, runOf } from "../select.ts";
import type { State } from "../state.ts";
import { endOfTabs, tabPlaces } from "../tab-places.ts";
import { roleOfStatus } from "../theme.ts";
import { configTab } from "./config-tab.ts";
import { curvesBox } from "./curves-box.ts";
import { blank } from "./list-lines.ts";
import { metricGrid } from "./metric-grid.ts";
import { metricList } from "./metric-list.ts";
import { metricsState } from "./metrics-state.ts";
import { overviewLines } from "./overview-lines.ts";
import { textLines } from "./text-lines.ts";

/** The tabs and what the one in front shows, `height + 1` lines. */
export function runLines(state: State, screen: RunScreen, height: number, look: Look): string[] {
	const lines = [tabLine(state, screen, look), ...tabBody(state, screen, height, look)];
	while (lines.length < height + 1) lines.push(blank(state));
	return lines.slice(0, height + 1);
}

function tabLine(state: State, screen: RunScreen, look: Look): string {
	const places = tabPlaces(state.columns);
	const tabs = places.map(({ tab, text }) => look.paint(tab === screen.tab ? "selected" : "muted", text));
	const used = endOfTabs(places);
	const form = formText(state, screen, Math.max(0, state.columns - used));
	return ` ${tabs.join(" ")}${look.paint("muted", fit(form, Math.max(0, state.columns - used), "right"))}`;
}

/** What shapes the tab in front. */
function formText(state: State, screen: RunScreen, room: number): string {
	if (screen.tab === "metrics") return metricsState(state, screen, room);
	if (screen.tab !== "config") return "";
	return `${state.configView.file}.yaml ${state.showsResolved ? "resolved" : "as written"} `;
}

function tabBody(state: State, screen: RunScreen, height: number, look: Look): string[] {
	switch (screen.tab) {
		case "overview":
			return overview(state, screen, height, look);
		case "config":
			return configTab(state, screen, height, look);
		case "metrics":
			return metrics(state, screen, height, look);
		case "files":
			return files(state, screen, height, look);
		case "log": {
			const run = runOf(state, screen.run);
			const file = run === undefined ? undefined : logHere(state, run);
			if (run === undefined || file === undefined) return [fit("  this run has no log", state.columns, "left")];
			return textLines(state, pathOf(run, file), height, look);
		}
	}
}

function overview(state: State, screen: RunScreen, height: number, look: Look): string[] {
	const facts = overviewLines(state, screen.run);
	const metric = metricOf(state);
	const run = runOf(state, screen.run);
	// The chart has what the facts leave: they are why one comes here, and all of them must be in reach.
	const chartHeight = metric === undefined ? 0 : Math.min(20, height - facts.length - 1);
	const room = height - (chartHeight < 6 ? 0 : chartHeight + 1);
	const { top } = screen.places.overview;
	const lines = facts.slice(top, top + room).map(({ name, text }, index) => {
		const painted = fit(sanitise(text), state.columns - 14, "left", look.glyphs.ellipsis);
		const role = name === "status" && run !== undefined ? roleOfStatus[run.status] : null;
		const value = role === null ? painted : look.paint(role, painted);
		const cursor = top + index === screen.places.overview.cursor ? look.glyphs.cursor : " ";
		return `${cursor} ${look.paint("muted", fit(name, 11, "left"))} ${value}`;
	});
	if (chartHeight < 6 || metric === undefined) return lines;
	while (lines.length < room) lines.push(blank(state));
	const curves = curvesOfRuns(state, [screen.run], metric, look.glyphs);
	const title = look.paint("muted", fit(`  ${sanitise(metric)}`, state.columns, "left"));
	return [...lines, title, ...curvesBox(state, curves, { width: state.columns, height: chartHeight }, look)];
}

/** A grid of charts, or a list with one curve. */
function metrics(state: State, screen: RunScreen, height: number, look: Look): string[] {
	if (metricItems(state, screen.run).length === 0) return [fit("  this run has no metrics", state.columns, "left")];
	if (metricEntries(state, screen).length === 0) {
		const why = `  no metric has ${sanitise(screen.metricFilter)} in its name`;
		return [fit(why, state.columns, "left", look.glyphs.ellipsis)];
	}
	return (state.metricsView === "grid" ? metricGrid : metricList)(state, screen, height, look);
}

function files(state: State, screen: RunScreen, height: number, look: Look): string[] {
	const items = fileItems(state, screen.run);
	if (items.length === 0) {
		const why = state.globs.length === 0 ? "this run has written no files" : `no file matches ${state.globs.join(" ")}`;
		return [fit(`  ${sanitise(why)}`, state.columns, "left")];
	}
	const sizes = state.fileSizes.get(screen.run);
	const { top, cursor } = screen.places.files;
	return items.slice(top, top + height).map((file, index) => {
		const size = sizes?.get(file);
		const text = fit(sanitise(file), state.columns - 14, "left", look.glyphs.ellipsis);
		const line = ` ${text} ${fit(size === undefined ? "" : sizeText(size), 10, "right")} `;
		return top + index === cursor ? look.paint("selected", `${look.glyphs.cursor}${line}`) : ` ${line}`;
	});
}
