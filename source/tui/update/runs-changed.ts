import { pathsOfKey } from "../difference.ts";
import { type Stale, staleName } from "../stale.ts";
import { runsOfGroupKey, type State } from "../state.ts";

/** Files of runs (their keys) have changed: what was read of them is to be read again. */
export function runsChanged(state: State, changed: ReadonlySet<string>): State {
	if (changed.size === 0) return state;
	const waiting = new Set(state.stale.waiting);
	for (const key of state.series.keys())
		if (changed.has(key.slice(0, key.indexOf("\0")))) waiting.add(staleName("series", key));
	for (const run of changed) {
		waiting.add(staleName("metrics", run));
		if (state.configs.has(run)) waiting.add(staleName("config", run));
		if (state.environments.has(run)) waiting.add(staleName("environment", run));
		if (state.fileSizes.has(run)) waiting.add(staleName("files", run));
	}
	for (const key of state.bands.keys())
		if (runsOfGroupKey(key).some((run) => changed.has(run))) waiting.add(staleName("bands", key));
	for (const key of state.differences.keys())
		if (pathsOfKey(key).some((path) => isOf(path, changed))) waiting.add(staleName("difference", key));
	for (const path of state.arrays.keys()) if (isOf(path, changed)) waiting.add(staleName("arrays", path));
	// A text that is seen is read on by whoever scrolls or follows.
	for (const [path, log] of state.logs)
		if (log.is === "broken" && isOf(path, changed)) waiting.add(staleName("log", path));
	const summaries = new Map(state.stale.summaries);
	for (const metric of state.summaries.keys())
		summaries.set(metric, new Set([...(summaries.get(metric) ?? []), ...changed]));
	return { ...state, stale: { ...state.stale, waiting, summaries } };
}

/** Something was read again: it may be asked for once more when it has changed meanwhile. */
export function refreshed(stale: Stale, names: readonly string[]): Stale {
	const asked = new Set(stale.asked);
	for (const name of names) asked.delete(name);
	return { ...stale, asked };
}

/** Whether a file lies in one of these runs. */
function isOf(path: string, runs: ReadonlySet<string>): boolean {
	for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
		if (runs.has(path.slice(0, end))) return true;
	return false;
}
