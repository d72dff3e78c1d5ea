import { expect, test } from "vitest";
import type { LogWindow } from "../../../source/project/log-window.ts";
import type { Action } from "../../../source/tui/action.ts";
import { textRows } from "../../../source/tui/layout.ts";
import { viewOfText } from "../../../source/tui/update/text.ts";
import { act, effectsOf, loadedAction, logOf, stateOf, sweep } from "../small-state.ts";

const path = "/data/sweep/0/train.log";
const tab = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "log" });
const rows = textRows(tab);
const loaded = (count: number, more: Partial<LogWindow> = {}, isFollowing = false): Action => ({
	type: "log-loaded",
	path,
	at: "end",
	window: { is: "loaded", value: logOf(path, count, more) },
	...(isFollowing && { isFollowing }),
});
const toggle: Action = { type: "toggle-follow" };
const watched = (size: number, inode = 1): Action => ({ type: "log-watched", path, now: { size, inode } });
const short = act(tab, loaded(100));
const following = act(short, toggle, loaded(100));

test("the file is looked at again and again, less often while nothing happens", () => {
	expect(effectsOf(short, toggle)).toEqual([
		{ type: "load-log", path, at: "end" },
		{ type: "watch-log", path, delay: 200 },
	]);
	expect(effectsOf(following, watched(1000))).toEqual([{ type: "watch-log", path, delay: 300 }]);
	const silent = act(following, ...Array.from({ length: 20 }, () => watched(1000)));
	expect(effectsOf(silent, watched(1000))).toEqual([{ type: "watch-log", path, delay: 2000 }]);
	expect(effectsOf(silent, watched(1010))).toEqual([{ type: "load-log", path, at: "end", isFollowing: true }]);
	const grown = [watched(1010), loaded(101, {}, true)];
	expect(effectsOf(silent, ...grown)).toEqual([{ type: "watch-log", path, delay: 200 }]);
	expect(viewOfText(act(silent, ...grown))?.top).toBe(101 - rows);
});

test("who has left the end stays where he is, and follows on when back at it", () => {
	const up = act(following, { type: "move", by: -3 });
	const grown = act(up, watched(1200), loaded(120, {}, true));
	expect(viewOfText(grown)).toMatchObject({ top: 97 - rows, window: { size: 1200, atEnd: false } });
	expect(effectsOf(grown, { type: "move", by: 99 })).toMatchObject([{ type: "load-log" }]);
	expect(effectsOf(grown, toggle)).toContainEqual({ type: "load-log", path, at: "end" });
	const back = act(grown, { type: "move-to", end: "last" }, loaded(120));
	expect(viewOfText(act(back, watched(1210), loaded(121, {}, true)))?.top).toBe(121 - rows);
});

test("a second time at the end it is over, and what was under way is dropped", () => {
	const over = act(following, toggle);
	expect([over.message, viewOfText(over)?.follow]).toEqual(["no longer following", null]);
	expect(effectsOf(over, watched(2000))).toEqual([]);
});

test("on another screen nothing is looked at; on the way back it goes on", () => {
	const away = act(following, { type: "show-tab", tab: "config" });
	expect(effectsOf(away, watched(2000)).filter(({ type }) => type !== "load-config")).toEqual([]);
	const back = effectsOf(away, watched(2000), { type: "show-tab", tab: "log" });
	expect(back).toMatchObject([{ type: "watch-log" }]);
});

test("a file that is replaced or cut is shown anew and says so, one that is gone is waited for", () => {
	expect(effectsOf(following, watched(1000, 2))).toMatchObject([{ type: "load-log", at: "end" }]);
	const replaced = act(following, watched(30, 2), loaded(3, { inode: 2 }, true));
	expect(replaced.message).toBe("the file was replaced by another one");
	expect(viewOfText(replaced)).toMatchObject({ top: 0, follow: { isGone: false } });
	const gone = act(following, { type: "log-watched", path, now: null });
	expect(viewOfText(gone)).toMatchObject({ top: 100 - rows, follow: { isGone: true } });
	const broken = { type: "log-loaded", path, at: "end", window: { is: "broken", message: "no" } } as const;
	expect(viewOfText(act(following, watched(5), broken))?.follow?.isGone).toBe(true);
	expect(viewOfText(act(gone, watched(1010), loaded(101, {}, true)))?.follow?.isGone).toBe(false);
});

test("a file that is gone is waited for also where the table knows that already", () => {
	const gone = loadedAction(sweep(6).map((run) => ({ ...run, files: ["loss.npy"] })));
	const noticed = act(following, gone);
	expect(viewOfText(noticed)).toMatchObject({ follow: { isAsked: true } });
	const missed: Action = { type: "log-watched", path, now: null };
	expect(viewOfText(act(noticed, missed))?.follow?.isGone).toBe(true);
	expect(effectsOf(noticed, missed)).toEqual([{ type: "watch-log", path, delay: 300 }]);
	expect(viewOfText(act(noticed, missed, watched(1010), loaded(101, {}, true)))?.follow?.isGone).toBe(false);
	// Who does not follow it any more sees that there is none.
	expect(viewOfText(act(short, gone))).toBeUndefined();
});

test("without a text there is nothing to follow", () => {
	expect(act(tab, toggle).message).toBe("there is no text here");
});
