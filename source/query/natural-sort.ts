import { naturalOrder } from "../model/natural-order.ts";

/** Texts of one length that have digits at the same places: natural order among them is that of their characters. */
interface Shape {
	readonly sample: string;
	readonly indices: number[];
	/** Which places have more than one character. */
	readonly varies: boolean[];
	/** No character is above U+00FF. */
	isLatin: boolean;
}

type List = readonly number[] | Uint32Array;

const mostShapes = 64;

/** Indices of texts in natural order, equal texts in any order. Names of runs have few shapes, so that few pairs need the careful comparison. */
export function naturalSort(texts: readonly string[]): List {
	const shapes = shapesOf(texts);
	if (shapes === null) return [...texts.keys()].sort((a, b) => naturalOrder(texts[a]!, texts[b]!));
	let lists: List[] = shapes.map((shape) => sorted(shape, texts));
	while (lists.length > 1) {
		lists.sort((a, b) => a.length - b.length);
		const merged: List[] = [];
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
		const shape = some.find((one) => fits(one, text));
		if (shape !== undefined) shape.indices.push(index);
		else {
			if (shapes.length >= mostShapes) return null;
			const fresh = {
				sample: text,
				indices: [index],
				varies: Array.from(text, () => false),
				isLatin: !/[^\0-\xff]/.test(text),
			};
			some.push(fresh);
			shapes.push(fresh);
		}
	}
	return shapes;
}

/** Notes where the text differs from those before it. */
function fits(shape: Shape, text: string): boolean {
	const { sample, varies } = shape;
	for (let place = 0; place < text.length; place++) {
		const [x, y] = [sample.charCodeAt(place), text.charCodeAt(place)];
		if (x === y) continue;
		if ((x >= 48 && x <= 57) !== (y >= 48 && y <= 57)) return false;
		varies[place] = true;
		if (y > 0xff) shape.isLatin = false;
	}
	return true;
}

/** Many short texts are put in order one place after the other, the last first: no two of them are compared. */
function sorted({ sample, indices, varies, isLatin }: Shape, texts: readonly string[]): List {
	if (indices.length < 1000 || sample.length > 200 || !isLatin)
		return indices.sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : 0));
	let order = Uint32Array.from(indices);
	const keys = new Uint8Array(texts.length);
	for (let place = sample.length - 1; place >= 0; place--) {
		if (!varies[place]) continue;
		const starts = new Uint32Array(257);
		for (let at = 0; at < indices.length; at++) {
			const index = indices[at]!;
			const key = texts[index]!.charCodeAt(place);
			keys[index] = key;
			starts[key + 1]!++;
		}
		for (let key = 1; key <= 256; key++) starts[key]! += starts[key - 1]!;
		const next = new Uint32Array(order.length);
		for (const index of order) next[starts[keys[index]!]!++] = index;
		order = next;
	}
	return order;
}

function merge(left: List, right: List, texts: readonly string[]): number[] {
	const merged: number[] = [];
	let at = 0;
	for (const index of left) {
		while (at < right.length && naturalOrder(texts[right[at]!]!, texts[index]!) < 0) merged.push(right[at++]!);
		merged.push(index);
	}
	while (at < right.length) merged.push(right[at++]!);
	return merged;
}
