import { countText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import type { ConfigDifferences } from "../config-differences.ts";
import { configItems, outlineOf } from "../config-items.ts";
import { configRows } from "../config-rows.ts";
import type { Look } from "../look.ts";
import type { Role } from "../role.ts";
import { idText } from "../run-columns.ts";
import type { RunScreen } from "../screen.ts";
import type { State } from "../state.ts";
import { configLine } from "./config-line.ts";
import { ConfigNotes } from "./config-notes.ts";
import { configStatus } from "./config-status.ts";

/** The tree of a run's config, and in the last of `height` lines where the cursor stands. */
export function configTab(state: State, screen: RunScreen, height: number, look: Look): string[] {
	const loaded = state.configs.get(screen.run);
	const all = (text: string, role: Role | null) => {
		const line = fit(`  ${sanitise(text)}`, state.columns, "left", look.glyphs.ellipsis);
		return [role === null ? line : look.paint(role, line)];
	};
	if (loaded?.is === "broken") return all(loaded.message, "bad");
	if (loaded?.is !== "loaded") return all(`reading ${look.glyphs.ellipsis}`, "muted");
	const outline = outlineOf(state, screen.run);
	if (outline === null) return all("Hydra kept no hydra.yaml of this run", null);
	const items = configItems(state, screen);
	const rows = configRows(state, screen);
	const { top, cursor } = screen.places.config;
	const about = new ConfigNotes(state, screen, look);
	const lines = rows.slice(top, top + height - 1).map((index, row) => {
		const isUnder = top + row === cursor;
		const line = configLine(state, items, index, isUnder ? look.glyphs.cursor : " ", about, look);
		return isUnder
			? look.paint("selected", line.map(({ text }) => text).join(""))
			: line.map(({ text, role }) => (role === null ? text : look.paint(role, text))).join("");
	});
	if (rows.length === 0) lines.push(...all(nothingText(about.differences, state), "muted"));
	while (lines.length < height - 1) lines.push(" ".repeat(state.columns));
	return [...lines, configStatus(state, screen, look)];
}

function nothingText({ against, row, rows }: ConfigDifferences, { table }: State): string {
	if (against === row) return "this is the run that others are held against";
	if (against !== null) return `nothing differs from run ${idText(table.runs[against]!)}`;
	return `nothing differs from what most of ${countText(rows.length, "run")} have`;
}
