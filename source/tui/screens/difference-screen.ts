import type { ComparedTexts } from "../../query/compared-texts.ts";
import type { DifferenceRow } from "../../query/difference-rows.ts";
import { countText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import { differenceOf, isSideBySide, pairShown, pairsCompared, rowsOfDifference } from "../difference.ts";
import type { Look } from "../look.ts";
import type { Role } from "../role.ts";
import { idText } from "../run-columns.ts";
import type { DifferenceScreen } from "../screen.ts";
import { runOf } from "../select.ts";
import type { State } from "../state.ts";

/** How the logs, or other texts, of two runs differ, in logs numbers not looked at: side by side where there is room, else with - and +. */
export function differenceLines(state: State, screen: DifferenceScreen, height: number, look: Look): string[] {
	const width = state.columns;
	const line = (text: string) => fit(text, width, "left", look.glyphs.ellipsis);
	const difference = differenceOf(state, screen);
	const head = look.paint(
		"header",
		line(headText(state, screen, difference?.is === "loaded" ? difference.value : null)),
	);
	if (difference?.is !== "loaded") {
		const why =
			difference === undefined
				? "the two have no text in common"
				: difference.is === "broken"
					? difference.message
					: "reading …";
		return [head, line(`  ${sanitise(why)}`)];
	}
	const items = rowsOfDifference(state, screen);
	const isLog = pairShown(state, screen)?.isLog === true;
	if (items.every(({ is }) => is === "left out") && !screen.showsAll)
		return [head, line(`  the two say the same${isLog ? ", but for numbers, dates and ids" : ""}: A shows all lines`)];
	const { top, cursor } = screen.place;
	const drawn = isSideBySide(state) ? sideBySide : below;
	return [
		head,
		...items.slice(top, top + height).map((row, index) => {
			const sign = top + index === cursor ? look.glyphs.cursor : " ";
			if (row.is === "left out") {
				const text = `${look.glyphs.horizontal.repeat(2)} ${countText(row.count, "line")} alike ${look.glyphs.horizontal.repeat(2)}`;
				return sign + look.paint("muted", fit(`  ${text}`, width - 1, "left"));
			}
			return sign + drawn(row, difference.value, width - 1, look);
		}),
	];
}

function headText(state: State, screen: DifferenceScreen, difference: ComparedTexts | null): string {
	const [first, second] = [screen.runs[0], screen.runs[screen.other]].map((key) => {
		const run = key === undefined ? undefined : runOf(state, key);
		return run === undefined ? "a run that is gone" : `run ${idText(run)}`;
	});
	const pairs = pairsCompared(state, screen);
	const pair = pairShown(state, screen);
	const names = pair === undefined ? [] : [...new Set([pair.a, pair.b].map(nameOf))].map(sanitise);
	const which = names.join(" and ");
	const place = pair === undefined ? 0 : pairs.indexOf(pair) + 1;
	const others = pairs.length > 1 ? `   ${place} of ${pairs.length}, f for the next` : "";
	const more = screen.runs.length > 2 ? `   ${screen.other} of ${screen.runs.length - 1}, ] for the next` : "";
	const cut = difference?.isCut ? "   only their last lines" : "";
	return `  ${which}${others}   - ${first}   + ${second}${more}${cut}`;
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

type Line = Exclude<DifferenceRow, { readonly is: "left out" }>;

/** A sign for what is in one only stands before the text, for colours alone would not tell it. */
function below(row: Line, { a, b }: ComparedTexts, width: number, look: Look): string {
	const [sign, text, role]: [string, string, Role | null] =
		row.is === "removed"
			? ["-", a[row.a]!, "bad"]
			: row.is === "added"
				? ["+", b[row.b]!, "good"]
				: [" ", b[row.b]!, null];
	const shown = fit(`${sign} ${sanitise(text)}`, width, "left", look.glyphs.ellipsis);
	return role === null ? look.paint("muted", shown) : look.paint(role, shown);
}

function sideBySide(row: Line, { a, b }: ComparedTexts, width: number, look: Look): string {
	const left = Math.floor((width - 3) / 2);
	const isOfBoth = row.is === "same" || row.is === "alike";
	const cell = (text: string | undefined, sign: string, role: Role, size: number) => {
		const shown = text === undefined ? "" : `${isOfBoth ? " " : sign} ${sanitise(text)}`;
		return look.paint(isOfBoth ? "muted" : role, fit(shown, size, "left", look.glyphs.ellipsis));
	};
	const [one, other] = ["a" in row ? a[row.a] : undefined, "b" in row ? b[row.b] : undefined];
	const rule = look.paint("muted", ` ${look.glyphs.isAscii ? "|" : "│"} `);
	return cell(one, "-", "bad", left) + rule + cell(other, "+", "good", width - left - 3);
}
