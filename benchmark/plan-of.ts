import fs from "node:fs";

/** How often a process asked the disk for something, from the trace that slow-disk.c writes. */
export interface Calls {
	readonly list: number;
	readonly open: number;
	readonly read: number;
	readonly stat: number;
	readonly other: number;
	/** Bytes that were read. */
	readonly bytes: number;
}

export interface Plan {
	/** What was asked until the last YAML file was read, which is when all parameters can be known. */
	readonly parameters: Calls;
	/** What was asked in all. */
	readonly states: Calls;
	/** Lines for `floor.ts`: each folder that was listed and each part of a file that was read, once, as they came first. */
	readonly lines: readonly string[];
	/** The config.yaml files that were read. */
	readonly configs: readonly string[];
}

/** Reads a trace. */
export function planOf(trace: string): Plan {
	const calls = { list: 0, open: 0, read: 0, stat: 0, other: 0, bytes: 0 };
	let parameters: Calls = { ...calls };
	let known = 0;
	const parts = new Map<string, [start: number, end: number][]>();
	for (const line of linesOf(trace)) {
		const [kind = "", offset, size, path = ""] = line.split("\t");
		calls[kind as keyof Calls]++;
		calls.bytes += Number(size);
		if (kind === "list") parts.set(`list\t${path}`, []);
		if (kind !== "read" || size === "0") continue;
		const what = `read\t${path}`;
		parts.set(what, joined(parts.get(what) ?? [], Number(offset), Number(offset) + Number(size)));
		if (!path.endsWith(".yaml")) continue;
		known = parts.size;
		parameters = { ...calls };
	}
	const lines = [...parts].map(([what, found]) =>
		[what, ...found.flatMap(([start, end]) => [start, end - start])].join("\t"),
	);
	const configs = lines.map((line) => line.split("\t")[1]!).filter((path) => path.endsWith("/config.yaml"));
	return { parameters, states: calls, lines: lines.toSpliced(known, 0, "known"), configs };
}

/** How many calls a process made. */
export function sumOf({ list, open, read, stat, other }: Calls): number {
	return list + open + read + stat + other;
}

/** The parts of a file with one more; parts that meet or overlap become one. */
function joined(parts: readonly [number, number][], start: number, end: number): [number, number][] {
	const touching = parts.filter(([from, to]) => from <= end && start <= to);
	const apart = parts.filter((part) => !touching.includes(part));
	return [
		...apart,
		[Math.min(start, ...touching.map(([from]) => from)), Math.max(end, ...touching.map(([, to]) => to))],
	];
}

function* linesOf(path: string): Generator<string> {
	const file = fs.openSync(path, "r");
	const buffer = Buffer.allocUnsafe(1 << 20);
	let rest = "";
	for (;;) {
		const count = fs.readSync(file, buffer);
		if (count === 0) break;
		const lines = (rest + buffer.toString("latin1", 0, count)).split("\n");
		rest = lines.pop()!;
		yield* lines;
	}
	fs.closeSync(file);
}
