import { slotMark as n } from "./line-scanner.ts";

/** A progress bar in a line: where its parts stand. */
export interface BarParts {
	/** What stands before it. */
	readonly head: string;
	/** Where what it says of itself starts and ends: postfix, running means. */
	readonly start: number;
	readonly end: number;
	/** Positions of how far it is and how far it goes, -1 where it does not tell. */
	readonly done: number;
	readonly total: number;
}

/** `Epoch 3:  45%|████▌     | 9/20 [00:01<00:02, 9.1it/s, loss=0.3]`, also without a percentage or a total. */
const tqdm = new RegExp(
	String.raw`^(?<head>.*?)(?::\s*)?(?<![\w.])(?:${n}%)?\s*\|[^|]*\|\s*(?<done>${n})[\w.]*\/(?<total>${n}|\?)[\w.]*\s*\[(?<inside>[^\]]*(?:\[[^\]]*\][^\]]*)*)\]`,
	"d",
);
const open = new RegExp(String.raw`^(?<head>.*?)(?::\s*)?(?<done>${n})it \[(?<inside>${n}:${n}[^\]]*)\]`, "d");
/** ` 9/10 [====>...] - 0s 2ms/step - loss: 0.3`: Keras. */
const keras = new RegExp(
	String.raw`^(?<head>)\s*(?<done>${n})\s?\/\s?(?<total>${n}|Unknown)\s+(?:\[\s*\]\s*)?(?=.*(?:${n}\s?(?:[mun]?s|µs)\/(?:step|epoch|sample)|ETA:?\s|(?:^|\s)${n}s(?:\s|$)))(?<inside>.*)$`,
	"d",
);
/** `Epoch 3/9 ━━━━ 10/10 0:00:01 • 0:00:00 52.1it/s loss: 0.3`: Rich. */
const rich = new RegExp(
	String.raw`^(?<head>.*?)\s(?<done>${n})\/ ?(?<total>${n}|--)\s(?:${n}:)+${n} • [^•]*?it\/s(?<inside>.*)$`,
	"d",
);

export function barParts(body: string): BarParts | null {
	if (!/[|[/]/.test(body)) return null;
	const match = tqdm.exec(body) ?? open.exec(body) ?? keras.exec(body) ?? rich.exec(body);
	const groups = match?.indices?.groups;
	if (match === null || groups === undefined) return null;
	const [start, end] = groups.inside!;
	return {
		head: match.groups!.head!,
		start,
		end,
		done: groups.done![0],
		total: match.groups!.total === n ? groups.total![0] : -1,
	};
}
