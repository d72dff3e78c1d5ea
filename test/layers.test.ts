import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const top = fileURLToPath(new URL("..", import.meta.url));

/** Who may import whom, as architecture.md draws it; a folder may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	model: [],
	formats: ["model"],
	hydra: ["model", "formats"],
	project: ["model", "formats", "hydra"],
	query: ["model"],
	settings: ["model", "query"],
	render: ["model", "query"],
	library: ["model", "formats", "hydra", "project", "query", "settings", "render"],
	commands: ["model", "formats", "hydra", "project", "query", "settings", "render", "library"],
	tui: ["model", "formats", "hydra", "project", "query", "settings", "render"],
	index: ["model", "formats", "hydra", "project", "query", "settings", "render", "library"],
	cli: ["commands", "model"],
};

/** Packages that only some files may know. */
const guarded: readonly { readonly what: RegExp; readonly where: RegExp }[] = [
	{ what: /^(react|react\/.*|ink|ink-table)$/, where: /^source\/tui\// },
	{
		what: /^(node:(fs|fs\/promises|child_process|worker_threads|tty)|fast-glob)$/,
		where: /^source\/(project\/|tui\/terminal\/)/,
	},
	{ what: /^node:process$/, where: /^(cli\.tsx|source\/tui\/terminal\/)/ },
	{ what: /^meow$/, where: /^source\/commands\/parse-arguments\.ts$/ },
];

interface Source {
	readonly path: string;
	readonly text: string;
	readonly imports: readonly { readonly from: string; readonly isDynamic: boolean }[];
}

const sources: readonly Source[] = ["cli.tsx", ...filesBelow("source")].map((path) => {
	const text = readFileSync(join(top, path), "utf8");
	const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
	const statics = [...code.matchAll(/^(?:import|export)\b[^;"'`]*?["']([^"']+)["']/gm)].map(([, from]) => ({
		from: from!,
		isDynamic: false,
	}));
	const dynamics = [...code.matchAll(/\bimport\(\s*["']([^"']+)["']/g)].map(([, from]) => ({
		from: from!,
		isDynamic: true,
	}));
	return { path, text: code, imports: [...statics, ...dynamics] };
});

function filesBelow(folder: string): string[] {
	return readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => relative(top, join(entry.parentPath, entry.name)));
}

function layerOf(path: string): string {
	const [first = "", second = ""] = path.split("/");
	return first === "source" ? second.replace(/\.tsx?$/, "") : first.replace(/\.tsx?$/, "");
}

function target(path: string, from: string): string {
	return posix.normalize(posix.join(dirname(path), from));
}

test("the scan of imports sees them", () => {
	expect(sources.length).toBeGreaterThan(50);
	expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
});

describe("nothing imports upwards", () => {
	test.each(sources.map((source) => [source.path, source] as const))("%s", (path, { imports }) => {
		const layer = layerOf(path);
		for (const { from, isDynamic } of imports) {
			// The version stands in one place.
			if (!from.startsWith(".") || (path === "source/model/version.ts" && from === "../../package.json")) continue;
			const other = layerOf(target(path, from));
			if (other === layer) continue;
			// The commands load the UI only when it is asked for.
			if (layer === "commands" && other === "tui")
				expect(isDynamic && /^source\/commands\/(tui|config)\.ts$/.test(path), `${path} imports ${from}`).toBe(true);
			else expect(allowed[layer], `${path} imports ${from}`).toContain(other);
		}
	});
});

test("guarded packages are imported only where they belong", () => {
	for (const { path, imports } of sources) {
		for (const { from } of imports) {
			for (const { what, where } of guarded) {
				if (what.test(from)) expect(path, `imports ${from}`).toMatch(where);
			}
		}
	}
});

test("process and console are used only where they belong", () => {
	for (const { path, text } of sources) {
		if (!/^(cli\.tsx|source\/tui\/terminal\/)/.test(path))
			expect(/\bprocess\.(?!env\.NODE_ENV)/.test(text), path).toBe(false);
		expect(/\bconsole\./.test(text), path).toBe(false);
	}
});

test("nothing is used that the oldest supported Node has not", () => {
	const newer =
		/\b(?:toBase64|fromBase64|toHex|fromHex|getOrInsert(?:Computed)?|[gs]etFloat16|Float16Array|sumPrecise|Promise\.try|RegExp\.escape|Error\.isError|Iterator\.(?:concat|zip)|Temporal)\b/;
	for (const { path, text } of sources) expect(newer.exec(text.replace(/`[^`\n]*`/g, ""))?.[0], path).toBeUndefined();
});

test("no cycles", () => {
	const graph = new Map(
		sources.map(({ path, imports }) => [
			path,
			imports.filter(({ from, isDynamic }) => from.startsWith(".") && !isDynamic).map(({ from }) => target(path, from)),
		]),
	);
	const done = new Set<string>();
	const visit = (path: string, trail: readonly string[]): void => {
		expect(trail.includes(path), [...trail, path].join(" → ")).toBe(false);
		if (done.has(path)) return;
		for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
});
