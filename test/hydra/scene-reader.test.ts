import { expect, test } from "vitest";
import { ConfigTree } from "../../source/hydra/config-tree.ts";
import { keyPathOf } from "../../source/hydra/key-path.ts";
import { loadConfig } from "../../source/hydra/load-yaml.ts";
import type { ReadLog, Scene } from "../../source/hydra/scene.ts";
import { SceneReader } from "../../source/hydra/scene-reader.ts";
import { Unresolved } from "../../source/hydra/unresolved.ts";
import { alone, envOf, oracleClock } from "./surroundings.ts";

const config = ConfigTree.ofMapping(loadConfig("a: 1\nlist: [x, {k: v, 2: w}]\nnum: {0: zero, '1': one}\n"));
const hydra = ConfigTree.ofMapping(loadConfig("hydra: {job: {num: 3}}\na: hydra's\n"));

function reader(scene: Partial<Scene> = {}) {
	const log: string[] = [];
	const told: ReadLog = {
		read: (source, place, value) => log.push(`${source} ${place} ${value}`),
		asked: (what, name, value) => log.push(`${what} ${name} ${value !== null && value !== undefined}`),
	};
	return { read: new SceneReader({ config, hydra, isMerged: false, surroundings: alone, ...scene }, told), log };
}

/** The value at the end of some keys from the root; undefined where there is none. */
function at({ read }: ReturnType<typeof reader>, ...keys: string[]) {
	const node = keys.reduce<typeof config.tree.root | undefined>(
		(found, key) => found && read.child(found, key),
		config.tree.root,
	);
	return node === undefined || node.children !== null ? node && "mapping" : read.raw(node);
}

test("items of lists by their index, also from the end, as OmegaConf 2.4 takes it", () => {
	expect(["0", "+0", "-2", "-1", "2", "-3"].map((key) => at(reader(), "list", key))).toEqual([
		"x",
		"x",
		"x",
		new Map<unknown, unknown>([
			["k", "v"],
			[2, "w"],
		]),
		undefined,
		undefined,
	]);
	expect(() => at(reader(), "list", "x")).toThrow(Unresolved);
});

test("keys that are numbers are found, for their type is lost on the disk; a text comes first", () => {
	expect([at(reader(), "num", "0"), at(reader(), "num", "1"), at(reader(), "num", "00")]).toEqual([
		"zero",
		"one",
		undefined,
	]);
	expect([at(reader(), "list", "1", "2"), at(reader(), "list", "1", "k")]).toEqual(["w", "v"]);
	expect([at(reader(), "a", "b"), at(reader(), "num")]).toEqual([undefined, "mapping"]);
});

test("only where app and Hydra are one config each sees the other's keys, and its own first", () => {
	expect(at(reader(), "hydra")).toBeUndefined();
	const merged = reader({ isMerged: true });
	expect([at(merged, "hydra", "job", "num"), at(merged, "a"), at(merged, "num", "hydra")]).toEqual([3, 1, undefined]);
	expect(merged.read.child(hydra.tree.root, "list")).toBe(config.tree.leaves[1]);
	expect(merged.read.hydraNode).toBe(hydra.tree.root.children!.get("hydra"));
	expect(reader({ hydra: null }).read.hydraNode).toBeNull();
});

test("one dot is the container in which a path stands, each other one a container up", () => {
	const { read } = reader();
	const list = config.tree.leaves[1]!;
	expect(["a", ".a", "..a", "...a"].map((path) => read.base(keyPathOf(path), list))).toEqual([
		config.tree.root,
		list,
		config.tree.root,
		null,
	]);
});

test("all that is read is told, also that nothing was found", () => {
	const known = reader({
		surroundings: { env: envOf({ USER: "alice" }), now: oracleClock, pythonVersion: null },
	});
	at(known, "a");
	at(known, "list", "0");
	known.read.raw(hydra.tree.leaves[0]!);
	expect([known.read.env("USER"), known.read.env("NONE")]).toEqual(["alice", undefined]);
	expect([known.read.now, known.read.pythonVersion]).toEqual([oracleClock, null]);
	expect(known.log).toEqual([
		"config 0 1",
		"config 1 x,[object Map]",
		"hydra 0 3",
		"env USER true",
		"env NONE false",
		"now  true",
		"pythonVersion  false",
	]);
});
