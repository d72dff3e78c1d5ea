export interface WatchOptions {
	/** Whether the file system is listened to where it tells of changes; else it is asked again and again. */
	readonly events?: boolean;
	/** Milliseconds between two looks at what is going on (1,000), and at a tree in which nothing happens (30,000). */
	readonly shortest?: number;
	readonly longest?: number;
}

/** How current what is shown is. */
export interface Freshness {
	/** The file system tells of changes, it is asked for them, or nobody looks. */
	readonly by: "events" | "polling" | "paused";
	/** Seconds from one look to the next one. */
	readonly every: number;
	/** Seconds since the last look was over, where the one that is going on takes long; else null. */
	readonly late: number | null;
}

/** Whoever opens a project holds this to stop, pause and direct the looking for changes. */
export class Watch {
	readonly events: boolean;
	readonly shortest: number;
	readonly longest: number;
	#isPaused = false;
	#isStopped = false;
	#isWoken = false;
	#wake: (() => void) | null = null;
	#inSight: () => Iterable<string> = () => [];

	constructor({ events = true, shortest = 1000, longest = 30_000 }: WatchOptions = {}) {
		this.events = events;
		this.shortest = shortest;
		this.longest = Math.max(shortest, longest);
	}

	get isPaused(): boolean {
		return this.#isPaused;
	}

	get isStopped(): boolean {
		return this.#isStopped;
	}

	pause(): void {
		this.#isPaused = true;
		this.wake();
	}

	/** Goes on, with what has changed meanwhile. */
	resume(): void {
		this.#isPaused = false;
		this.wake();
	}

	/** The stream of snapshots ends. */
	stop(): void {
		this.#isStopped = true;
		this.wake();
	}

	/** `inSight` names runs by their folders: these are looked at as often as those that are running. */
	attend(inSight: () => Iterable<string>): void {
		this.#inSight = inSight;
	}

	/** Folders of the runs that somebody looks at. */
	inSight(): ReadonlySet<string> {
		return new Set(this.#inSight());
	}

	/** Ends the waiting. */
	wake(): void {
		this.#isWoken = true;
		this.#wake?.();
	}

	/** Waits for so many milliseconds, or until it is woken. */
	async wait(milliseconds: number): Promise<void> {
		if (!this.#isWoken) {
			let timer: NodeJS.Timeout | undefined;
			await new Promise<void>((resolve) => {
				this.#wake = resolve;
				if (Number.isFinite(milliseconds)) timer = setTimeout(resolve, milliseconds);
			});
			clearTimeout(timer);
			this.#wake = null;
		}
		this.#isWoken = false;
	}
}
