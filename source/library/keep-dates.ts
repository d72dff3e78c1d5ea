export interface DateFilter {
	/** `"2021-01-26"`, several of them, or `"last"`. */
	readonly filterDate?: string | readonly string[];
	/** `"17-07-39"`, several of them, or `"last"` (the last one of the dates that are kept). */
	readonly filterTime?: string | readonly string[];
}

export interface DateOfRun {
	readonly date: string | undefined;
	readonly time: string | undefined;
}

/** What is of the dates, and among it of the times, that are asked for; what has no date is kept only where none is asked for. */
export function keepDates<T>(
	items: readonly T[],
	dateOf: (item: T) => DateOfRun,
	{ filterDate, filterTime }: DateFilter,
): readonly T[] {
	const ofDate = keep(items, (item) => dateOf(item).date, filterDate);
	return keep(ofDate, (item) => dateOf(item).time, filterTime);
}

function keep<T>(
	items: readonly T[],
	textOf: (item: T) => string | undefined,
	wanted: string | readonly string[] | undefined,
): readonly T[] {
	if (wanted === undefined) return items;
	const texts = items.map(textOf);
	const last = texts.reduce((latest, text) => ((text ?? "") > (latest ?? "") ? text : latest), undefined);
	const words = new Set([wanted].flat().map((word) => (word === "last" ? last : word)));
	// Without a date in any of them `last` is none.
	return items.filter((_, index) => texts[index] !== undefined && words.has(texts[index]));
}
