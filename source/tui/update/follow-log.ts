import type { Effect } from "../effect.ts";
import type { State } from "../state.ts";
import { isAtEnd } from "../text-rows.ts";
import { loadLog, textPath, viewAt, viewOfText, withView } from "./text.ts";

/** Milliseconds between two looks at a file that grows, and at one that has long been silent. */
const soonest = 200;
const latest = 2000;

/** Follows the end of the file; from elsewhere it goes there, and a second time at the end stops. */
export function toggleFollow(state: State): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return [{ ...state, message: "there is no text here" }, []];
	if (view.follow !== null && isAtEnd(state, view))
		return [{ ...withView(state, path, { ...view, follow: null }), message: "no longer following" }, []];
	const follow = view.follow ?? { isAsked: false, isGone: false, delay: soonest };
	return [withView(state, path, { ...view, follow }), [loadLog(state, path, "end")]];
}

/** The file on the screen is looked at again and again while it is followed. */
export function wantedFollow(state: State): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view?.follow == null || view.follow.isAsked) return [state, []];
	const { delay } = view.follow;
	const next = withView(state, path, { ...view, follow: { ...view.follow, isAsked: true } });
	return [next, [{ type: "watch-log", path, delay }]];
}

/** The file has another size or is another one; null: it cannot be read now. */
export function logWatched(
	state: State,
	path: string,
	now: { readonly size: number; readonly inode: number } | null,
): [State, Effect[]] {
	const view = viewAt(state, path);
	if (view?.follow == null) return [state, []];
	const { window } = view;
	const isSame = now === null || (now.size === window.size && now.inode === window.inode);
	// Who has left the screen meanwhile needs no news; on the way back it is asked again.
	if (isSame || textPath(state) !== path) {
		const delay = Math.min(latest, Math.round(view.follow.delay * 1.5));
		return [withView(state, path, { ...view, follow: { isAsked: false, isGone: now === null, delay } }), []];
	}
	const next = withView(state, path, { ...view, follow: { isAsked: true, isGone: false, delay: soonest } });
	const load = loadLog(state, path, "end");
	return [next, [load.type === "load-log" ? { ...load, isFollowing: true } : load]];
}
