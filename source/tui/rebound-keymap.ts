import { UserError } from "../model/problem.ts";
import { meantWord } from "../query/meant-word.ts";
import type { BoundKeys } from "../settings/settings.ts";
import type { Binding } from "./binding.ts";
import { keyText } from "./key-text.ts";
import type { Place } from "./screen.ts";

/**
 * The keymap with the keys that the user has bound. A usual key gives way to one that was bound, as long as its action keeps
 * another. Throws a UserError where there is no such action, or two have one key on the same screen.
 */
export function reboundKeymap(keymap: readonly Binding[], bound: ReadonlyMap<string, BoundKeys>): readonly Binding[] {
	if (bound.size === 0) return keymap;
	const names = [...new Set(keymap.map(({ name }) => name))];
	for (const [name, { place }] of bound) if (!names.includes(name)) throw unknownAction(name, names, place);
	const rows = keymap.flatMap((row) => boundRow(keymap, row, bound.get(row.name)));
	for (const row of rows) refuseTwice(row, rows, bound);
	return rows.flatMap((row) => (bound.has(row.name) ? [row] : yielding(row, rows, bound)));
}

/** A row with its new keys; an action has them in each place once, however many rows it had. */
function boundRow(keymap: readonly Binding[], row: Binding, own: BoundKeys | undefined): Binding[] {
	if (own === undefined) return [row];
	const before = keymap.slice(0, keymap.indexOf(row)).filter(({ name }) => name === row.name);
	const places = row.places.filter((place) => !before.some((other) => other.places.includes(place)));
	return places.length === 0 || own.keys.length === 0 ? [] : [{ ...row, keys: own.keys, places }];
}

/** Two keys that were bound by the user. */
function refuseTwice(row: Binding, rows: readonly Binding[], bound: ReadonlyMap<string, BoundKeys>): void {
	const own = bound.get(row.name);
	if (own === undefined) return;
	for (const other of rows) {
		if (other.name === row.name || !bound.has(other.name)) continue;
		const key = row.keys.find((one) => other.keys.includes(one));
		const place = row.places.find((one) => other.places.includes(one));
		if (key !== undefined && place !== undefined) throw clash(own, key, row.name, other.name, place);
	}
}

/** A row that was not bound, without the keys that were given to others; its places apart where they differ in that. */
function yielding(row: Binding, rows: readonly Binding[], bound: ReadonlyMap<string, BoundKeys>): Binding[] {
	const parts = new Map<string, { keys: readonly string[]; places: Place[] }>();
	for (const place of row.places) {
		const others = rows.filter((other) => bound.has(other.name) && other.places.includes(place));
		const keys = row.keys.filter((key) => !others.some((other) => other.keys.includes(key)));
		if (keys.length === 0 && !hasOther(row, rows, place, bound)) {
			const taker = others.find((other) => other.keys.includes(row.keys[0]!))!;
			throw clash(bound.get(taker.name)!, row.keys[0]!, taker.name, row.name, place);
		}
		const part = parts.get(keys.join(" ")) ?? { keys, places: [] };
		part.places.push(place);
		parts.set(keys.join(" "), part);
	}
	return Array.from(parts.values(), (part) => ({ ...row, ...part })).filter(({ keys }) => keys.length > 0);
}

/** Whether another row of the same action has a key there that nobody took. */
function hasOther(
	row: Binding,
	rows: readonly Binding[],
	place: Place,
	bound: ReadonlyMap<string, BoundKeys>,
): boolean {
	const isTaken = (key: string) =>
		rows.some((other) => bound.has(other.name) && other.places.includes(place) && other.keys.includes(key));
	return rows.some(
		(other) =>
			other !== row &&
			other.name === row.name &&
			other.places.includes(place) &&
			other.keys.some((key) => !isTaken(key)),
	);
}

function clash({ place }: BoundKeys, key: string, one: string, other: string, where: Place): UserError {
	return new UserError(
		`${place}: ${keyText(key, true)} would be both ${one} and ${other} on the screen ${where}; give ${other} another key too`,
	);
}

function unknownAction(name: string, names: readonly string[], place: string): UserError {
	const meant = meantWord(name.replaceAll("_", "-"), names);
	const hint = meant === undefined ? `; there are ${names.join(", ")}` : `; did you mean ${meant}?`;
	return new UserError(`${place}: there is no action ${name}${hint}`);
}
