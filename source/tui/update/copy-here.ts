import { keyOfAction } from "../bindings.ts";
import { copiesHere } from "../copies.ts";
import type { Effect } from "../effect.ts";
import { keyText } from "../key-text.ts";
import type { State } from "../state.ts";

/** Copies what the cursor stands on; the same key again, before any other, the next thing there. `before`: as it was when the key came. */
export function copyHere(before: State, state: State): [State, Effect[]] {
	const copies = copiesHere(state);
	const isAgain = before.copied !== null && before.message === before.copied.message;
	const turn = copies.length === 0 ? 0 : isAgain ? (before.copied.turn + 1) % copies.length : 0;
	const copy = copies[turn];
	if (copy === undefined) return [{ ...state, message: "there is nothing here to copy" }, []];
	const { what, text } = copy;
	const key = keyOfAction(state, "copy");
	const next = copies[(turn + 1) % copies.length]!;
	const hint = copies.length === 1 || key === undefined ? "" : `   ${keyText(key, true)} again: ${next.what}`;
	const message = `copied ${what}: ${text.trimEnd()}${hint}`;
	return [{ ...state, message, copied: { turn, message } }, [{ type: "copy", text }]];
}

/** The terminal may not have taken it: then at least it can be read. */
export function copyDoubted(state: State, doubt: string, text: string): State {
	const message = `${doubt}: ${text}`;
	return { ...state, message, copied: state.copied === null ? null : { ...state.copied, message } };
}
