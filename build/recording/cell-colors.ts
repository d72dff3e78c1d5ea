import type { Cell } from "../../test/terminal/screen.ts";

/** What a terminal of its own would draw in: a dark ground, and sixteen colours that can all be read on it. */
export const ground = "#16181d";
const text = "#d4d7dd";
const sixteen: readonly string[] = [
	"#3a3f4b",
	"#ef7580",
	"#98c379",
	"#e5c07b",
	"#6cb6ff",
	"#d08ee6",
	"#5cc4cf",
	"#d4d7dd",
	"#8b93a1",
	"#ff8b95",
	"#b5e08f",
	"#f5d794",
	"#8cc8ff",
	"#e0a3f2",
	"#7fd6e0",
	"#ffffff",
];

/** The colours of a cell as `#rrggbb`; the background is null where it is the ground. */
export function cellColors(cell: Cell): { readonly foreground: string; readonly background: string | null } {
	const bright = cell.bold && typeof cell.foreground === "number" && cell.foreground < 8 ? 8 : 0;
	const front = typeof cell.foreground === "number" ? cell.foreground + bright : cell.foreground;
	const written = front === null ? text : hexOf(front);
	const behind = cell.background === null ? ground : hexOf(cell.background);
	const [foreground, background] = cell.inverse ? [behind, written] : [written, behind];
	return {
		foreground: cell.dim ? mixed(foreground, background, 0.62) : foreground,
		background: background === ground ? null : background,
	};
}

/** A colour of the palette of 256, as xterm defines it, or one that is written in full. */
function hexOf(color: number | string): string {
	if (typeof color === "string") return color;
	if (color < 16) return sixteen[color]!;
	if (color >= 232) return hex(Array<number>(3).fill(8 + 10 * (color - 232)));
	const cube = color - 16;
	const levels = [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6];
	return hex(levels.map((level) => (level === 0 ? 0 : 55 + 40 * level)));
}

function mixed(front: string, behind: string, share: number): string {
	const [a, b] = [channels(front), channels(behind)];
	return hex(a.map((value, index) => Math.round(value * share + b[index]! * (1 - share))));
}

function channels(color: string): number[] {
	return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function hex(values: readonly number[]): string {
	return `#${values.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
