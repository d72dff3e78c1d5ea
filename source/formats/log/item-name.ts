import type { SpeakerSlot } from "./plan.ts";

const named =
	/(?<![\w/])(class|category|label|sample|example|image|img|item|instance|query|question|document|doc|candidate|object|cluster|topic|shard|subject|patient)\s*[ _:=#[(]?\s*$/i;
const tried = /(?<![\w/])(threshold|thresh|thr|cutoff|confidence)\s*[ _:=]?\s*$/i;

/** What the text before a number says it is one of, and what no training goes along: `Class `, `Trying threshold `; null where nothing. */
export function itemName(before: string): Omit<SpeakerSlot, "slot"> | null {
	const [name] = named.exec(before)?.slice(1) ?? [];
	if (name !== undefined) return { name: name.toLowerCase(), item: "named" };
	const [value] = tried.exec(before)?.slice(1) ?? [];
	return value === undefined ? null : { name: value.toLowerCase(), item: "tried" };
}
