import { viewWords } from "../../model/saved-view.ts";
import { sanitise } from "../../render/sanitise.ts";
import { shellWord } from "../../render/shell-word.ts";
import { fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import type { ViewsScreen } from "../screen.ts";
import type { State } from "../state.ts";
import { viewItems } from "../view-items.ts";
import { blank, listLines, widthOf } from "./list-lines.ts";

/** The queries that have a name, each with the number key that opens it. */
export function viewsLines(state: State, screen: ViewsScreen, height: number, look: Look): string[] {
	const items = viewItems(state);
	if (items.length === 0) {
		const text = "  no query has a name yet: s gives one to what was seen last";
		return [blank(state), fit(text, state.columns, "left", look.glyphs.ellipsis)];
	}
	const flagsOf = (name: string) => viewWords(state.views.get(name)!).map(shellWord).map(sanitise).join(" ");
	const nameWidth = widthOf("view", items, 28, ({ name }) => sanitise(name));
	const columns = [
		{ header: "key", align: "right", width: 3, frozen: true },
		{ header: "view", align: "left", width: nameWidth, frozen: true },
		{ header: "from", align: "left", width: 11, frozen: true },
		{ header: "flags", align: "left", width: Math.max(10, state.columns - nameWidth - 23), frozen: true },
	] as const;
	return listLines(state, screen.place, height, columns, items, look, ({ name, key, isOfConfig }) => [
		{ text: key ?? "", role: "accent" },
		{ text: sanitise(name), role: null },
		{ text: isOfConfig ? "config file" : "saved", role: "muted" },
		{ text: flagsOf(name), role: null },
	]);
}
