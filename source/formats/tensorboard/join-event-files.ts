import type { EventContents, EventFile } from "./event-file.ts";
import { eventFileOf } from "./event-file-of.ts";
import type { Points } from "./point-list.ts";
import type { TagContents, Tally } from "./tag-contents.ts";

/**
 * The event files of one folder as one, in their order: the points of each tag one after the other, without those that the
 * restarts of a later file drop. Steps that merely repeat stay, as in TensorBoard; series have them in order.
 */
export function joinEventFiles(files: readonly EventFile[]): EventFile {
	const problems = files.flatMap((file) => file.problems);
	const contents = files.map((file) => file.contents);
	return eventFileOf(contents.length === 0 ? nothing : contents.reduce(joined), problems);
}

const nothing: EventContents = {
	tags: [],
	facts: new Map(),
	isVersioned: false,
	restart: Number.POSITIVE_INFINITY,
	latest: -1,
	isOpening: true,
};

function joined(a: EventContents, b: EventContents): EventContents {
	const later = new Map(b.tags.map((tag) => [tag.name, tag]));
	const isVersioned = a.isVersioned || b.isVersioned;
	const tags = a.tags.map((tag) => {
		const next = later.get(tag.name);
		const end = isVersioned || next === undefined ? b.restart : restartOf(next, a.latest);
		const kept = end === Number.POSITIVE_INFINITY ? tag : before(tag, end);
		return next === undefined ? kept : joinedTags(kept, next);
	});
	const known = new Set(a.tags.map(({ name }) => name));
	return {
		tags: [...tags, ...b.tags.filter(({ name }) => !known.has(name))],
		facts: new Map([...a.facts, ...b.facts]),
		isVersioned,
		restart: Math.min(a.restart, b.restart),
		latest: b.isOpening ? Math.max(a.latest, b.latest) : b.latest,
		isOpening: a.isOpening && b.isOpening,
	};
}

/** Where a tag of a file that marks no restarts restarts from, after files whose latest step is known. */
function restartOf({ opening, dropped }: TagContents, latest: number): number {
	return opening < latest ? Math.min(opening, dropped) : dropped;
}

/** What of a tag stands before a step. */
function before(tag: TagContents, end: number): TagContents {
	const { points, histograms } = tag;
	return {
		...tag,
		points: points === null ? null : pointsBefore(points, end),
		histograms: histograms.filter(({ step }) => step < end),
	};
}

function pointsBefore({ steps, values, times }: Points, end: number): Points | null {
	const isBefore = (_: number, at: number): boolean => steps[at]! < end;
	const kept = { steps: steps.filter(isBefore), values: values.filter(isBefore), times: times.filter(isBefore) };
	return kept.steps.length === 0 ? null : kept;
}

function joinedTags(a: TagContents, b: TagContents): TagContents {
	return {
		name: a.name,
		opening: Math.min(a.opening, b.opening),
		dropped: Math.min(a.dropped, b.dropped),
		points: a.points === null || b.points === null ? (a.points ?? b.points) : joinedPoints(a.points, b.points),
		histograms: [...a.histograms, ...b.histograms],
		tallies: joinedTallies(a.tallies, b.tallies),
		texts: b.texts ?? a.texts,
		array: b.array ?? a.array,
	};
}

function joinedPoints(a: Points, b: Points): Points {
	return {
		steps: joinedArrays(a.steps, b.steps),
		values: joinedArrays(a.values, b.values),
		times: joinedArrays(a.times, b.times),
	};
}

function joinedArrays(a: Float64Array, b: Float64Array): Float64Array {
	const both = new Float64Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

function joinedTallies(a: TagContents["tallies"], b: TagContents["tallies"]): TagContents["tallies"] {
	const all = new Map<string, Tally>(a);
	for (const [kind, tally] of b) {
		const earlier = all.get(kind);
		const both = {
			...tally,
			count: tally.count + (earlier?.count ?? 0),
			firstStep: earlier?.firstStep ?? tally.firstStep,
		};
		all.set(kind, both);
	}
	return all;
}
