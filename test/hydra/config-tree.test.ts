import { expect, test } from "vitest";
import { ConfigNode, ConfigTree } from "../../source/hydra/config-tree.ts";
import { loadConfig } from "../../source/hydra/load-yaml.ts";
import { flatten } from "../../source/model/flat-config.ts";
import type { Value } from "../../source/model/value.ts";

const config = loadConfig("a: 1\nb: {c: [x, {d: 2}], e: {}, 1: y}\nf: {g: {h: ~}}\n");

/** The keys from the root. */
function pathOf(node: ConfigNode): Value[] {
	return node.parent === null ? [] : [...pathOf(node.parent), node.key];
}

test("values stand in file order; lists and empty mappings are values", () => {
	const { tree, values } = ConfigTree.ofMapping(config);
	expect(tree.leaves.map(pathOf)).toEqual([["a"], ["b", "c"], ["b", "e"], ["b", 1], ["f", "g", "h"]]);
	expect(values).toEqual([1, ["x", new Map([["d", 2]])], new Map(), "y", null]);
	expect(tree.leaves.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
	for (const leaf of tree.leaves) expect([leaf.tree, leaf.root, leaf.children]).toEqual([tree, tree.root, null]);
});

test("the tree of a flattened config is that of the config", () => {
	const { paths } = flatten(config);
	const tree = ConfigTree.ofPaths(paths);
	expect(tree.leaves.map(pathOf)).toEqual(paths);
	expect([...tree.root.children!.get("f")!.children!.keys()]).toEqual(["g"]);
	expect(tree.root.children!.get("b")!.children!.get(1)).toBe(tree.leaves[3]);
});

test("configs with one list of paths share one tree, others do not", () => {
	const { paths } = flatten(config);
	expect(ConfigTree.ofPaths(paths)).toBe(ConfigTree.ofPaths(paths));
	expect(ConfigTree.ofPaths([...paths])).not.toBe(ConfigTree.ofPaths(paths));
});

test("what lies within a value is the same place when all keys down to it are", () => {
	const { tree } = ConfigTree.ofMapping(config);
	const [a, c] = tree.leaves as [ConfigNode, ConfigNode];
	const item = (leaf: ConfigNode, ...keys: Value[]) =>
		keys.reduce<ConfigNode>((node, key) => ConfigNode.within(node, key, null), leaf);
	expect(item(c, 1, "d").isSameAs(item(c, 1, "d"))).toBe(true);
	expect(item(c, 1, "d").isSameAs(item(c, 0, "d"))).toBe(false);
	expect(item(c, 1, "d").isSameAs(item(c, "1", "d"))).toBe(false);
	expect(item(c, 1).isSameAs(item(a, 1))).toBe(false);
	expect(item(c, 1).isSameAs(c)).toBe(false);
	expect(item(c, 1).root).toBe(tree.root);
	// What resolvers made has no key of its own: two of them are never known to be one.
	expect(item(c, null).isSameAs(item(c, null))).toBe(false);
});
