import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { planOf, sumOf } from "../../benchmark/plan-of.ts";

const work = mkdtempSync(join(tmpdir(), "exptrack-"));
const trace = join(work, "trace");
afterAll(() => rmSync(work, { recursive: true }));

test("a plan names what was asked once, with the parts of files joined, and where the last YAML file was read", () => {
	writeFileSync(
		trace,
		[
			"list\t0\t0\t/t",
			"open\t0\t0\t/t/config.yaml",
			"stat\t0\t0\t/t/config.yaml",
			"read\t0\t100\t/t/config.yaml",
			"read\t100\t50\t/t/config.yaml",
			"read\t150\t0\t/t/config.yaml",
			"list\t0\t0\t/t",
			"open\t0\t0\t/t/a.log",
			"read\t0\t10\t/t/a.log",
			"read\t90\t10\t/t/a.log",
			"",
		].join("\n"),
	);
	const plan = planOf(trace);
	expect(plan.lines).toEqual(["list\t/t", "read\t/t/config.yaml\t0\t150", "known", "read\t/t/a.log\t0\t10\t90\t10"]);
	expect(plan.configs).toEqual(["/t/config.yaml"]);
	expect(plan.parameters).toEqual({ list: 1, open: 1, read: 2, stat: 1, other: 0, bytes: 150 });
	expect(plan.states).toEqual({ list: 2, open: 2, read: 5, stat: 1, other: 0, bytes: 170 });
	expect(sumOf(plan.states)).toBe(10);
});
