import { LineScanner } from "./line-scanner.ts";
import { lineText } from "./line-text.ts";
import { planLine } from "./plan-line.ts";
import { Shape } from "./shape.ts";

const maxShapes = 20_000;
/** Shapes that are looked at, beside one in twenty lines: a log in which no line is like another teaches nothing. */
const maxLooks = 20_000;
/** Of literals, origins and columns together, nearly. */
const maxBytes = 24 * 2 ** 20;
const columnBytes = 800;
const utf8 = new TextDecoder();

/** The shapes of the lines that were seen, found again by their literal text. Those that say nothing are forgotten where there are too many. */
export class ShapeMemory {
	/** Reads a line that is planned: how its numbers are aligned is no part of its shape, but of what it says. */
	readonly #spelled = new LineScanner(true);
	#byHash = new Map<number, Shape>();
	#count = 0;
	#bytes = 0;
	#lines = 0;
	#looks = 0;
	/** Whether shapes that may hold metrics were left out. */
	isFull = false;

	/** The shape of the line that was scanned; null where there is no room for another. */
	find(scanner: LineScanner, bytes: Uint8Array, start: number, end: number): Shape | null {
		this.#lines++;
		const first = this.#byHash.get(scanner.hash);
		for (let shape = first ?? null; shape !== null; shape = shape.next)
			if (isSame(shape.literal, scanner)) return shape;
		this.#looks += 1 + scanner.count / 8;
		if (this.isFull || this.#looks > maxLooks + this.#lines / 20) return null;
		if (this.#count >= maxShapes || this.#bytes >= maxBytes) {
			this.#forget();
			// What is left is kept, and half of the room has to be free, else forgetting would take more time than reading.
			this.isFull = this.#count > maxShapes / 2 || this.#bytes > maxBytes / 2;
			if (this.isFull) return null;
		}
		const literal = scanner.literal.slice(0, scanner.length);
		this.#spelled.scan(bytes, start, end);
		const spelled = this.#spelled;
		const plan = planLine(utf8.decode(spelled.literal.subarray(0, spelled.length)), spelled.kinds);
		const shape = new Shape(literal, plan, plan.kind === "text" ? lineText(bytes, start, end) : "");
		this.#add(scanner.hash, shape);
		return shape;
	}

	/** Those that hold rows, also those of rows below headers. */
	*withRows(): Generator<Shape> {
		for (const shape of this.#byHash.values())
			for (let one: Shape | null = shape; one !== null; one = one.next) {
				if (one.rows > 0) yield one;
				for (const row of one.below.values()) if (row !== null && row.rows > 0) yield row;
			}
	}

	#add(hash: number, shape: Shape): void {
		shape.next = this.#byHash.get(hash) ?? null;
		this.#byHash.set(hash, shape);
		this.#count++;
		const { axes, values, speakers } = shape.plan;
		const columns = 3 + 2 * axes.length + values.length + speakers.length;
		this.#bytes += shape.literal.length + 2 * shape.origin.length + columnBytes * columns;
	}

	#forget(): void {
		const kept = Array.from(this.#byHash, ([hash, first]) => {
			const shapes: Shape[] = [];
			for (let shape: Shape | null = first; shape !== null; shape = shape.next)
				if (shape.rows > 1 || shape.below.size > 0 || shape.isResult) shapes.push(shape);
			return [hash, shapes] as const;
		});
		this.#byHash = new Map();
		this.#count = 0;
		this.#bytes = 0;
		for (const [hash, shapes] of kept) for (const shape of shapes) this.#add(hash, shape);
	}
}

function isSame(literal: Uint8Array, scanner: LineScanner): boolean {
	const { length } = scanner;
	if (literal.length !== length) return false;
	for (let index = 0; index < length; index++) if (literal[index] !== scanner.literal[index]) return false;
	return true;
}
