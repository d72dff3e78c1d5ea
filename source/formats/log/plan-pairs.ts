import { axisName } from "./axis-name.ts";
import { bracketOwner } from "./bracket-owner.ts";
import { itemName } from "./item-name.ts";
import { labelAt, lineLabels } from "./line-label.ts";
import { slotMark as n, slotKind } from "./line-scanner.ts";
import { isAllMetric } from "./metric-names.ts";
import { isNoise, isPace } from "./noise-names.ts";
import { type PlacedName, placedName } from "./placed-name.ts";
import type { AxisSlot, SpeakerSlot, ValueSlot } from "./plan.ts";
import { hasProse } from "./prose-words.ts";
import { type SlotName, slotName } from "./slot-name.ts";

export interface PairsPlan {
	readonly axes: readonly AxisSlot[];
	readonly values: readonly ValueSlot[];
	readonly speakers: readonly SpeakerSlot[];
	/** Numbers with no name. */
	readonly unnamed: readonly number[];
}

interface Placed {
	readonly name: PlacedName;
	/** Where the name starts. */
	readonly start: number;
	/** Which number of the line is its place. */
	readonly index: number;
}

/** What may follow a number that stands for itself: no unit, no second part of a date, a version or a path. */
const clean = new RegExp(String.raw`^(?:$|[\s,;|)\]}"'*\x02\\(]|%(?![\w])|\.(?:\s|$)|:(?!${n})|${n}$)`);
const unit =
	/^\s?(?:(?:s|sec|secs|seconds?|ms|us|µs|ns|m|min|mins|minutes?|h|hr|hrs|hours?|days?|[kmgt]i?b|bytes?|it|its|steps?|iters?|iterations?|batches|epochs?|samples?|examples?|images?|tokens?|words?|files?|params?|parameters?|classes|layers|workers|gpus?|cpus?|cores|fps|hz|x|times|out|of|hidden|sentences)\b|[\w/]+\/(?:s|sec|second|step|it|iter|epoch|sample)\b|it\/s|s\/it)/i;
const gluedUnit = /^(?:s|secs?|ms|us|µs|ns|m|mins?|h|hrs?|[kmgt]i?b)(?=\s+[a-z])/i;
/** What may follow where a sentence ends with its number, or goes on with the next: what is said of the number may deny it. */
const afterVerb = /^%?\s*(?:$|[,;|)\]\x02]|\.(?:\s|$)|\(\0|and\s+[\w ]{1,40}\s(?:is|was|of)\s+\0)/i;
const glueBefore = /^(?:[-:/.x×]|,)$|(?:^|[\s([])0$|[-\w]\/$/;
const speaker = /(?<!\w)(rank|worker|fold|client|agent|replica|trial|gpu|task|local_rank|global_rank)\s*[ _:=#[]?\s*$/i;
const opening = new RegExp(
	String.raw`^(?:\[${n}(?:/ ?${n}|, ${n})?\]:?(?=[\s[])|\(${n}/ ?${n}\)(?=\s)|${n}:(?=\s+[a-z]))`,
	"i",
);

/**
 * The names and numbers of a line of text: `epoch 3 loss 0.31 val_acc=0.9`. `slot` is the first of the line's numbers,
 * `kinds` what the numbers of a line are, where known.
 */
export function planPairs(body: string, slot: number, kinds: Uint8Array | null = null): PairsPlan {
	const axes: AxisSlot[] = [];
	const named: { readonly found: SlotName; readonly slot: number; readonly start: number; readonly end: number }[] = [];
	const speakers: SpeakerSlot[] = [];
	const items: SpeakerSlot[] = [];
	const unnamed: number[] = [];
	const places: number[] = [];
	for (let at = body.indexOf(n); at >= 0; at = body.indexOf(n, at + 1)) places.push(at);
	const lead = opening.exec(body)?.[0] ?? "";
	let axisAt = -1;
	let bare: AxisSlot | null = null;
	let isBound = true;
	let placed: Placed | null = null;
	for (let index = 0; index < places.length; index++) {
		const at = places[index]!;
		const from = index === 0 ? 0 : places[index - 1]! + 1;
		const between = body.slice(from, at);
		const before = index === 0 ? between : between.replace(gluedUnit, "");
		const after = body.slice(at + 1);
		const isFraction = /^\s*\/\s*\0/.test(after);
		const last = isFraction ? index + 1 : index;
		const number = slot + index;
		const total = isFraction ? { total: number + 1 } : {};
		if (placed?.index === index - 1) {
			// A range has two numbers: `for minibatches 0-99`.
			if (before === "-") {
				placed = { name: placed.name, start: placed.start, index };
				axisAt = index;
				continue;
			}
			if (/^\s*(?:[=:]|is|was)\s+$/.test(before) && clean.test(after) && !isFraction) {
				const found: SlotName = { ...placed.name, binding: "sign", isParted: true };
				named.push({ found, slot: number, start: placed.start, end: at });
				continue;
			}
		}
		const isTold = /^\s*[=:]\s/.test(after);
		const name = isTold || /^(?:\s+(?:is|was)\s|-\0)/.test(after) ? placedName(before) : null;
		if (name !== null && (isTold || name.isMetric)) {
			placed = { name, start: at - name.length, index };
			axes.push({ name: name.axis, slot: number });
			axisAt = index;
			continue;
		}
		const item = itemName(before);
		if (item !== null) items.push({ ...item, slot: number });
		let found = slotName(before, index === 0);
		// A name right after a number that has none is a part of a sentence: `on the 10000 test images: 92`.
		if (found !== null && !found.isParted && !isBound && !(found.binding === "sign" && isAllMetric(found.name)))
			found = null;
		isBound = true;
		const axis = found === null ? null : pass(found.name, after) ? "epoch" : axisName(found.name);
		if (lead !== "" && index === 0) {
			bare = { name: "", slot: number, ...total };
			axisAt = last;
		} else if (index === 0 ? isPart(before, after) : axisAt === index - 1 && isInner(before, after, axes.at(-1))) {
			axes.push({ name: "iter", slot: number, ...total });
			axisAt = last;
		} else if (speaker.test(before)) speakers.push({ name: speaker.exec(before)![1]!.toLowerCase(), slot: number });
		else if (axis !== null && !/^[\w.]*[A-Za-z_]|^[-:.]\0|^-\w|^%/.test(after)) {
			axes.push({ name: axis, slot: number, ...total });
			axisAt = last;
		} else if (found !== null && isFraction && /^\s*\/\s*\0\s*\(\0%?\)/.test(after)) {
			named.push({ found, slot: number + 2, start: at - found.length, end: at });
			index++;
		} else if (found?.binding === "blank" && axes.length === 0 && isCounted(found.name, after, number, kinds)) {
			axes.push({ name: "step", slot: number, isInline: true });
			named.push({ found, slot: number + 1, start: at - found.length, end: at });
			index++;
		} else if (found !== null && !isFraction && isWhole(before, after, found)) {
			named.push({ found, slot: number, start: at - found.length, end: at });
		} else {
			unnamed.push(number);
			// A time or a size has a name too: `mem 12.0GB time 3.0s acc 0.91`.
			isBound = found !== null && isNoise(found.name) && gluedUnit.test(after);
		}
		if (isFraction) index++;
	}
	if (bare !== null && axes.every(({ name }) => name === "iter")) axes.unshift(bare);
	else if (bare !== null) speakers.push({ name: "", slot: bare.slot });
	// Trials come one after the other, where nothing within them is counted.
	if (axes.length === 0 && speakers.length === 1 && speakers[0]!.name === "trial") axes.push(...speakers.splice(0));
	if (axes.length === 0) speakers.push(...items);
	const labels = lineLabels(
		body,
		named.map(({ start, end }) => [start, end]),
	);
	const names = Map.groupBy(named, ({ found }) => found.name);
	const owner = (name: string, start: number) => (names.get(name)!.length > 1 ? bracketOwner(body, start) : "");
	const values = named
		.filter(({ found }) => !isNoise(found.name) && !isPace(found.name))
		.map(({ found, slot: number, start }) => ({
			name: found.name,
			slot: number,
			binding: found.binding,
			label: owner(found.name, start).replace(/(?<=.)$/, "/") || labelAt(labels, start),
		}));
	return { axes, values, speakers, unnamed };
}

/** Whether the number after an axis counts what is done within it: `[0][10/5005]`, `[1, 2000]`, `Epoch: 1 [640/60000 (1%)]`. */
function isInner(before: string, after: string, outer: AxisSlot | undefined): boolean {
	if (/^(?:\]\s*\[\s*|, )$/.test(before)) return /^\s*[/\]]/.test(after);
	return outer?.name === "epoch" && /^:?\s+\[\s*$/.test(before) && /^\s*\/\s*\0\s*[\](]/.test(after);
}

/** Whether a number counts what is done of a part of the data: `Test: [ 10/196]`. */
function isPart(before: string, after: string): boolean {
	return (
		/^(?:train|val|valid|validation|test|eval)(?:ing)?:?\s*\[\s*$/i.test(before) && /^\s*\/\s*\0\s*[\](]/.test(after)
	);
}

/** Whether a number counts passes over a part of the data, and how far the pass is follows: `Train: 3 [100/1251`. */
function pass(name: string, after: string): boolean {
	return /^(?:train|val|valid|test|eval)(?:ing)?$/i.test(name) && /^\s*\[\s*\0\s*\/\s*\0/.test(after);
}

/** Whether a number between a name and another number counts how often that was told: `Train loss 12 0.53`, `Val loss 12: 0.6`. */
function isCounted(name: string, after: string, slot: number, kinds: Uint8Array | null): boolean {
	if (kinds === null || kinds[slot] !== slotKind.integer || kinds[slot + 1] === slotKind.integer) return false;
	return isAllMetric(name) && /^:?\s\0(?:$|[\s,;|])/.test(after);
}

/** Whether a number is one by itself, and no part of a time, a version, a size, a sentence. */
function isWhole(before: string, after: string, { binding }: SlotName): boolean {
	if (glueBefore.test(before) || /^[-.,:]\0/.test(after) || !clean.test(after)) return false;
	if (/^\s?[A-Za-zµ]/.test(after) && !isNext(after) && (binding === "blank" || unit.test(after))) return false;
	if (binding === "sign") return true;
	if (binding === "verb") return afterVerb.test(after);
	const rest = /^[^,;|\0]*/.exec(after)![0].replace(/[\w.]+\s?[=:]\s?$/, "");
	return !hasProse(rest.replace(/^\s*(?:at|after|in)\s+(?:step|epoch|iter\w*)?\s*$/i, ""));
}

/** Whether what follows a number is the name of the next: `loss 0.5 acc 0.9`. */
function isNext(after: string): boolean {
	if (/^\s+(?:s|ms|us|h|m|min|sec|seconds?|[kmgt]i?b|it)\s/i.test(after)) return false;
	return /^\s+[A-Za-z_][\w/.@-]*(?:\s[\w/.@()-]+){0,3}\s*[=:]?\s*["'[(]*\0/.test(after);
}
