import { isMap, isSeq, type Node, type Pair } from "yaml";
import { DataError } from "../../model/problem.ts";
import type { Composed } from "../compose-yaml.ts";

/** OmegaConf 2.4's limits, which it sets for texts without aliases too: a long config of an older version has none. */
const maxExpanded = 10_000;
const minForRatio = 1_000;
const maxRatio = 100;

/**
 * Throws a DataError of the kind `ConstructorError` where a node lies within itself, or where aliases stand for so many nodes
 * that writing them out would never end.
 */
export function checkAliases({ document, lineOf }: Composed): void {
	/** Nodes below and with each node, every alias written out; 0 while they are counted. */
	const counts = new Map<Node, number>();
	const count = (node: Node): number => {
		const known = counts.get(node);
		if (known === 0) throw new DataError("an alias lies within what it stands for", lineOf(node), "ConstructorError");
		if (known !== undefined) return known;
		counts.set(node, 0);
		let total = 1;
		// What an alias stands for comes before it, so this goes no deeper than the text is nested.
		for (const child of childrenOf(node)) total += count(child);
		counts.set(node, total);
		return total;
	};
	const expanded = count(document.contents);
	if (expanded > maxExpanded || (expanded > minForRatio && expanded > counts.size * maxRatio)) {
		throw new DataError("aliases stand for too many values", lineOf(document.contents), "ConstructorError");
	}
}

function childrenOf(node: Node): Node[] {
	if (isSeq(node)) return node.items as Node[];
	return isMap(node) ? (node.items as Pair<Node, Node>[]).flatMap(({ key, value }) => [key, value!]) : [];
}
