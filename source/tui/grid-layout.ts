/** The least that a chart takes, its title included: below it there are more labels than curve. */
const least = { width: 36, height: 8 } as const;
/** Columns are wider than they must be where there is room: at 200 cells there are four. */
const usualWidth = 50;
/** Cells between columns. */
const gap = 2;
/** Cells are twice as high as wide: a chart of this many times as wide as high is read best. */
const bestShape = 4.5;

export interface GridPage {
	/** Index of its first entry, which is a chart if any of them is. */
	readonly from: number;
	readonly charts: number;
	readonly values: number;
	/** … of charts, and the lines that each row of them takes. */
	readonly columns: number;
	readonly heights: readonly number[];
	readonly valueColumns: number;
}

export interface GridRoom {
	readonly width: number;
	readonly height: number;
}

/**
 * Charts in pages that they fill, then single values, a line for each row of them: below the last charts where there is
 * room, else on pages of their own. A line above the values is theirs too.
 */
export function gridPages(charts: number, values: number, { width, height }: GridRoom): readonly GridPage[] {
	const most = columnsOf(width);
	const rows = Math.max(1, Math.floor(height / least.height));
	const pages: GridPage[] = [];
	const perPage = most * rows;
	const valueColumns = most;
	for (let from = 0; from < charts; from += perPage) {
		const count = Math.min(perPage, charts - from);
		const isLast = from + count === charts;
		// As large as on the pages before.
		const room = pages.length === 0 ? height : pages[0]!.heights.slice(0, Math.ceil(count / most)).reduce(sum);
		const beside = isLast ? valueRows(values, most, count, pages.length === 0 ? null : room, height) : 0;
		const used = pages.length === 0 ? height - (beside === 0 ? 0 : beside + 1) : room;
		const columns = pages.length === 0 ? bestColumns(count, most, rows, { width, height: used }) : most;
		const own = Math.min(values, beside * most);
		pages.push({
			...{ from, charts: count, values: own, columns, valueColumns },
			heights: shared(used, Math.ceil(count / columns)),
		});
	}
	const there = pages.at(-1)?.values ?? 0;
	const more = Math.max(1, height - 1) * most;
	for (let from = charts + there; from < charts + values; from += more) {
		const own = Math.min(more, charts + values - from);
		pages.push({ from, charts: 0, values: own, columns: most, heights: [], valueColumns });
	}
	return pages;
}

/** Cells from the left and width of a column. */
export function columnRoom(index: number, columns: number, width: number): { left: number; width: number } {
	const left = Math.floor((index * (width + gap)) / columns);
	return { left, width: Math.floor(((index + 1) * (width + gap)) / columns) - gap - left };
}

function columnsOf(width: number): number {
	return Math.max(1, Math.min(Math.floor((width + gap) / (least.width + gap)), Math.ceil(width / usualWidth)));
}

/** Lines of values below the last charts: all of them, else none, or up to half of what one page has. */
function valueRows(values: number, columns: number, charts: number, taken: number | null, height: number): number {
	const needed = Math.ceil(values / columns);
	const room = height - (taken ?? Math.ceil(charts / columns) * least.height) - 1;
	if (needed <= room) return needed;
	return Math.max(0, taken === null ? Math.min(room, (height >> 1) - 1) : room);
}

/** Columns that leave few places empty, and charts that are neither flat nor narrow. */
function bestColumns(count: number, most: number, rows: number, { width, height }: GridRoom): number {
	let best = Math.min(most, count);
	let least = Number.POSITIVE_INFINITY;
	for (let columns = Math.min(most, count); columns > 0; columns--) {
		const own = Math.ceil(count / columns);
		if (own > Math.min(rows, Math.max(1, Math.floor(height / 8)))) break;
		const shape = width / columns / (height / own) / bestShape;
		const cost = Math.abs(Math.log(shape)) + (own * columns - count) / (2 * count);
		if (cost < least) [best, least] = [columns, cost];
	}
	return best;
}

/** Lines for each of some rows, the first ones one more where it does not come out even. */
function shared(height: number, rows: number): readonly number[] {
	return Array.from({ length: rows }, (_, row) => Math.floor(height / rows) + (row < height % rows ? 1 : 0));
}

function sum(a: number, b: number): number {
	return a + b;
}
