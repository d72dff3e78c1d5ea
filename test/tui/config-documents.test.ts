import { expect, test } from "vitest";
import { configDocuments } from "../../source/tui/config-documents.ts";

test("the remarks at the top of a resolved config are told where they belong", () => {
	const problems = [
		{ path: ["a"], name: "a", kind: "InterpolationKeyError", message: "x not found" },
		{ path: ["l", 0], name: "l[0]", kind: "InterpolationKeyError", message: "y not found" },
	];
	const resolved =
		"# a stays as it is written: x not found\n# l[0] stays as it is written: y not found\na: ${x}\nl:\n- ${y}\n";
	const { config, hydra } = configDocuments({ written: "a: ${x}\n", resolved, problems, hydra: null });
	expect(config.resolved.lines.map(({ text }) => text)).toEqual(["a: ${x}", "l:", "- ${y}"]);
	expect([...config.unresolved]).toEqual([
		["a", "x not found"],
		["l[0]", "y not found"],
	]);
	expect(hydra).toBe(null);
});
