import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type InputEvent, KeyParser } from "../../../source/tui/terminal/key-parser.ts";
import { keyBytes } from "../../terminal/key-bytes.ts";

/** The events of pieces of input, nothing following. */
function eventsOf(...pieces: readonly (string | Uint8Array)[]): InputEvent[] {
	const parser = new KeyParser();
	const fed = pieces.flatMap((piece) => parser.feed(typeof piece === "string" ? Buffer.from(piece) : piece));
	return [...fed, ...parser.flush()];
}

function namesOf(...pieces: readonly string[]): string[] {
	return eventsOf(...pieces).map((event) => (event.kind === "key" ? event.name : event.kind));
}

describe("keys", () => {
	test.each([
		["\x1b[A\x1b[B\x1b[C\x1b[D", ["up", "down", "right", "left"]],
		["\x1bOA\x1bOB\x1bOC\x1bOD\x1bOH\x1bOF", ["up", "down", "right", "left", "home", "end"]],
		["\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[7~\x1b[8~", ["home", "end", "home", "end", "home", "end"]],
		["\x1b[5~\x1b[6~\x1b[3~", ["pageup", "pagedown", "delete"]],
		["\x1b[Z", ["shift-tab"]],
		["\x1b[1;5A\x1b[1;2C\x1b[5;3~\x1b[1;8D", ["ctrl-up", "shift-right", "alt-pageup", "ctrl-alt-shift-left"]],
		["\x01\x03\x1a\0", ["ctrl-a", "ctrl-c", "ctrl-z", "ctrl-space"]],
		["\r\n\t\x7f\b ", ["enter", "enter", "tab", "backspace", "backspace", "space"]],
		["\x1bx\x1b[A\x1bé", ["alt-x", "up", "alt-é"]],
		["\x1b", ["escape"]],
		["\x1b\x1b", ["escape", "escape"]],
		["\x1b\x1b[A", ["escape", "up"]],
		["\x1b[", ["alt-["]],
		["\x1bO", ["alt-O"]],
		["qé語", ["q", "é", "語"]],
	])("%j", (bytes, names) => expect(namesOf(bytes)).toEqual(names));

	test("those that tests send are those that are understood", () => {
		const keys = [
			"up",
			"home",
			"pagedown",
			"insert",
			"enter",
			"tab",
			"shift-tab",
			"backspace",
			"space",
			"ctrl-d",
			"alt-x",
		];
		expect(keys.map((key) => namesOf(keyBytes(key)))).toEqual(keys.map((key) => [key]));
	});

	test("what is printed has a text, what is not has none", () => {
		expect(eventsOf("ü \x1b[A\x01")).toEqual([
			{ kind: "key", name: "ü", text: "ü" },
			{ kind: "key", name: "space", text: " " },
			{ kind: "key", name: "up", text: "" },
			{ kind: "key", name: "ctrl-a", text: "" },
		]);
	});
});

test("an escape alone waits for what may follow, and is Esc when nothing does", () => {
	const parser = new KeyParser();
	expect(parser.feed(Buffer.from("\x1b"))).toEqual([]);
	expect(parser.isWaiting).toBe(true);
	expect(parser.flush()).toEqual([{ kind: "key", name: "escape", text: "" }]);
	expect(parser.isWaiting).toBe(false);
	parser.feed(Buffer.from("\x1b["));
	expect(parser.feed(Buffer.from("B"))).toMatchObject([{ name: "down" }]);
	expect(parser.isWaiting).toBe(false);
});

test("sequences that mean nothing here are dropped, also when they are cut off", () => {
	const unknown = [
		"\x1b[I",
		"\x1b[?62;1c",
		"\x1b[99~",
		"\x1b[201~",
		"\x1b]11;rgb:0/0/0\x07",
		"\x1bP1$r0m\x1b\\",
		"\x1bOx",
	];
	for (const sequence of unknown) expect([sequence, namesOf(`a${sequence}b`)]).toEqual([sequence, ["a", "b"]]);
	expect(namesOf("a\x1b[12;")).toEqual(["a"]);
	expect(namesOf("a\x1b]11;rgb:")).toEqual(["a"]);
});

test("a sequence without end is held in a bounded space and forgotten", () => {
	for (const begin of ["\x1b]52;c;", "\x1b[1;"]) {
		const parser = new KeyParser();
		const started = performance.now();
		expect(parser.feed(Buffer.from(begin))).toEqual([]);
		const piece = Buffer.from("1".repeat(1000));
		for (let index = 0; index < 20_000; index++) expect(parser.feed(piece).length).toBe(0);
		expect(performance.now() - started).toBeLessThan(10_000);
		expect(parser.flush()).toEqual([]);
		expect(parser.feed(Buffer.from("q"))).toMatchObject([{ name: "q" }]);
	}
	expect(namesOf(`\x1b]52;c;${"A".repeat(5000)}`, "\x1b", "\\q")).toEqual(["q"]);
});

test("a paste whose end was lost is over when nothing follows", () => {
	const parser = new KeyParser();
	for (const piece of ["\x1b[200~ab", "\x1b[A", "\x1b[20"]) expect(parser.feed(Buffer.from(piece))).toEqual([]);
	expect(parser.isPasting).toBe(true);
	expect(parser.flush()).toEqual([{ kind: "paste", text: "ab\x1b[A\x1b[20" }]);
	expect([parser.isPasting, parser.flush()]).toEqual([false, []]);
	expect(parser.feed(Buffer.from("\x03"))).toEqual([{ kind: "key", name: "ctrl-c", text: "" }]);
});

test("a paste is one text, whatever is in it", () => {
	const text = "lr < 1\r\x1b[A\x1b[20\x03語 \x1b[200~";
	expect(eventsOf(`\x1b[200~${text}\x1b[201~q`)).toEqual([
		{ kind: "paste", text },
		{ kind: "key", name: "q", text: "q" },
	]);
	const [pasted] = eventsOf(`\x1b[200~${"x".repeat(1_500_000)}\x1b[201~`);
	expect(pasted).toMatchObject({ kind: "paste", text: "x".repeat(1_000_000) });
});

describe("the mouse", () => {
	const at = { kind: "mouse", x: 4, y: 9 };
	test.each([
		["\x1b[<0;5;10M", { ...at, action: "press", button: 0 }],
		["\x1b[<2;5;10m", { ...at, action: "release", button: 2 }],
		["\x1b[<16;5;10M", { ...at, action: "press", button: 0 }],
		["\x1b[<64;5;10M", { ...at, action: "wheel-up", button: 0 }],
		["\x1b[<65;5;10M", { ...at, action: "wheel-down", button: 0 }],
	])("%j", (bytes, event) => expect(eventsOf(bytes)).toEqual([event]));

	test("moves, wheels that turn sideways and further buttons do nothing", () => {
		expect(eventsOf("\x1b[<32;5;10M\x1b[<66;5;10M\x1b[<67;5;10M\x1b[<128;5;10M\x1b[<0M")).toEqual([]);
	});
});

test("however the bytes are cut into pieces, the events are the same", () => {
	const piece = fc.oneof(
		fc.constantFrom("\x1b", "\x1b[", "\x1bO", "A", "1;5", "~", "\x1b[200~", "\x1b[201~", "\x1b]11;", "\x07", "\x1b\\"),
		fc.constantFrom("\x1b[<0;3;4M", "\x1b[5~", "\x1b[1;5C", "\r", "\n", "q", "語", "👩‍🔬", "e\u0301", "🇩🇪"),
		fc.string({ unit: "binary", maxLength: 3 }),
	);
	const input = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join("")));
	fc.assert(
		fc.property(input, fc.infiniteStream(fc.integer({ min: 1, max: 4 })), (bytes, sizes) => {
			const pieces: Uint8Array[] = [];
			for (let from = 0; from < bytes.length; from += pieces.at(-1)!.length) {
				pieces.push(bytes.subarray(from, from + sizes.next().value));
			}
			expect(eventsOf(...pieces)).toEqual(eventsOf(bytes));
		}),
		{ numRuns: 2000 },
	);
});
