import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { DataError } from "../model/problem.ts";
import { FilePath, isMapping, type Mapping, type Value } from "../model/value.ts";
import { plainScalar } from "./yaml-scalar.ts";
export function loadYaml(text: string): Value {
	const doc = parseDocument(text, {
		schema: "failsafe",
		uniqueKeys: false,
		logLevel: "silent",
		version: "1.1",
		resolveKnownTags: false,
	});
	const [error] = doc.errors;
	if (error !== undefined) throw new DataError(error.message.split("\n")[0]!, error.linePos?.[0].line);
	if (doc.contents === null) return new Map();
	return valueOf(doc.contents as Node);
	function valueOf(node: Node | null): Value {
		if (node === null) return null;
		if (isAlias(node)) return valueOf(node.resolve(doc) as Node);
		const tag = node.tag;
		if (isScalar(node)) {
			const source = String(node.value ?? "");
			if (tag === "tag:yaml.org,2002:binary") return Uint8Array.fromBase64(source.replace(/\s/g, ""));
			return node.type === "PLAIN" ? plainScalar(node.source ?? "") : source;
		}
		if (isSeq(node)) {
			const items = node.items.map((item) => valueOf(item as Node));
			if (tag?.includes("pathlib")) return new FilePath(items.join("/"));
			return items;
		}
		if (isMap(node)) return new Map(node.items.map(({ key, value }) => [valueOf(key as Node), valueOf(value as Node)]));
		throw new DataError("odd");
	}
}
export function loadConfig(text: string): Mapping {
	const value = loadYaml(text);
	if (!isMapping(value)) throw new DataError("is no mapping");
	return value;
}
