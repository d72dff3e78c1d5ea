/*
 * Python's pickles (https://docs.python.org/3/library/pickle.html; the opcodes are described in CPython's
 * Lib/pickletools.py): a program for a machine with a stack and a memo, one byte an opcode, then its argument.
 *
 *   \x80 \x04                 PROTO: protocol 4
 *   }                         EMPTY_DICT: pushes a dict
 *   \x8c \x04 loss            SHORT_BINUNICODE: pushes a text, counted by one byte
 *   G \x3f\xe0…               BINFLOAT: pushes a float, 8 bytes, big endian
 *   s                         SETITEM: puts key and value, the two topmost, into the dict below
 *   c builtins\n set\n        GLOBAL: pushes a class or function by its name
 *   R                         REDUCE: calls what is below the topmost tuple with that
 *   .                         STOP: the topmost is the value
 *
 * Python's own reader imports what GLOBAL names and calls it. Here it stays a name: `construct` knows how to make arrays and
 * the like of what such a call would be given, and all else becomes a PythonObject.
 */
import { DataError } from "../../model/problem.ts";
import type { MemoryBudget } from "../memory-budget.ts";
import { brokenPickle } from "./broken-pickle.ts";
import { buildState } from "./build-state.ts";
import { canonicalName } from "./canonical-name.ts";
import { construct } from "./construct.ts";
import { type InlineArray, inlineArray, isInlineArray } from "./inline-array.ts";
import { literalValue } from "./literal-value.ts";
import { opcode as op } from "./opcode.ts";
import { OpcodeScanner } from "./opcode-scanner.ts";
import { costOf } from "./operation-cost.ts";
import { PickleMemo } from "./pickle-memo.ts";
import { PickleStack } from "./pickle-stack.ts";
import { type PickleValue, PythonObject, PythonSet, PythonTuple } from "./pickle-value.ts";
import { PythonGlobal } from "./python-global.ts";

const newestProtocol = 5;
/** No class is named longer, and names are joined and compared. */
const longestName = 500;
/** Of pickles in pickles. */
const deepest = 8;
/** Engines compare long integers of one table with each other, one by one. */
const costOfLongKey = 20_000;
const costOfEntry = 48;
const empty = new PythonTuple([]);

/** Runs one pickle. Nothing is ever called, nothing recurses, and what its values take is taken out of a budget first. */
export class PickleMachine {
	readonly #scanner: OpcodeScanner;
	readonly #text: Buffer;
	readonly #budget: MemoryBudget;
	readonly #depth: number;
	readonly #memo = new PickleMemo();
	readonly #stack = new PickleStack();

	/** `depth` counts the pickles around this one: joblib puts those of object arrays inside. */
	constructor(bytes: Uint8Array, at: number, budget: MemoryBudget, depth: number) {
		this.#scanner = new OpcodeScanner(bytes, at);
		this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
		this.#budget = budget;
		this.#depth = depth;
	}

	/** Where the pickle ended, once it has run. */
	get end(): number {
		return this.#scanner.next;
	}

	/** The value of the pickle. Throws a DataError where it is broken or takes more memory than there may be. */
	run(): PickleValue {
		try {
			return this.#run();
		} catch (error) {
			throw error instanceof RangeError ? this.#broken(error.message) : error;
		}
	}

	#run(): PickleValue {
		const scanner = this.#scanner;
		while (scanner.step()) {
			this.#budget.take(costOf(scanner));
			if (scanner.code === op.STOP) return this.#stack.pop();
			const literal = literalValue(scanner, this.#text);
			if (literal === undefined) this.#execute(scanner);
			else this.#stack.push(literal);
		}
		if (scanner.next >= scanner.bytes.length) throw new DataError("the pickle is cut off");
		throw this.#broken("no such opcode");
	}

	#execute({ code, start, end, bytes }: OpcodeScanner): void {
		const stack = this.#stack;
		switch (code) {
			case op.EMPTY_LIST:
				stack.push([]);
				return;
			case op.EMPTY_DICT:
				stack.push(new Map());
				return;
			case op.EMPTY_SET:
				stack.push(new PythonSet([]));
				return;
			case op.EMPTY_TUPLE:
				stack.push(empty);
				return;
			case op.TUPLE1:
			case op.TUPLE2:
			case op.TUPLE3:
				stack.push(new PythonTuple(stack.popSome(code - op.TUPLE1 + 1)));
				return;
			case op.TUPLE:
				stack.push(new PythonTuple(stack.popMarked()));
				return;
			case op.LIST:
				stack.push(stack.popMarked());
				return;
			case op.DICT: {
				const items = stack.popMarked();
				const dict = new Map<PickleValue, PickleValue>();
				stack.push(dict);
				this.#setItems(dict, items);
				return;
			}
			case op.FROZENSET:
				stack.push(new PythonSet(stack.popMarked()));
				return;
			case op.APPEND:
				this.#append(stack.popSome(1));
				return;
			case op.APPENDS:
				this.#append(stack.popMarked());
				return;
			case op.SETITEM:
				this.#setItems(null, stack.popSome(2));
				return;
			case op.SETITEMS:
				this.#setItems(null, stack.popMarked());
				return;
			case op.ADDITEMS: {
				const items = stack.popMarked();
				const set = stack.top();
				if (!(set instanceof PythonSet)) throw this.#broken("items for what is no set");
				for (const item of items) set.items.push(item);
				return;
			}
			case op.MARK:
				stack.mark();
				return;
			case op.POP:
				stack.drop();
				return;
			case op.POP_MARK:
				stack.popMarked();
				return;
			case op.DUP:
				stack.push(stack.top());
				return;
			case op.MEMOIZE:
				this.#memo.set(this.#memo.size, stack.top());
				return;
			case op.BINPUT:
			case op.LONG_BINPUT:
			case op.PUT:
				this.#memo.set(this.#index(code === op.PUT), stack.top());
				return;
			case op.BINGET:
			case op.LONG_BINGET:
			case op.GET: {
				const value = this.#memo.get(this.#index(code === op.GET));
				if (value === undefined) throw this.#broken("it refers to what is not there");
				stack.push(value);
				return;
			}
			case op.GLOBAL:
			case op.INST: {
				const [module = "", name = ""] = this.#latin1(start, end).split("\n");
				const global = this.#global(module, name);
				stack.push(code === op.GLOBAL ? global : construct(global, stack.popMarked(), this.#budget));
				return;
			}
			case op.STACK_GLOBAL: {
				const [module, name] = stack.popSome(2);
				if (typeof module !== "string" || typeof name !== "string") throw this.#broken("a class without a name");
				stack.push(this.#global(module, name));
				return;
			}
			case op.EXT1:
			case op.EXT2:
			case op.EXT4: {
				const number = end - start === 1 ? bytes[start]! : this.#index(false);
				stack.push(new PythonGlobal(`extension ${number}`));
				return;
			}
			case op.REDUCE:
			case op.NEWOBJ: {
				const [callable = null, args = null] = stack.popSome(2);
				stack.push(construct(callable, args instanceof PythonTuple ? args.items : [], this.#budget));
				return;
			}
			case op.NEWOBJ_EX: {
				const [callable = null, args = null, named = null] = stack.popSome(3);
				stack.push(construct(callable, args instanceof PythonTuple ? [...args.items, named] : [named], this.#budget));
				return;
			}
			case op.OBJ: {
				const [callable = null, ...args] = stack.popMarked();
				stack.push(construct(callable, args, this.#budget));
				return;
			}
			case op.BUILD:
				this.#build();
				return;
			case op.PERSID:
				stack.push(new PythonObject("persistent id", [this.#latin1(start, end)]));
				return;
			case op.BINPERSID:
				stack.push(new PythonObject("persistent id", [stack.pop()]));
				return;
			case op.PROTO:
				if (bytes[start]! > newestProtocol) throw new DataError(`protocol ${bytes[start]} of pickles is not known`);
				return;
			case op.NEXT_BUFFER:
				throw new DataError("bytes of the pickle are kept elsewhere");
			default:
				// FRAME, READONLY_BUFFER.
				return;
		}
	}

	#build(): void {
		const scanner = this.#scanner;
		const state = this.#stack.pop();
		const target = this.#stack.pop();
		if (isInlineArray(target, state)) {
			const { array, end } = inlineArray(state, scanner.bytes, scanner.next, () => this.#inner());
			scanner.next = end;
			this.#stack.push(array);
			return;
		}
		buildState(target, state, this.#budget);
		this.#stack.push(target);
	}

	#inner(): InlineArray {
		if (this.#depth >= deepest) throw this.#broken("pickles in pickles in pickles");
		const { bytes, next } = this.#scanner;
		const machine = new PickleMachine(bytes, next, this.#budget, this.#depth + 1);
		return { array: machine.run(), end: machine.end };
	}

	#append(items: readonly PickleValue[]): void {
		const target = this.#stack.top();
		if (target instanceof PythonObject) target.list ??= [];
		const list = target instanceof PythonObject ? target.list : target;
		if (!Array.isArray(list)) throw this.#broken("items for what is no list");
		for (const item of items) list.push(item);
	}

	/** Keys and values in turn, into `dict` or what is on top. */
	#setItems(dict: PickleValue, items: readonly PickleValue[]): void {
		const target = dict ?? this.#stack.top();
		if (target instanceof PythonObject) target.entries ??= new Map();
		const map = target instanceof PythonObject ? target.entries : target;
		if (!(map instanceof Map) || items.length % 2 !== 0) throw this.#broken("items for what is no dict");
		this.#budget.take((items.length / 2) * costOfEntry);
		for (let index = 0; index < items.length; index += 2) {
			const key = items[index]!;
			if (typeof key === "bigint") this.#budget.take(costOfLongKey);
			map.set(key, items[index + 1]!);
		}
	}

	#global(module: string, name: string): PythonGlobal {
		if (module.length + name.length > longestName) throw this.#broken("a class with a name that is too long");
		return new PythonGlobal(canonicalName(`${module}.${name}`));
	}

	/** The argument of an opcode of the memo. */
	#index(isText: boolean): number {
		const { start, end, view } = this.#scanner;
		if (!isText) {
			const size = end - start;
			return size === 1 ? view.getUint8(start) : size === 2 ? view.getUint16(start, true) : view.getUint32(start, true);
		}
		const text = this.#latin1(start, end);
		if (!/^\d{1,15}\r?$/.test(text)) throw this.#broken("a reference that is no number");
		return Number(text);
	}

	#latin1(start: number, end: number): string {
		return this.#text.toString("latin1", start, end);
	}

	#broken(reason: string): DataError {
		return brokenPickle(this.#scanner.start - 1, reason);
	}
}
