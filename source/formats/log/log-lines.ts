import { appendRow } from "./append-row.ts";
import { BoxRows } from "./box-rows.ts";
import { DiffLines } from "./diff-lines.ts";
import { LineScanner, slotKind } from "./line-scanner.ts";
import { lineText } from "./line-text.ts";
import { parseNumber } from "./parse-number.ts";
import { PendingBars } from "./pending-bars.ts";
import type { Row } from "./row.ts";
import type { Shape } from "./shape.ts";
import { ShapeMemory } from "./shape-memory.ts";
import { splitRow } from "./split-row.ts";
import { stampTime } from "./stamp-time.ts";
import { tableRow } from "./table-row.ts";

/** How many other lines may stand between the rows of a table. */
const maxBetweenRows = 50;
const maxAxes = 32;

/** What the lines of a log say, learnt as they come: each line goes to the shape it has, and its numbers to the shape's columns. */
export class LogLines {
	readonly #scanner = new LineScanner();
	readonly #memory = new ShapeMemory();
	readonly #bars = new PendingBars();
	readonly #box = new BoxRows();
	readonly #diff = new DiffLines();
	readonly #maxNumbers: number;
	/** Where on each axis the program is. */
	#context: ReadonlyMap<string, number> = new Map();
	#header: Shape | null = null;
	#betweenRows = 0;
	/** The line before, where it is a name and a value and nothing else. */
	#pair: Shape | null = null;
	/** The label of the last line with metrics. */
	#label = "";
	#line = 0;
	#numbers = 0;

	/** `maxNumbers` bounds what is kept of all lines together. */
	constructor(maxNumbers: number) {
		this.#maxNumbers = maxNumbers;
	}

	/** Whether something was left out for want of room. */
	get isFull(): boolean {
		return this.#memory.isFull || this.#numbers >= this.#maxNumbers;
	}

	take(bytes: Uint8Array, start: number, end: number): void {
		this.#line++;
		if (this.#diff.take(bytes, start, end)) return;
		const scanner = this.#scanner;
		scanner.scan(bytes, start, end);
		if (scanner.length === 0) return;
		const shape = this.#memory.find(scanner, bytes, start, end);
		if (shape === null) return;
		const { plan } = shape;
		if (plan.boxRow !== null) this.#boxRow(shape, bytes, start, end);
		else if (!this.#box.isEmpty) this.#endBox();
		if (plan.kind === "rule") return;
		if (plan.headers.length > 0 || plan.splits !== null) {
			this.#header = shape;
			this.#betweenRows = 0;
		}
		this.#tellDump(shape);
		const below = plan.cells === null && plan.grid === null ? null : this.#below(shape);
		const told = below ?? shape;
		if (below === null && ++this.#betweenRows > maxBetweenRows) this.#header = null;
		if (told.plan.axes.length === 0 && told.plan.values.length === 0) return;
		const isLater = told.plan.bar !== null && told.rows === 0;
		const row = this.#read(told, bytes, isLater ? bytes.slice(start, end) : null);
		if (told.setsContext) this.#setContext(told.axisNames(), row.axes);
		if (told.plan.values.length === 0) return;
		if (told.plan.bar === null) this.#keep(row);
		else this.#bar(told, row, bytes);
	}

	/** The shapes that hold rows. */
	*shapes(): Generator<Shape> {
		yield* this.#memory.withRows();
		for (const shape of this.#box.shapes()) if (shape.rows > 0) yield shape;
	}

	/** Rows of bars that may still change. */
	pending(): Iterable<Row> {
		return this.#bars.rows();
	}

	#below(shape: Shape): Shape | null {
		const header = this.#header;
		if (header === null) return null;
		let row = header.below.get(shape);
		if (row === undefined) {
			row = rowBelow(header, shape);
			header.below.set(shape, row);
		}
		if (row !== null) this.#betweenRows = 0;
		return row;
	}

	#read(shape: Shape, bytes: Uint8Array, text: Uint8Array | null): Row {
		const { plan } = shape;
		const scanner = this.#scanner;
		const number = ({ slot }: { readonly slot: number }): number =>
			slot < scanner.count ? parseNumber(bytes, scanner.starts[slot]!, scanner.ends[slot]!) : Number.NaN;
		const axes = plan.axes.map(number);
		if (shape.rows === 0) {
			shape.bareAxis = this.#bareAxis(axes[0] ?? Number.NaN);
			shape.after = this.#label;
		}
		if (plan.values.length > 0) this.#label = plan.values[0]!.label;
		const absent: number[] = [];
		const decimals: number[] = [];
		for (const [index, { slot }] of plan.values.entries()) {
			const kind = scanner.kinds[slot];
			if (kind === slotKind.absent) absent.push(index);
			else if (kind !== slotKind.integer || bytes[scanner.ends[slot]!] === 37) decimals.push(index);
		}
		return {
			shape,
			line: this.#line,
			time: plan.stamp < 0 ? Number.NaN : stampTime(bytes, scanner, plan.stamp),
			axes,
			totals: plan.axes.map(({ total = -1 }) => (total < 0 ? Number.NaN : number({ slot: total }))),
			values: plan.values.map(number),
			speakers: plan.speakers.map(number),
			absent,
			decimals,
			text,
			context: this.#context,
		};
	}

	/** `[4] loss 0.5` goes on with the epochs that other lines count, or counts steps of its own. */
	#bareAxis(value: number): string {
		const epoch = this.#context.get("epoch");
		return epoch !== undefined && (value === epoch || value === epoch + 1) ? "epoch" : "step";
	}

	#setContext(names: readonly string[], values: readonly number[]): void {
		const next = new Map(this.#context);
		for (const [index, name] of names.entries()) if (next.size < maxAxes) next.set(name, values[index]!);
		this.#context = next;
	}

	#bar(shape: Shape, row: Row, bytes: Uint8Array): void {
		const { bar, axes } = shape.plan;
		if (bar === null) return;
		const scanner = this.#scanner;
		const number = (slot: number): number =>
			slot < 0 ? -1 : parseNumber(bytes, scanner.starts[slot]!, scanner.ends[slot]!);
		const isNumbered = bar.identity.length > 0;
		const identity = isNumbered ? bar.identity.map(number) : [this.#context.get("epoch"), ...row.axes];
		const ended = this.#bars.take(bar.family, {
			identity: identity.join(),
			isNumbered: isNumbered && (axes.length > 0 || bar.identity.length > 0),
			done: number(bar.done),
			total: number(bar.total),
			row,
		});
		if (ended !== null) this.#keep(ended);
	}

	#boxRow(shape: Shape, bytes: Uint8Array, start: number, end: number): void {
		const { name, slot } = shape.plan.boxRow!;
		if (slot < 0) this.#box.section(name);
		else {
			const scanner = this.#scanner;
			const value = parseNumber(bytes, scanner.starts[0]!, scanner.ends[0]!);
			if (scanner.kinds[0] !== slotKind.absent)
				this.#box.add(name, value, scanner.kinds[0] !== slotKind.integer, lineText(bytes, start, end));
		}
	}

	#endBox(): void {
		const { shape, axes, values, decimals } = this.#box.end();
		const row = {
			line: this.#line,
			time: Number.NaN,
			totals: [],
			speakers: [],
			absent: [],
			text: null,
			context: this.#context,
		};
		if (values.length > 0) this.#keep({ ...row, shape, axes, values, decimals });
		if (shape.setsContext) this.#setContext(shape.axisNames(), axes);
	}

	/** Counts a line that stands beside another `name: value` where one of the two names no result. */
	#tellDump(shape: Shape): void {
		const { plan } = shape;
		const before = this.#pair;
		this.#pair = plan.isPair ? shape : null;
		if (before === null || !plan.isPair || (tellsResult(before) && tellsResult(shape))) return;
		before.dumps++;
		shape.dumps++;
	}

	#keep(row: Row): void {
		if (this.#numbers >= this.#maxNumbers) return;
		this.#numbers += appendRow(row);
	}
}

function rowBelow(header: Shape, row: Shape): Shape | null {
	const { splits } = header.plan;
	const { grid } = row.plan;
	return splits !== null && grid !== null ? splitRow(splits, grid, row) : tableRow(header, row);
}

function tellsResult({ isResult, plan }: Shape): boolean {
	return isResult || plan.axes.length > 0;
}
