import fc from "fast-check";
import { expect, test } from "vitest";
import { screenCells } from "../../../build/recording/screen-cells.ts";
import { screenChange } from "../../../build/recording/screen-change.ts";
import { Screen } from "../../terminal/screen.ts";

const [columns, rows] = [12, 4];
const looks = fc.constantFrom("0", "1", "0;2", "3;4", "7", "0;31", "97;44", "38;5;208", "48;2;1;2;3");
const words = fc.constantFrom("a", " ", "b c", "宽", "⣿", "é", "x宽y", "│", "✓");
const write = fc.tuple(fc.nat(rows - 1), fc.nat(columns - 1), looks, words);
const writes = fc.array(write, { maxLength: 12 });

test("the change of two screens turns the first into the second", async () => {
	await fc.assert(
		fc.asyncProperty(writes, writes, async (first, then) => {
			const screen = new Screen(columns, rows);
			await put(screen, first);
			const before = screenCells(screen, columns, rows);
			await put(screen, then);
			const after = screenCells(screen, columns, rows);
			const replayed = new Screen(columns, rows);
			await replayed.write(screenChange(null, before));
			await replayed.write(screenChange(before, after));
			expect(shown(replayed)).toEqual(shown(screen));
		}),
	);
});

test("nothing is written where nothing has changed, and only what has", async () => {
	const screen = new Screen(columns, rows);
	await put(screen, [[1, 2, "0;31", "b c"]]);
	const before = screenCells(screen, columns, rows);
	expect(screenChange(before, before)).toBe("");
	await put(screen, [[1, 4, "0;31", "d"]]);
	expect(screenChange(before, screenCells(screen, columns, rows))).toBe("\x1b[2;5H\x1b[0;31md\x1b[0m");
});

async function put(screen: Screen, all: readonly (readonly [number, number, string, string])[]): Promise<void> {
	for (const [row, column, look, word] of all)
		await screen.write(`\x1b[${row + 1};${column + 1}H\x1b[${look}m${word}\x1b[0m`);
}

/** A cell that was never written looks like a space. */
function shown(screen: Screen): unknown {
	return screenCells(screen, columns, rows).map((cells) => cells.map((cell) => ({ ...cell, text: cell.text || " " })));
}
