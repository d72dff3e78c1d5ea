import { expect, test } from "vitest";
import { columnRoom, gridPages } from "../../source/tui/grid-layout.ts";

const rooms = {
	small: { width: 80, height: 19 },
	middle: { width: 120, height: 35 },
	large: { width: 200, height: 55 },
};

test.each([
	["small", 2, 2],
	["middle", 3, 4],
	["large", 4, 6],
] as const)("a %s page has %i columns of %i charts, however many there are", (name, columns, rows) => {
	const pages = gridPages(5000, 0, rooms[name]);
	expect(pages).toHaveLength(Math.ceil(5000 / (columns * rows)));
	expect(pages[0]).toMatchObject({ from: 0, charts: columns * rows, columns });
	expect(pages[0]!.heights).toHaveLength(rows);
	for (const [index, { from }] of pages.entries()) expect(from).toBe(index * columns * rows);
});

test("few charts fill the room", () => {
	const [one, ...none] = gridPages(1, 0, rooms.large);
	expect([one!.columns, one!.heights, none]).toEqual([1, [55], []]);
	expect(gridPages(4, 0, rooms.middle)[0]).toMatchObject({ columns: 2, heights: [18, 17] });
	expect(gridPages(0, 0, rooms.middle)).toEqual([]);
});

test("single values stand below the last charts where there is room, else on pages of their own", () => {
	expect(gridPages(1, 7, rooms.small)).toEqual([
		{ from: 0, charts: 1, values: 7, columns: 1, heights: [14], valueColumns: 2 },
	]);
	const pages = gridPages(4, 10, rooms.small);
	expect(pages.map(({ from, charts, values }) => [from, charts, values])).toEqual([
		[0, 4, 4],
		[8, 0, 6],
	]);
	expect(gridPages(0, 100, rooms.small).map(({ values }) => values)).toEqual([36, 36, 28]);
});

test("no page is higher than its room, nothing is left out, and no chart is less than 8 lines high", () => {
	for (const room of [...Object.values(rooms), { width: 50, height: 7 }, { width: 161, height: 44 }]) {
		for (let charts = 0; charts < 60; charts += 3) {
			for (const values of [0, 1, 9, 40, 300]) {
				const pages = gridPages(charts, values, room);
				let next = 0;
				for (const page of pages) {
					const lines = page.heights.reduce((sum, height) => sum + height, 0);
					const below = page.values === 0 ? 0 : 1 + Math.ceil(page.values / page.valueColumns);
					expect(lines + below).toBeLessThanOrEqual(room.height);
					expect(Math.min(...page.heights, 8)).toBe(room.height < 8 && page.charts > 0 ? room.height : 8);
					expect(page.heights).toHaveLength(Math.ceil(page.charts / page.columns));
					expect(page.from).toBe(next);
					next += page.charts + page.values;
				}
				expect(next).toBe(charts + values);
			}
		}
	}
});

test("columns share the width with two cells between them", () => {
	for (const width of [80, 121, 199]) {
		const columns = Array.from({ length: 3 }, (_, index) => columnRoom(index, 3, width));
		expect(columns[0]!.left).toBe(0);
		for (const [index, { left }] of columns.slice(1).entries())
			expect(left - columns[index]!.left - columns[index]!.width).toBe(2);
		expect(columns[2]!.left + columns[2]!.width).toBe(width);
	}
});
