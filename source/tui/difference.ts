import { logFileOf } from "../model/log-file-of.ts";
import type { ComparedTexts } from "../query/compared-texts.ts";
import { type DifferenceRow, differenceRows } from "../query/difference-rows.ts";
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

/** Paths of the two logs; null where a run has none. */
export function logsCompared(state: State, { runs, other }: DifferenceScreen): readonly [string, string] | null {
	const paths = [runs[0], runs[other]].map((key) => {
		const run = key === undefined ? undefined : runOf(state, key);
		const file = run === undefined ? undefined : logFileOf(run);
		return run === undefined || file === undefined ? undefined : pathOf(run, file);
	});
	const [a, b] = paths;
	return a === undefined || b === undefined ? null : [a, b];
}

export function differenceKey([a, b]: readonly [string, string]): string {
	return `${a}\0${b}`;
}

export function differenceOf(state: State, screen: DifferenceScreen): Loaded<ComparedTexts> | undefined {
	const paths = logsCompared(state, screen);
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
