import { keymap } from "../../source/tui/keymap.ts";
import type { InputEvent } from "../../source/tui/terminal/key-parser.ts";
import type { Random } from "./random.ts";
import { type TreeChange, treeChanges } from "./tree-change.ts";

/** What happens to the program: a person does something, the terminal is drawn larger or smaller, files change. */
export type MonkeyStep =
	| InputEvent
	| { readonly kind: "resize"; readonly columns: number; readonly rows: number }
	/** `number` chooses which run and how. */
	| { readonly kind: "files"; readonly change: TreeChange; readonly number: number };

const ending = new Set(keymap.filter(({ action }) => action.type === "quit").flatMap(({ keys }) => keys));
const usual = ["enter", "enter", "enter", "1", "2", "3", "4", "5", "tab", "escape", "j", "c", "C", "m"];
const bound = [...new Set(keymap.flatMap(({ keys }) => keys))].filter((key) => !ending.has(key));
const others =
	"escape backspace delete insert f1 f5 f12 ctrl-a ctrl-k ctrl-w ctrl-space alt-x alt-enter shift-tab ctrl-up é 名 👩‍👩‍👧 \u0301 \ud83d".split(
		" ",
	);
const inPrompts =
	"enter enter escape escape up down left right home end tab backspace delete ctrl-u ctrl-w pagedown".split(" ");
/** Out of whatever is open, with all runs, to the first one: else the monkey mostly looks at lists that a filter has emptied. */
const wayDown = ["escape", "escape", "escape", "escape", "/", "ctrl-u", "enter", "g", "enter", "enter"];
const tabs = ["1", "2", "3", "4", "5", "o", "enter", "c"];
/** What a person may type, right and wrong. */
const texts = [
	"lr",
	"loss<1",
	"last(loss) < 3",
	'path ~ "^[a"',
	"lr > 0.001 and not failed",
	"((((",
	"seed=",
	"*",
	"epoch",
	"09:41",
	"2021-01-26 17:07:39",
	"a,b,seed",
	"!",
	"(a+)+$",
	"sort",
	"theme",
	"go 1",
	"best(val/acc)",
	"名前",
	"\\",
	"view one",
	"started > -7d",
];
const pastes = [
	"\u001b[31mred\u001b[0m",
	"two\nlines\r\nand\ttabs",
	"\u0000\u0007\u001b]0;title\u0007\u009b2J",
	"(".repeat(3000),
	"e\u0301\u0301\u0301👩‍👩‍👧‍👦\ud83d\u202egnp",
	"lr < ".repeat(50),
	"not ".repeat(4000),
	"",
];
/** So long is the longest paste. */
const long = 100_000;

/** Some steps that belong together, by chance. */
export function monkeySteps(random: Random): MonkeyStep[] {
	const kind = random.next();
	if (kind < 0.015) return [...wayDown, random.one(tabs)].map(key);
	if (kind < 0.2) return [key(random.one(usual))];
	if (kind < 0.6) return [key(random.one(bound))];
	// The same key again and again, as when it is held down.
	if (kind < 0.64) return Array.from({ length: random.whole(2, 12) }, keyOf(random.one(bound)));
	if (kind < 0.69) return [key(random.one(others))];
	if (kind < 0.75) return [key(random.one(inPrompts))];
	if (kind < 0.81) {
		const typed = Array.from(random.one(texts), (char) => key(char));
		const opener = random.chance(0.7) ? [key(random.one(["/", ":", "@", "|", "t", "v", "f", "?"]))] : [];
		return [...opener, ...typed, key(random.one(inPrompts))];
	}
	if (kind < 0.93) return [mouse(random)];
	if (kind < 0.945) return [{ kind: "paste", text: paste(random) }];
	if (kind < 0.96) return [{ kind: "resize", columns: random.whole(20, 300), rows: random.whole(5, 100) }];
	return [{ kind: "files", change: random.one(treeChanges), number: random.whole(0, 1_000_000) }];
}

/** A key by its name, or by what it types. */
function key(name: string): InputEvent {
	const isText = name.length === 1 || !/^[ -~]+$/.test(name);
	return { kind: "key", name: name === " " ? "space" : name, text: isText ? name : "" };
}

function keyOf(name: string): () => InputEvent {
	return () => key(name);
}

function mouse(random: Random): InputEvent {
	const action = random.one(["press", "press", "release", "wheel-up", "wheel-down"] as const);
	// Also beside the screen: a report may come late after it was made smaller.
	const far = random.chance(0.1) ? 1000 : 1;
	return {
		kind: "mouse",
		action,
		button: random.whole(0, 2),
		x: random.whole(-1, 200) * far,
		y: random.whole(-1, 60) * far,
	};
}

function paste(random: Random): string {
	if (random.chance(0.9)) return random.one(pastes);
	const part = random.one([...texts, ...pastes.filter((text) => text !== "")]);
	return part.repeat(Math.ceil(long / part.length)).slice(0, long);
}
