import { expect, test } from "vitest";
import type { Value } from "../../source/model/value.ts";
import { type Claimant, configClaims } from "../../source/project/config-claims.ts";
import { TableBuilder } from "../../source/project/table-builder.ts";
import { someRun } from "./runs.ts";

/** What runs `0`, `1`, … with these configs claim, as `row use path`; their command ran in `/p`. */
function claimsOf(configs: readonly Readonly<Record<string, Value>>[], chdir = false): string[] {
	const builder = new TableBuilder();
	const origin = { recorded: "", here: "", cwd: "/p", chdir };
	const runs = configs.map((config, row): Claimant => {
		builder.add(someRun({ path: `${row}` }), { names: Object.keys(config), values: Object.values(config) });
		return { row, folder: `/p/s/${row}`, origin };
	});
	const claims: string[] = [];
	configClaims(builder.parameters(), runs, (path, row, use) => claims.push(`${row} ${use} ${path}`));
	return claims;
}

test("a word is no path, unless it is called one", () => {
	expect(claimsOf([{ logger: "wandb", experiment: "baselines", run: "x", results: "y", tags: ["log"] }])).toEqual([]);
	const paths = { save_dir: "tb", log_path: "logs", "work.folder": "w", root: "r", dirs: ["d"] };
	expect(claimsOf([paths])).toEqual([
		"0 output /p/tb",
		"0 output /p/logs",
		"0 other /p/w",
		"0 other /p/r",
		"0 other /p/d",
	]);
});

test("what has a slash may be the name of something else, which nothing is written into for certain", () => {
	expect(claimsOf([{ experiment: "vision/base" }])).toEqual(["0 other /p/vision/base"]);
	expect(claimsOf([{ results: "/p/out/0", tracking_uri: "file:mlruns" }])).toEqual([
		"0 output /p/out/0",
		"0 output /p/mlruns",
	]);
});

test("a name that a logger gave is doubtful, whatever it is called", () => {
	const id = "0123456789abcdef0123456789abcdef";
	const paths = ["tb/version_3", "tb/version_3/a", "wandb/offline-run-20240501_101500-abc", `mlruns/0/${id}`];
	expect(paths.flatMap((path) => claimsOf([{ run_dir: path }]))).toEqual(paths.map((path) => `0 doubtful /p/${path}`));
	expect(claimsOf([{ out_dir: `out/${id}` }])).toEqual([`0 output /p/out/${id}`]);
});

test("all that write into one folder are told, of those that may read there two", () => {
	expect(claimsOf(Array(4).fill({ save_dir: "tb" }))).toHaveLength(4);
	expect(claimsOf(Array(4).fill({ root_dir: "tb" }))).toEqual(["0 other /p/tb", "1 other /p/tb"]);
});

test("in runs that changed their folder the same words name other places", () => {
	expect(claimsOf(Array(3).fill({ root_dir: "tb" }), true)).toEqual(
		[0, 1, 2].map((row) => `${row} other /p/s/${row}/tb`),
	);
});

test("Lightning's loggers make folders of what stands side by side", () => {
	const logger = (name: Value, version: Value) =>
		claimsOf([{ "l.save_dir": "tb", "l.name": name, "l.version": version }]).slice(1);
	expect(logger("a", null)).toEqual(["0 output /p/tb/a"]);
	expect(logger("a", "run_x")).toEqual(["0 output /p/tb/a", "0 output /p/tb/a/run_x"]);
	expect(logger("", "run_x")).toEqual(["0 output /p/tb/run_x"]);
});

test("no name or version leads out of the folder", () => {
	const logger = (name: Value, version: Value) =>
		claimsOf([{ save_dir: "tb", name, version }]).filter(
			(claim) => claim.startsWith("0 output /p/tb/") || /etc|\.\./.test(claim),
		);
	expect(logger("/etc", "v")).toEqual(["0 other /etc"]);
	expect(claimsOf([{ save_dir: "tb", name: "a", version: ".." }])).toEqual([
		"0 output /p/tb",
		"0 output /p/tb/a",
		"0 other /",
	]);
	expect(claimsOf([{ save_dir: "tb", name: "../x", version: "v" }])).toEqual(["0 output /p/tb", "0 other /x"]);
	for (const version of ["..", "a/b", "a\0b"]) expect(logger("a", version)).toEqual(["0 output /p/tb/a"]);
});

test("name and version beside a trainer's folder are not its logger's", () => {
	expect(claimsOf([{ "t.default_root_dir": "w", "t.name": "a", "t.version": "v" }])).toEqual([
		"0 output /p/w",
		"0 output /p/w/lightning_logs",
	]);
});

test("lists and mappings that stand as one value are looked into so far", () => {
	const nested = (levels: number): Value => (levels === 0 ? "/p/x" : [nested(levels - 1)]);
	expect(claimsOf([{ log_dir: nested(4) }])).toEqual(["0 output /p/x"]);
	expect(claimsOf([{ log_dir: nested(5) }])).toEqual([]);
	expect(claimsOf([{ log_dir: Array(150).fill("/p/x") }])).toHaveLength(100);
	const mapping = new Map<Value, Value>(Array.from({ length: 150 }, (_, index) => [`a${index}`, "/p/x"]));
	expect(claimsOf([{ logs: mapping }])).toHaveLength(100);
});
