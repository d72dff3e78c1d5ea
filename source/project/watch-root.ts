import { posix } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { folderOf, type Run } from "../model/run.ts";
import { isAbsent } from "./is-absent.ts";
import { markRun, type RunMark } from "./mark-run.ts";
import { runPlaces } from "./run-places.ts";
import { StampMark } from "./stamp-mark.ts";
import { hasEvents, WatchEvents } from "./watch-events.ts";
import { WatchTargets, type WatchTargetsOptions } from "./watch-targets.ts";

export interface RootWatchOptions extends WatchTargetsOptions {
	/** Takes rows out of the table, for all roots. */
	readonly remove: (rows: readonly number[]) => void;
	/** What was wrong in a folder (absolute) is looked for again, or it is gone with all that is below it. */
	readonly forgetProblems: (folder: string, isGone: boolean) => void;
}

/** What a look has found. */
export interface RootNews {
	/** Folders of runs that are new, or whose files have changed. */
	readonly changed: readonly string[];
	/** Whether the table is another one; `slightly` where only runs that go on have been going on for longer. */
	readonly table: "same" | "slightly" | "other";
}

/** Clocks, and the times that a file system keeps, are no finer than this. */
const restMilliseconds = 2000;
/** A run of which nothing is heard may be over. */
const signsMilliseconds = 30_000;
/** What happens is told of within this time. */
const eventMilliseconds = 200;
const noNews: RootNews = { changed: [], table: "same" };

/** Looks for what has changed below one folder since it was read, or was looked at last. */
export class RootWatch {
	readonly #options: RootWatchOptions;
	readonly #targets: WatchTargets;
	readonly #events: WatchEvents;
	readonly #folderMarks = new Map<string, number>();
	readonly #runMarks = new Map<string, RunMark>();
	/** When runs that go on were last looked at. */
	readonly #looked = new Map<string, number>();
	#isListening = false;

	constructor(options: RootWatchOptions) {
		this.#options = options;
		this.#targets = new WatchTargets(options);
		this.#events = new WatchEvents(() => options.watch.wake());
	}

	/** Whether the file system tells of changes. */
	get isListening(): boolean {
		return this.#isListening;
	}

	/** Whether runs are going on, as far as is known. */
	get isBusy(): boolean {
		return this.#targets.isBusy;
	}

	async begin(): Promise<void> {
		const { root, watch } = this.#options;
		this.#isListening = watch.events && (await hasEvents(root));
		await this.#targets.begin();
		this.#follow();
	}

	end(): void {
		this.#events.close();
	}

	/** Looks at what the file system has told of. */
	lookAtHeard(now: number): Promise<RootNews> {
		const heard = this.#events.take();
		if (heard.size === 0) return Promise.resolve(noNews);
		return this.#look(this.#targets.heard(heard), now);
	}

	/** Looks at what may have changed, and at so many of the other folders and runs in turn. */
	async lookAround(others: number, now: number): Promise<RootNews> {
		const heard = this.#events.take();
		const due = this.#targets.due(others);
		return this.#look(due, now, heard);
	}

	async #look(
		{ folders, runs }: { readonly folders: ReadonlySet<string>; readonly runs: ReadonlySet<string> },
		now: number,
		heard: ReadonlySet<string> | null = null,
	): Promise<RootNews> {
		const { root, disk, reader } = this.#options;
		// A disk that is not there for a while takes no runs away.
		if ((await disk.stamp(root)) === null) return noNews;
		const again: string[] = [];
		const gone: string[] = [];
		const told: string[] = [];
		for (const folder of folders) await this.#markFolder(folder, again, told, gone);
		const grown: string[] = [];
		for (const path of runs) {
			const moved = await this.#markRun(path, again, grown, gone);
			for (const folder of moved) if (!folders.has(folder)) await this.#markFolder(folder, again, told, gone);
		}
		for (const folder of again) if (reader.outside.has(folder)) gone.push(...(await this.#goneFrom(folder)));
		if (heard !== null && this.#isListening) await this.#doubt(told.filter((folder) => !heard.has(folder)));
		const news = await this.#readAgain(again, grown, gone, runs, now);
		if (again.length + gone.length > 0 || news.table === "other") this.#targets.choose();
		this.#follow();
		return news;
	}

	async #markFolder(folder: string, again: string[], told: string[], gone: string[]): Promise<void> {
		const { root, disk, since } = this.#options;
		const path = folderOf({ root, path: folder });
		const stamp = await disk.stamp(path);
		if (stamp?.kind !== "folder") {
			gone.push(folder);
			return;
		}
		const mark = new StampMark();
		mark.add(stamp);
		const before = this.#folderMarks.get(folder);
		this.#folderMarks.set(folder, mark.value);
		this.#targets.note(folder, stamp.changed);
		if (before === mark.value) return;
		if (before !== undefined || stamp.changed >= since - restMilliseconds) again.push(folder);
		if (before !== undefined && this.#events.hearsSince(path) < stamp.changed - restMilliseconds) told.push(path);
	}

	/** Returns the folders elsewhere that are the run's, where something came or went in them. */
	async #markRun(path: string, again: string[], grown: string[], gone: string[]): Promise<readonly string[]> {
		const { disk, since } = this.#options;
		const run = this.#runOf(path);
		if (run === undefined || isAbsent(run)) return [];
		const mark = await markRun(run, disk);
		if (mark === null) {
			gone.push(path);
			return [];
		}
		const before = this.#runMarks.get(path);
		this.#runMarks.set(path, mark);
		// What was met for the first time after the reading began may have been read half written.
		const isOther = before === undefined ? mark.changed >= since - restMilliseconds : before.folders !== mark.folders;
		if (isOther) again.push(path);
		else if (before !== undefined && before.files !== mark.files) grown.push(path);
		if (before === undefined || before.elsewhere === mark.elsewhere) return [];
		const elsewhere = runPlaces(run).elsewhere.map((folder) => posix.join(path, folder));
		return elsewhere.filter((folder) => this.#options.reader.outside.has(folder));
	}

	/** What was below a folder outside of runs, and is not any more. */
	async #goneFrom(folder: string): Promise<string[]> {
		const { root, reader, disk } = this.#options;
		const entries = await disk.list(folderOf({ root, path: folder })).catch(() => null);
		if (entries === null) return [];
		const names = new Set(entries.map(({ name }) => name));
		const prefix = folder === "." ? "" : `${folder}/`;
		const gone = new Set<string>();
		const check = (path: string) => {
			if (path === "." || path === folder || !path.startsWith(prefix)) return;
			const [name = ""] = path.slice(prefix.length).split("/");
			if (!names.has(name)) gone.add(prefix + name);
		};
		for (const path of reader.outside) check(path);
		for (const path of reader.rows.keys()) if (!isAbsent(this.#runOf(path)!)) check(path);
		return [...gone];
	}

	/** What has changed in folders that are listened to, and was not told of: nothing will be. */
	async #doubt(changed: readonly string[]): Promise<void> {
		if (changed.length === 0) return;
		await setTimeout(eventMilliseconds);
		// Of a program that was busy for as long, the timer comes before what the file system has told meanwhile.
		await setImmediate();
		if (changed.some((folder) => !this.#events.hasHeard(folder))) this.#isListening = false;
	}

	async #readAgain(
		again: readonly string[],
		grown: readonly string[],
		gone: readonly string[],
		seen: ReadonlySet<string>,
		now: number,
	): Promise<RootNews> {
		const { root, reader, builder, remove, forgetProblems } = this.#options;
		const unsettled = new Set<string>();
		if (gone.length > 0) this.#forget(gone, unsettled);
		const folders = again.filter((folder) => reader.outside.has(folder) || reader.rows.has(folder));
		for (const folder of folders) {
			const path = folderOf({ root, path: folder });
			forgetProblems(path, false);
			const hydraFolder = this.#runOf(folder)?.hydraFolder ?? null;
			if (hydraFolder !== null && hydraFolder !== ".") forgetProblems(`${path}/${hydraFolder}`, false);
		}
		const read = folders.length + gone.length === 0 ? [] : await reader.readAgain(folders);
		for (const path of read) unsettled.add(this.#runOf(path)!.experiment);
		for (const folder of folders) if (reader.isSweep(folder)) unsettled.add(folder);
		const asked = [...read, ...grown, ...this.#waning(seen, now)];
		for (const path of asked) this.#looked.set(path, now);
		const { rows } = reader;
		const { isOther, unsettled: more } = await reader.look(
			asked.map((path) => rows.get(path)!),
			now,
		);
		for (const experiment of more) unsettled.add(experiment);
		if (unsettled.size > 0) remove(await reader.settleAgain(unsettled, now));
		const changed = [...read, ...grown];
		this.#targets.stir(changed, now);
		const isTable = unsettled.size > 0 || gone.length > 0 || read.length > 0 || builder.length === 0;
		return {
			changed: changed.map((path) => folderOf({ root, path })),
			table: isTable ? "other" : isOther ? "slightly" : "same",
		};
	}

	#forget(gone: readonly string[], unsettled: Set<string>): void {
		const { root, reader, builder, remove, forgetProblems } = this.#options;
		const rows = reader.forget(gone);
		for (const row of rows) {
			const { path, experiment } = builder.runAt(row);
			this.#runMarks.delete(path);
			this.#looked.delete(path);
			if (!gone.some((folder) => experiment === folder || experiment.startsWith(`${folder}/`)))
				unsettled.add(experiment);
		}
		for (const folder of gone) {
			this.#folderMarks.delete(folder);
			forgetProblems(folderOf({ root, path: folder }), true);
		}
		remove(rows);
	}

	/** Runs that were going on and of which nothing was heard for a while. */
	#waning(seen: ReadonlySet<string>, now: number): string[] {
		return [...seen].filter((path) => {
			const run = this.#runOf(path);
			if (run?.status !== "running") return false;
			return now - (this.#looked.get(path) ?? this.#options.since) >= signsMilliseconds;
		});
	}

	#follow(): void {
		if (this.#isListening) this.#events.follow(this.#targets.toHear());
		else this.#events.close();
	}

	#runOf(path: string): Run | undefined {
		const row = this.#options.reader.rows.get(path);
		return row === undefined ? undefined : this.#options.builder.runAt(row);
	}
}
