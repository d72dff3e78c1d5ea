import { type RunTab, runTabs } from "./screen.ts";

/** Where the name of a tab stands in its line. */
export interface TabPlace {
	readonly tab: RunTab;
	/** With the key that shows it. */
	readonly text: string;
	/** Cells before it. */
	readonly start: number;
}

/** The tabs of a run from left to right, a blank between two; on a narrow terminal without blanks around their names. */
export function tabPlaces(columns: number): readonly TabPlace[] {
	const wide = placesOf((text) => ` ${text} `);
	return endOfTabs(wide) <= columns ? wide : placesOf((text) => text);
}

/** Cells up to the end of the last one. */
export function endOfTabs(places: readonly TabPlace[]): number {
	const last = places.at(-1)!;
	return last.start + last.text.length;
}

function placesOf(framed: (text: string) => string): TabPlace[] {
	let start = 1;
	return runTabs.map((tab, index) => {
		const place = { tab, text: framed(`${index + 1} ${tab}`), start };
		start += place.text.length + 1;
		return place;
	});
}
