import type { Point } from "./recall.ts";

/** A log in one style of printing, and what it says. */
export interface Style {
	readonly name: string;
	readonly text: string;
	readonly points: readonly Point[];
}

/** Collects lines, and the numbers of them that are points. */
export class Sheet {
	readonly points: Point[] = [];
	readonly lines: string[] = [];

	/** Takes a number down as a point and gives its text. */
	point(point: Omit<Point, "value" | "text">, text: string): string {
		this.points.push({ ...point, value: Number(text.replace("%", "")), text });
		return text;
	}

	number(name: string, text: string, at: Omit<Point, "value" | "text" | "name"> = {}): string {
		return this.point({ name, ...at }, text);
	}

	line(text: string): void {
		this.lines.push(text);
	}
}

export function style(name: string, write: (sheet: Sheet) => void): Style {
	const sheet = new Sheet();
	write(sheet);
	return { name, text: `${sheet.lines.join("\n")}\n`, points: sheet.points };
}

/** A loss that falls, not evenly. */
export function losses(epoch: number): number {
	return 2 / (epoch + 1) + 0.0137 * ((epoch * 7) % 5);
}

/** An accuracy that rises. */
export function scores(epoch: number): number {
	return 1 - 0.9 / (epoch + 1.7);
}
