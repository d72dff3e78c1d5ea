/** How a sign is drawn: areas that are filled, round dots and lines that are stroked, as SVG path data. */
export interface GlyphPath {
	readonly kind: "area" | "dots" | "lines";
	readonly path: string;
}

/**
 * Braille, blocks and box drawing as shapes in the cell at `x`, `y`: no font is sure to have them as wide as its letters,
 * and curves must not break between two cells. Null for all else, which is text.
 */
export function glyphPath(char: string, x: number, y: number, width: number, height: number): GlyphPath | null {
	const code = char.codePointAt(0) ?? 0;
	if (code >= 0x2800 && code <= 0x28ff) return { kind: "dots", path: dots(code - 0x2800, x, y, width, height) };
	if (code >= 0x2581 && code <= 0x2588) {
		const part = ((code - 0x2580) / 8) * height;
		return { kind: "area", path: `M${n(x)} ${n(y + height)}v${n(-part)}h${n(width)}v${n(part)}z` };
	}
	const arms = boxes.get(char);
	return arms === undefined ? null : { kind: "lines", path: lines(arms, x, y, width, height) };
}

/** Bits of the Unicode block Braille Patterns, as column and row of the dot. */
const dotPlaces: readonly (readonly [number, number])[] = [
	[0, 0],
	[0, 1],
	[0, 2],
	[1, 0],
	[1, 1],
	[1, 2],
	[0, 3],
	[1, 3],
];

function dots(bits: number, x: number, y: number, width: number, height: number): string {
	return dotPlaces
		.filter((_, bit) => (bits >> bit) & 1)
		.map(([column, row]) => `M${n(x + (width * (column + 0.5)) / 2)} ${n(y + (height * (row + 0.5)) / 4)}h0`)
		.join("");
}

/** Arms of the light lines from the middle of a cell; `i` is a line down in pieces. */
const boxes: ReadonlyMap<string, string> = new Map([
	["─", "lr"],
	["│", "ud"],
	["┌", "rd"],
	["┐", "ld"],
	["└", "ur"],
	["┘", "ul"],
	["├", "udr"],
	["┤", "udl"],
	["┬", "lrd"],
	["┴", "lru"],
	["┼", "lrud"],
	["┊", "i"],
]);

function lines(arms: string, x: number, y: number, width: number, height: number): string {
	const [middle, centre] = [x + width / 2, y + height / 2];
	if (arms === "i") {
		return [0, 1, 2, 3]
			.map((piece) => `M${n(middle)} ${n(y + (height * (piece + 0.25)) / 4)}v${n(height / 8)}`)
			.join("");
	}
	const ends: Readonly<Record<string, string>> = {
		l: `H${n(x)}`,
		r: `H${n(x + width)}`,
		u: `V${n(y)}`,
		d: `V${n(y + height)}`,
	};
	return [...arms].map((arm) => `M${n(middle)} ${n(centre)}${ends[arm]}`).join("");
}

/** Two places after the point are a hundredth of a pixel. */
function n(value: number): string {
	return String(Math.round(value * 100) / 100);
}
