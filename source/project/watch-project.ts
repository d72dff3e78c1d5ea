import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { Freshness, Watch } from "./watch.ts";
import type { RootNews, RootWatch } from "./watch-root.ts";

/** What is new since the last one. */
export interface ProjectNews {
	/** Folders of runs that are new, or whose files have changed. */
	readonly changed: ReadonlySet<string>;
	/** Whether the table is another one. */
	readonly isOtherTable: boolean;
	readonly live: Freshness;
}

/** Folders and runs that are looked at in turn, for each second that has passed: little of a core. */
const othersASecond = 20;
/** To show what is new takes time too, of which this is the share: one part in so many. */
const share = 40;
/** Milliseconds of work that may be owed: so that a run that comes is seen at once, though many may not be. */
const credit = 1000;
const longestGap = 10_000;
/** A run that goes on for another second is no news. */
const slightMilliseconds = 10_000;
const lateMilliseconds = 5000;
/** How much longer each look is waited for, while there is nothing new. */
const backOff = 1.5;
/** How often it is looked around where the file system tells of changes: what it does not tell of is found too. */
const heardFactor = 5;

/** Looks for what changes below some folders that have been read, until it is told to stop. */
export async function* watchProject(
	roots: readonly RootWatch[],
	watch: Watch,
	signal: AbortSignal,
): AsyncGenerator<ProjectNews, void> {
	const isOver = () => watch.isStopped || signal.aborted;
	const stop = () => watch.stop();
	signal.addEventListener("abort", stop, { once: true });
	const round = new Round(roots, watch);
	try {
		for (const root of roots) await root.begin();
		yield round.news();
		while (!isOver()) {
			await watch.wait(round.rest());
			if (isOver()) return;
			if (watch.isPaused) {
				yield round.news();
				while (watch.isPaused && !isOver()) await watch.wait(Number.POSITIVE_INFINITY);
				round.expectMuch();
				continue;
			}
			const look = round.look().then(() => true);
			// Who waits for a disk that does not answer is told so.
			while (!(await Promise.race([look, setTimeout(lateMilliseconds, false, { ref: false })]))) {
				if (isOver()) return;
				yield round.lateNews();
			}
			if (round.isDue) yield round.news();
		}
	} finally {
		signal.removeEventListener("abort", stop);
		for (const root of roots) root.end();
	}
}

/** When it is looked, and what was found and not told yet. */
class Round {
	readonly #roots: readonly RootWatch[];
	readonly #watch: Watch;
	/** Milliseconds from one look around to the next one. */
	#every: number;
	#lookedAround = Date.now();
	#looked = 0;
	#told = performance.now();
	#toldTable = performance.now();
	#toldLive = "";
	/** Milliseconds that were worked more than the share. */
	#owedForTables = 0;
	#owedForValues = 0;
	#hasToldTable = false;
	#busy = performance.eventLoopUtilization();
	#changed = new Set<string>();
	#isOther = false;
	#isSlightlyOther = false;

	constructor(roots: readonly RootWatch[], watch: Watch) {
		this.#roots = roots;
		this.#watch = watch;
		this.#every = watch.shortest;
	}

	get #isListening(): boolean {
		return this.#roots.every(({ isListening }) => isListening);
	}

	get #hasNews(): boolean {
		return this.#isOther || this.#changed.size > 0;
	}

	/** Milliseconds until there is something to do. */
	rest(): number {
		const now = performance.now();
		const around = this.#lookedAround + this.#pause() - Date.now();
		const telling = this.#hasNews ? this.#told + this.#gap() - now : Number.POSITIVE_INFINITY;
		return Math.max(0, Math.min(around, telling));
	}

	/** After a pause all is looked at. */
	expectMuch(): void {
		this.#every = this.#watch.shortest;
		this.#lookedAround = 0;
	}

	async look(): Promise<void> {
		// What is written line by line is told of line by line.
		const soon = this.#looked + this.#watch.shortest / 2 - performance.now();
		for (const end = performance.now() + soon; performance.now() < end && !this.#watch.isStopped; )
			await this.#watch.wait(Math.max(0, end - performance.now()));
		const now = Date.now();
		const passed = now - this.#lookedAround;
		const isAround = passed >= this.#pause();
		if (isAround) this.#lookedAround = now;
		let hasNews = false;
		const others = Math.ceil((othersASecond * Math.min(passed, this.#watch.longest)) / 1000);
		for (const root of this.#roots) {
			const news = isAround ? await root.lookAround(others, now) : await root.lookAtHeard(now);
			hasNews = this.#take(news) || hasNews;
		}
		const { shortest, longest } = this.#watch;
		const isBusy = hasNews || this.#roots.some((root) => root.isBusy);
		if (isBusy) this.#every = shortest;
		else if (isAround) this.#every = Math.min(longest, this.#every * backOff);
		this.#looked = performance.now();
	}

	/** Whether there is something to tell, and it is time to. */
	get isDue(): boolean {
		const now = performance.now();
		if (this.#isSlightlyOther && now - this.#toldTable >= slightMilliseconds) this.#isOther = true;
		if (this.#liveText() !== this.#toldLive) return true;
		return this.#hasNews && now - this.#told >= this.#gap();
	}

	news(): ProjectNews {
		const now = performance.now();
		const busy = performance.eventLoopUtilization();
		const { active } = performance.eventLoopUtilization(busy, this.#busy);
		// What was worked since is what the news before have cost.
		const paid = (now - this.#told) / share;
		const left = (owed: number, most: number) => Math.max(0, Math.min(most, owed - paid));
		this.#owedForTables = left(this.#owedForTables, 2 * credit) + (this.#hasToldTable ? active : 0);
		this.#owedForValues = left(this.#owedForValues, longestGap / share) + (this.#hasToldTable ? 0 : active);
		this.#hasToldTable = this.#isOther;
		this.#busy = busy;
		this.#told = now;
		this.#toldLive = this.#liveText();
		const news = { changed: this.#changed, isOtherTable: this.#isOther, live: this.#live(null) };
		if (this.#isOther) {
			this.#toldTable = now;
			this.#isSlightlyOther = false;
		}
		this.#changed = new Set();
		this.#isOther = false;
		return news;
	}

	lateNews(): ProjectNews {
		const late = Math.round((performance.now() - this.#looked) / 1000);
		this.#toldLive = "late";
		return { changed: new Set(), isOtherTable: false, live: this.#live(late) };
	}

	#take({ changed, table }: RootNews): boolean {
		for (const run of changed) this.#changed.add(run);
		if (table === "other") this.#isOther = true;
		if (table === "slightly") this.#isSlightlyOther = true;
		return changed.length > 0 || table !== "same";
	}

	/** Milliseconds that are to pass between what was told and what is. */
	#gap(): number {
		const owed = this.#isOther ? Math.max(0, this.#owedForTables - credit) : this.#owedForValues;
		return Math.min(longestGap, owed * share);
	}

	#pause(): number {
		return this.#isListening ? Math.min(this.#watch.longest, this.#every * heardFactor) : this.#every;
	}

	#live(late: number | null): Freshness {
		const by = this.#watch.isPaused ? "paused" : this.#isListening ? "events" : "polling";
		return { by, every: Math.round(this.#pause() / 1000), late };
	}

	#liveText(): string {
		const { by, every } = this.#live(null);
		return by === "polling" ? `${by} ${every}` : by;
	}
}
