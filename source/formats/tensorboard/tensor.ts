import type { NpyArray } from "../../model/npy-array.ts";
import { elementTypes } from "./element-types.ts";
import type { WireReader } from "./wire-reader.ts";

const stringType = 7;
/** As in NumPy. */
const mostAxes = 64;
const mostElements = 1 << 20;

/**
 * A TensorProto (https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/tensor.proto), read again
 * and again into one object. Its fields: 1 dtype, 2 shape {2 dim {1 size}}, 4 tensor_content with the elements in C order;
 * else elements one by one: 5 float, 6 double, 7 int, 8 string, 10 int64, 11 bool, 13 half (bits, of bfloat16 too),
 * 16 uint32, 17 uint64. Where the shape asks for more than are written, the last one stands for the rest, zeros for none.
 */
export class Tensor {
	#type = 0;
	#dims: number[] = [];
	#bytes: Uint8Array = new Uint8Array();
	#view: DataView = new DataView(new ArrayBuffer(0));
	#contentStart = 0;
	#contentEnd = 0;
	/** Elements that are written one by one; only the first `#count` are those of this tensor. */
	readonly #elements: number[] = [];
	#count = 0;
	/** Where each text begins and ends. */
	#texts: number[] = [];

	/** Reads the message in `wire` up to `end`. Throws a DataError where it is broken. */
	read(wire: WireReader, end: number): void {
		this.#bytes = wire.bytes;
		this.#view = wire.view;
		this.#type = this.#contentStart = this.#contentEnd = this.#count = 0;
		if (this.#dims.length > 0) this.#dims = [];
		if (this.#texts.length > 0) this.#texts = [];
		while (wire.at < end) {
			const key = wire.key(end);
			if (key === 8) this.#type = wire.uint64(end);
			else if (key === 18) this.#readShape(wire, wire.span(end));
			else if (key === 34) {
				this.#contentEnd = wire.span(end);
				this.#contentStart = wire.at;
				wire.at = this.#contentEnd;
			} else if (key === 66) {
				const textEnd = wire.span(end);
				if (this.#texts.length < 2 * mostElements) this.#texts.push(wire.at, textEnd);
				wire.at = textEnd;
			} else if (!this.#readElements(wire, key, end)) wire.skip(key, end);
		}
	}

	get isText(): boolean {
		return this.#type === stringType;
	}

	get shape(): readonly number[] {
		return this.#dims;
	}

	/** The only element of a tensor of numbers; undefined where it is none of these. */
	scalar(): number | undefined {
		for (const size of this.#dims) if (size !== 1) return undefined;
		const type = elementTypes.get(this.#type);
		if (type === undefined) return undefined;
		const length = this.#contentEnd - this.#contentStart;
		if (length > 0) return length < type.size ? undefined : type.read(this.#view, this.#contentStart);
		if (this.#count === 0) return 0;
		const element = this.#elements[0]!;
		return type.fromBits === undefined ? element : type.fromBits(element);
	}

	/** A tensor of numbers as an array: int32 where all are such ints, else doubles. undefined where it is none, or too large. */
	array(): NpyArray | undefined {
		const type = elementTypes.get(this.#type);
		const size = this.#dims.reduce((product, dim) => product * dim, 1);
		if (type === undefined || !(size <= mostElements)) return undefined;
		const values = new Float64Array(size);
		const length = this.#contentEnd - this.#contentStart;
		if (length > 0) {
			if (length < size * type.size) return undefined;
			for (let at = 0; at < size; at++) values[at] = type.read(this.#view, this.#contentStart + at * type.size);
		} else if (this.#count > 0) {
			for (let at = 0; at < size; at++) {
				const element = this.#elements[Math.min(at, this.#count - 1)]!;
				values[at] = type.fromBits === undefined ? element : type.fromBits(element);
			}
		}
		const shape = [...this.#dims];
		if (type.isInteger && values.every((value) => value === (value | 0)))
			return { dtype: "<i4", shape, fortranOrder: false, values: Int32Array.from(values) };
		return { dtype: "<f8", shape, fortranOrder: false, values };
	}

	/** The texts of a tensor of text, as long as the first ones take no more than `mostBytes` together; else undefined. */
	texts(mostBytes: number): string[] | undefined {
		const spans = this.#texts;
		const texts: string[] = [];
		let left = mostBytes;
		for (let at = 0; at < spans.length; at += 2) {
			left -= spans[at + 1]! - spans[at]! + 1;
			if (left < 0) return undefined;
			texts.push(Buffer.from(this.#bytes.subarray(spans[at], spans[at + 1])).toString());
		}
		return texts;
	}

	#readShape(wire: WireReader, end: number): void {
		while (wire.at < end) {
			const key = wire.key(end);
			if (key !== 18) {
				wire.skip(key, end);
				continue;
			}
			const dimEnd = wire.span(end);
			let size = 0;
			while (wire.at < dimEnd) {
				const field = wire.key(dimEnd);
				if (field === 8) size = Math.max(0, wire.int64(dimEnd));
				else wire.skip(field, dimEnd);
			}
			// One axis of no end is as good as any other: such a tensor is not shown.
			if (this.#dims.length < mostAxes) this.#dims.push(size);
			else this.#dims[0] = Number.POSITIVE_INFINITY;
		}
	}

	/** Whether the field is one of elements, packed or not. */
	#readElements(wire: WireReader, key: number, end: number): boolean {
		switch (key) {
			case 42:
				for (const packed = wire.span(end); wire.at < packed; ) this.#add(wire.float(packed));
				return true;
			case 45:
				this.#add(wire.float(end));
				return true;
			case 50:
				for (const packed = wire.span(end); wire.at < packed; ) this.#add(wire.double(packed));
				return true;
			case 49:
				this.#add(wire.double(end));
				return true;
			case 58:
			case 82:
			case 90:
			case 106:
				for (const packed = wire.span(end); wire.at < packed; ) this.#add(wire.int64(packed));
				return true;
			case 56:
			case 80:
			case 88:
			case 104:
				this.#add(wire.int64(end));
				return true;
			case 130:
			case 138:
				for (const packed = wire.span(end); wire.at < packed; ) this.#add(wire.uint64(packed));
				return true;
			case 128:
			case 136:
				this.#add(wire.uint64(end));
				return true;
		}
		return false;
	}

	#add(element: number): void {
		if (this.#count < mostElements) this.#elements[this.#count++] = element;
	}
}
