import { isMapping, type Mapping, type Value } from "../model/value.ts";

/** A place in a config: a mapping or a value of its shape, or something within a value. */
export class ConfigNode {
	readonly parent: ConfigNode | null;
	/** In its parent: a key, or an index. null at a root. */
	readonly key: Value;
	/** Of a mapping of the shape; null for all else. */
	readonly children: Map<Value, ConfigNode> | null;
	/** The tree of whose values this is one; null where the value is `own`. */
	readonly tree: ConfigTree | null;
	/** Index among the values of `tree`; -1 without one. */
	readonly place: number;
	/** The value of what stands within a value of the shape, or of what a resolver made. */
	readonly own: Value;

	private constructor(
		parent: ConfigNode | null,
		key: Value,
		rest: Partial<Pick<ConfigNode, "children" | "tree" | "place" | "own">>,
	) {
		this.parent = parent;
		this.key = key;
		this.children = rest.children ?? null;
		this.tree = rest.tree ?? null;
		this.place = rest.place ?? -1;
		this.own = rest.own ?? null;
	}

	static mapping(parent: ConfigNode | null, key: Value): ConfigNode {
		return new ConfigNode(parent, key, { children: new Map() });
	}

	static leaf(parent: ConfigNode, key: Value, tree: ConfigTree, place: number): ConfigNode {
		return new ConfigNode(parent, key, { tree, place });
	}

	/** Something within a value: an item of a list, a value of a mapping in it. */
	static within(parent: ConfigNode, key: Value, own: Value): ConfigNode {
		return new ConfigNode(parent, key, { own });
	}

	get root(): ConfigNode {
		let node: ConfigNode = this;
		while (node.parent !== null) node = node.parent;
		return node;
	}

	/** Whether two nodes are one place; what lies within values has no node of its own that could be compared. */
	isSameAs(other: ConfigNode): boolean {
		if (this === other) return true;
		if (this.parent === null || other.parent === null || this.key === null || this.key !== other.key) return false;
		return this.tree === null && other.tree === null && this.parent.isSameAs(other.parent);
	}
}

/** The shape of a config: its mappings, and where each of its values stands. Values are kept apart, for many configs share one shape. */
export class ConfigTree {
	readonly root: ConfigNode = ConfigNode.mapping(null, null);
	/** In the order of the values. */
	readonly leaves: ConfigNode[] = [];

	/** A tree for the `paths` of a FlatConfig; configs with the same list share one tree. */
	static ofPaths(paths: readonly (readonly Value[])[]): ConfigTree {
		let tree = trees.get(paths);
		if (tree === undefined) {
			tree = new ConfigTree();
			for (const path of paths) tree.#add(path);
			trees.set(paths, tree);
		}
		return tree;
	}

	/** The shape of a mapping, and its values in order. */
	static ofMapping(config: Mapping): { tree: ConfigTree; values: Value[] } {
		const tree = new ConfigTree();
		const values: Value[] = [];
		const walk = (mapping: Mapping, node: ConfigNode): void => {
			for (const [key, value] of mapping) {
				if (isMapping(value) && value.size > 0) walk(value, tree.#mapping(node, key));
				else values[tree.#leaf(node, key)] = value;
			}
		};
		walk(config, tree.root);
		return { tree, values };
	}

	#add(path: readonly Value[]): void {
		let node = this.root;
		for (const key of path.slice(0, -1)) node = node.children?.get(key) ?? this.#mapping(node, key);
		this.#leaf(node, path.at(-1) ?? null);
	}

	#mapping(parent: ConfigNode, key: Value): ConfigNode {
		const node = ConfigNode.mapping(parent, key);
		parent.children?.set(key, node);
		return node;
	}

	#leaf(parent: ConfigNode, key: Value): number {
		const place = this.leaves.length;
		const node = ConfigNode.leaf(parent, key, this, place);
		parent.children?.set(key, node);
		this.leaves.push(node);
		return place;
	}
}

const trees = new WeakMap<readonly (readonly Value[])[], ConfigTree>();
