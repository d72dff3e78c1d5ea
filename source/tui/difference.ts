import type { ComparedTexts } from "../query/compared-texts.ts";
import { type DifferenceRow, differenceRows } from "../query/difference-rows.ts";
import { type TextPair, textPairs } from "../query/text-pairs.ts";
import type { Effect } from "./effect.ts";
import { lastOf } from "./last-of.ts";
import { pathOf } from "./run-facts.ts";
import type { DifferenceScreen } from "./screen.ts";
import { runOf } from "./select.ts";
import type { Loaded, State } from "./state.ts";

/** Narrower screens show the two below each other. */
const leastForTwo = 110;

export function isSideBySide({ columns }: Pick<State, "columns">): boolean {
	return columns >= leastForTwo;
}

/** The texts that both runs have. */
export function pairsCompared(state: State, { runs, other }: DifferenceScreen): readonly TextPair[] {
	const [a, b] = [runs[0], runs[other]].map((key) => (key === undefined ? undefined : runOf(state, key)));
	return a === undefined || b === undefined ? [] : pairs(a, b);
}

const pairs = lastOf(textPairs);

/** Those of them that are on the screen; another run may not have what was chosen before. */
export function pairShown(state: State, screen: DifferenceScreen): TextPair | undefined {
	const all = pairsCompared(state, screen);
	return all.find(({ key }) => key === screen.file) ?? all[0];
}

/** Paths of the two texts; null where the runs have none in common. */
export function pathsCompared(state: State, screen: DifferenceScreen): readonly [string, string] | null {
	const pair = pairShown(state, screen);
	const [a, b] = [screen.runs[0], screen.runs[screen.other]].map((key) =>
		key === undefined ? undefined : runOf(state, key),
	);
	return pair === undefined || a === undefined || b === undefined ? null : [pathOf(a, pair.a), pathOf(b, pair.b)];
}

/** What asks for the texts on the screen; null where the runs have none in common. */
export function differenceEffect(
	state: State,
	screen: DifferenceScreen,
): Extract<Effect, { type: "load-difference" }> | null {
	const pair = pairShown(state, screen);
	const paths = pathsCompared(state, screen);
	return pair === undefined || paths === null ? null : { type: "load-difference", paths, isLog: pair.isLog };
}

export function differenceKey([a, b]: readonly [string, string]): string {
	return `${a}\0${b}`;
}

export function pathsOfKey(key: string): readonly string[] {
	return key.split("\0");
}

export function differenceOf(state: State, screen: DifferenceScreen): Loaded<ComparedTexts> | undefined {
	const paths = pathsCompared(state, screen);
	return paths === null ? undefined : state.differences.get(differenceKey(paths));
}

/** What the screen shows of the difference, row by row. */
export function rowsOfDifference(state: State, screen: DifferenceScreen): readonly DifferenceRow[] {
	const difference = differenceOf(state, screen);
	return difference?.is === "loaded" ? rows(difference.value, screen.showsAll, isSideBySide(state)) : [];
}

const rows = lastOf((difference: ComparedTexts, showsAll: boolean, isPaired: boolean) =>
	differenceRows(difference.lines, { isPaired, ...(showsAll && { context: Number.POSITIVE_INFINITY }) }),
);
