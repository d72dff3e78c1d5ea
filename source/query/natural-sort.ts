import { naturalOrder } from "../model/natural-order.ts";

/** Texts of one length that have digits at the same places: natural order among them is that of their characters. */
interface Shape {
	readonly sample: string;
	readonly indices: number[];
}

const mostShapes = 64;

/** Indices of texts in natural order, equal texts in any order. Names of runs have few shapes, so that few pairs need the careful comparison. */
export function naturalSort(texts: readonly string[]): readonly number[] {
	const shapes = shapesOf(texts);
	if (shapes === null) return [...texts.keys()].sort((a, b) => naturalOrder(texts[a]!, texts[b]!));
	let lists = shapes.map(({ indices }) =>
		indices.sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : 0)),
	);
	while (lists.length > 1) {
		lists.sort((a, b) => a.length - b.length);
		const merged: number[][] = [];
		for (let index = 0; index < lists.length; index += 2)
			merged.push(lists[index + 1] === undefined ? lists[index]! : merge(lists[index]!, lists[index + 1]!, texts));
		lists = merged;
	}
	return lists[0] ?? [];
}

/** Null where there are too many. */
function shapesOf(texts: readonly string[]): Shape[] | null {
	const shapes: Shape[] = [];
	const byLength = new Map<number, Shape[]>();
	for (const [index, text] of texts.entries()) {
		let some = byLength.get(text.length);
		if (some === undefined) {
			some = [];
			byLength.set(text.length, some);
		}
		const shape = some.find(({ sample }) => isAlike(sample, text));
		if (shape !== undefined) shape.indices.push(index);
		else {
			if (shapes.length >= mostShapes) return null;
			const fresh = { sample: text, indices: [index] };
			some.push(fresh);
			shapes.push(fresh);
		}
	}
	return shapes;
}

function isAlike(a: string, b: string): boolean {
	for (let place = 0; place < a.length; place++) {
		const [x, y] = [a.charCodeAt(place), b.charCodeAt(place)];
		if (x !== y && (x >= 48 && x <= 57) !== (y >= 48 && y <= 57)) return false;
	}
	return true;
}

function merge(left: readonly number[], right: readonly number[], texts: readonly string[]): number[] {
	const merged: number[] = [];
	let at = 0;
	for (const index of left) {
		while (at < right.length && naturalOrder(texts[right[at]!]!, texts[index]!) < 0) merged.push(right[at++]!);
		merged.push(index);
	}
	while (at < right.length) merged.push(right[at++]!);
	return merged;
}
