import { setTimeout } from "node:timers/promises";
import { mayHave } from "../formats/may-have.ts";
import type { Environment } from "../model/environment.ts";
import type { NamedSeries } from "../model/named-series.ts";
import { DataError, UserError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { SeriesSummary } from "../model/series.ts";
import { changeAnnotations } from "../project/annotation-file.ts";
import { discoverMetrics } from "../project/discover-metrics.ts";
import { fileSizes } from "../project/file-sizes.ts";
import { loadEnvironment } from "../project/load-environment.ts";
import { loadArrays, loadSeries, loadSummaries } from "../project/load-metric.ts";
import { readLogTail } from "../project/log-tail.ts";
import type { MetricStore } from "../project/metric-store.ts";
import { readConfig } from "../project/read-config.ts";
import type { SummaryMemory } from "../project/summary-memory.ts";
import { changeViews } from "../project/view-file.ts";
import type { Watch } from "../project/watch.ts";
import { alsoReduced } from "../query/also-reduced.ts";
import type { ComparedTexts } from "../query/compared-texts.ts";
import { type GroupCurve, groupCurve } from "../query/group-curve.ts";
import { lineDifference } from "../query/line-difference.ts";
import { logDifference } from "../query/log-difference.ts";
import { logText } from "../render/log-text.ts";
import { countText } from "../render/number-text.ts";
import { shellWord } from "../render/shell-word.ts";
import type { Told } from "./action.ts";
import { drawnParts } from "./chart-settings.ts";
import { type ConfigDocuments, configDocuments } from "./config-documents.ts";
import { differenceKey } from "./difference.ts";
import type { Effect } from "./effect.ts";
import { runHandOver, type Tools } from "./run-hand-over.ts";
import { runLogEffect } from "./run-log-effect.ts";
import { groupKey, type Loaded, seriesKey } from "./state.ts";

export interface World {
	readonly dispatch: (action: Told) => void;
	/** The run of a key, as the table has it now. */
	readonly runOf: (key: string) => Run | undefined;
	/** Keeps what was read of metrics. */
	readonly metrics: MetricStore;
	/** Keeps summaries of metrics for the next time; null: none are kept. */
	readonly memory: SummaryMemory | null;
	/** Where views are kept; null: nowhere. */
	readonly stateFolder: string | null;
	/** Puts text on the clipboard of the terminal; returns why it may not have come there, in words, or null. */
	readonly copy: (text: string) => string | null;
	/** Other programs on the terminal; absent: there is none. */
	readonly tools?: Tools;
	/** The environment that interpolations may read; null: none. */
	readonly env: ((name: string) => string | undefined) | null;
	/** Looks for changes; absent or null: nobody does. */
	readonly watch?: Watch | null;
	/** Aborted when the program ends. */
	readonly signal: AbortSignal;
}

const restMilliseconds = 120;
/** Of a curve that is looked into: up to twice as many points. */
const detailParts = 65_536;

/** Does what `update` asked for; the answers come back as actions. No other file of the UI touches the disk but that of text files. */
export async function runEffect(effect: Effect, world: World): Promise<void> {
	const { dispatch } = world;
	switch (effect.type) {
		case "discover-metrics": {
			const runs = effect.runs.flatMap((key) => world.runOf(key) ?? []);
			const { found, problems } = await discoverMetrics(runs, { store: world.metrics, signal: world.signal });
			return dispatch({ type: "metrics-discovered", scope: effect.scope, found, problems });
		}
		case "load-series": {
			const series = new Map<string, Loaded<NamedSeries>>();
			await Promise.all(
				effect.wanted.map(async ({ run: key, metric }) => {
					const run = world.runOf(key);
					if (run === undefined) return;
					const options = { found: effect.found, store: world.metrics, parts: drawnParts };
					const one = await loaded(() => loadSeries(run, metric, options));
					series.set(seriesKey(key, metric), one);
				}),
			);
			return dispatch({ type: "series-loaded", series });
		}
		case "load-summaries": {
			const runs = effect.runs.flatMap((key) => world.runOf(key) ?? []);
			const { metric, direction } = effect;
			const also = alsoReduced(effect.reductions, direction);
			const options = {
				signal: world.signal,
				direction,
				found: effect.found,
				store: world.metrics,
				memory: world.memory,
				...also,
			};
			for await (const batch of loadSummaries(runs, metric, options)) {
				const summaries = new Map<string, SeriesSummary>();
				for (const [run, summary] of batch.summaries) summaries.set(folderOf(run), summary);
				dispatch({ type: "summaries-loaded", metric, direction, summaries });
			}
			return;
		}
		case "load-config": {
			const run = world.runOf(effect.run);
			if (run === undefined) return;
			return dispatch({
				type: "config-loaded",
				run: effect.run,
				documents: await loaded(() => readDocuments(run, world)),
			});
		}
		case "load-environments": {
			const environments = new Map<string, Environment>();
			for (const key of effect.runs) {
				const run = world.runOf(key);
				if (run !== undefined && !world.signal.aborted)
					environments.set(key, await loadEnvironment(run, world.metrics));
			}
			return dispatch({ type: "environments-loaded", environments });
		}
		case "measure-files": {
			const run = world.runOf(effect.run);
			if (run === undefined) return;
			return dispatch({ type: "files-measured", run: effect.run, sizes: await fileSizes(run) });
		}
		case "load-arrays": {
			const { path } = effect;
			return dispatch({
				type: "arrays-loaded",
				path,
				arrays: await loaded(async () => (await loadArrays(path)).arrays),
			});
		}
		case "load-log":
		case "scan-log":
		case "count-log":
		case "rank-log":
		case "watch-log":
		case "seek-log":
			return runLogEffect(effect, world);
		case "refresh": {
			const answers: Told[] = [];
			// Summaries of runs that go on are not kept: they are stale at once.
			const collecting = { ...world, memory: null, dispatch: (action: Told) => answers.push(action) };
			await Promise.all(effect.effects.map((one) => runEffect(one, collecting)));
			return world.signal.aborted ? undefined : dispatch({ type: "refreshed", names: effect.names, answers });
		}
		case "pause":
			if (effect.isPaused) world.watch?.pause();
			else world.watch?.resume();
			return;
		case "rest":
			await setTimeout(restMilliseconds, undefined, { ref: false });
			return world.signal.aborted ? undefined : dispatch({ type: "rested", step: effect.step });
		case "save-view":
			return dispatch({ type: "say", message: await savedText(effect, world.stateFolder) });
		case "remove-view":
			return dispatch({ type: "say", message: await removedText(effect.name, world.stateFolder) });
		case "load-details": {
			const details = new Map<string, NamedSeries>();
			for (const { run: key, metric } of effect.wanted) {
				const run = world.runOf(key);
				if (run === undefined || world.signal.aborted) continue;
				const options = { found: effect.found, store: world.metrics, parts: detailParts };
				const one = await loaded(() => loadSeries(run, metric, options));
				if (one.is === "loaded") details.set(seriesKey(key, metric), one.value);
			}
			return dispatch({ type: "details-loaded", details });
		}
		case "load-difference":
			return dispatch({
				type: "difference-loaded",
				key: differenceKey(effect.paths),
				difference: await loaded(() => readDifference(effect)),
			});
		case "load-bands": {
			const bands = new Map<string, Loaded<GroupCurve>>();
			for (const group of effect.groups) {
				if (world.signal.aborted) return;
				bands.set(groupKey(effect.metric, group), await bandOf(effect, group, world));
			}
			return dispatch({ type: "bands-loaded", bands });
		}
		case "annotate":
			return dispatch(await annotated(effect, world));
		case "copy": {
			const { text } = effect;
			const doubt = world.copy(text);
			return doubt === null ? undefined : dispatch({ type: "copy-doubted", doubt, text });
		}
		case "hand-over": {
			const failure = await runHandOver(effect, world.tools);
			return failure === null ? undefined : dispatch({ type: "say", message: failure });
		}
	}
}

async function readDocuments(run: Run, { env }: World): Promise<ConfigDocuments> {
	const texts = await readConfig(run, env);
	// A config of 10,000 lines takes a while: keys come first.
	await setTimeout(0);
	return configDocuments(texts);
}

async function readDifference({
	paths: [a, b],
	isLog,
}: Extract<Effect, { type: "load-difference" }>): Promise<ComparedTexts> {
	const tails = await Promise.all([readLogTail(a), readLogTail(b)]);
	const [one = [], other = []] = tails.map(({ lines }) => lines.map(logText));
	return {
		a: one,
		b: other,
		isCut: tails.some(({ isCut }) => isCut),
		lines: isLog ? logDifference(one, other) : lineDifference(one, other, (line) => line),
	};
}

/** The curves of some runs as one; those that cannot be read are left out, unless it is all of them. */
async function bandOf(
	{ metric, found }: Extract<Effect, { type: "load-bands" }>,
	keys: readonly string[],
	world: World,
): Promise<Loaded<GroupCurve>> {
	const runs = keys.flatMap((key) => world.runOf(key) ?? []).filter((run) => mayHave(run, metric, found));
	const options = { found, store: world.metrics };
	const read = await Promise.all(runs.map((run) => loaded(() => loadSeries(run, metric, options))));
	const series = read.flatMap((one) => (one.is === "loaded" ? [one.value] : []));
	const [failed] = read.flatMap((one) => (one.is === "broken" ? [one] : []));
	if (series.length === 0) return failed ?? { is: "broken", message: `no run of it has ${metric}` };
	return { is: "loaded", value: groupCurve(series) };
}

/** Changes what is kept of runs, or says why that cannot be. */
async function annotated(
	{ runs, change }: Extract<Effect, { type: "annotate" }>,
	{ stateFolder, runOf }: World,
): Promise<Told> {
	if (stateFolder === null) return { type: "say", message: noPlace };
	try {
		const annotations = await changeAnnotations(
			stateFolder,
			runs,
			change,
			runs.flatMap((key) => runOf(key)?.root ?? []),
		);
		const what = change.note === undefined ? "tags" : "the note";
		return { type: "annotated", annotations, message: `changed ${what} of ${countText(runs.length, "run")}` };
	} catch (error) {
		if (error instanceof UserError) return { type: "say", message: error.message };
		throw error;
	}
}

const noPlace = "there is no place to keep it: set XDG_STATE_HOME or HOME to an absolute path";

/** Keeps a view and says so, or why that cannot be. */
async function savedText(
	{ name, view }: Extract<Effect, { type: "save-view" }>,
	stateFolder: string | null,
): Promise<string> {
	if (stateFolder === null) return noPlace;
	try {
		await changeViews(stateFolder, (before) => new Map(before).set(name, view));
		return `saved: exptrack --view ${shellWord(name)}`;
	} catch (error) {
		if (error instanceof UserError) return error.message;
		throw error;
	}
}

async function removedText(name: string, stateFolder: string | null): Promise<string> {
	if (stateFolder === null) return noPlace;
	try {
		await changeViews(stateFolder, (before) => new Map([...before].filter(([one]) => one !== name)));
		return `removed view ${name}`;
	} catch (error) {
		if (error instanceof UserError) return error.message;
		throw error;
	}
}

/** What was read, or why it could not be: broken data is shown in its place. */
async function loaded<T>(read: () => Promise<T>): Promise<Exclude<Loaded<T>, { is: "loading" }>> {
	try {
		return { is: "loaded", value: await read() };
	} catch (error) {
		if (error instanceof DataError) return { is: "broken", message: error.message };
		throw error;
	}
}
