import { expect, test } from "vitest";
import { depthFitting, folderPatterns } from "../../source/hydra/folder-pattern.ts";

/** The names that each part of a template takes. */
test.each<[string, readonly (readonly [string, boolean])[][]]>([
	[
		"multirun/${now:%Y-%m-%d}/${now:%H-%M-%S}",
		[
			[
				["multirun", true],
				["Multirun", false],
			],
			[
				["2024-01-31", true],
				["2024-1-31", false],
				["x2024-01-31", false],
			],
			[
				["23-59-59", true],
				["0", false],
			],
		],
	],
	[
		"${now:%Y-%m-%d/%H-%M-%S}",
		[
			[["2024-01-31", true]],
			[
				["10-00-00", true],
				["2024-01-31", false],
			],
		],
	],
	[
		"./logs//run.${seed}+/",
		[
			[["logs", true]],
			[
				["run.1+", true],
				["runx1+", false],
				["run.+", false],
				["run.a\nb+", true],
			],
		],
	],
	[
		"a_${x}_b_${y}_c",
		[
			[
				["a_1_b_2_c", true],
				["a_1_c", true],
				["a_1_b", false],
			],
		],
	],
	[
		"${now:100%%_%y}",
		[
			[
				["100%_24", true],
				["100%_2024", false],
			],
		],
	],
	[
		"${now:%-d}x",
		[
			[
				["3x", true],
				["31x", true],
				["31", false],
			],
		],
	],
	["${now:%B}", [[["January", true]]]],
	[
		"\\${seed}",
		[
			[
				["${seed}", true],
				["1", false],
			],
		],
	],
	[
		"broken${",
		[
			[
				["broken${", true],
				["broken1", false],
			],
		],
	],
])("%s", (template, parts) => {
	const patterns = folderPatterns(template);
	expect(patterns.length).toBe(parts.length);
	for (const [index, names] of parts.entries()) {
		for (const [name, fits] of names) expect(patterns[index]!.matches(name), name).toBe(fits);
	}
});

test("a part is open where it holds an interpolation", () => {
	expect(folderPatterns("a/b${c}/d/${now:%Y}").map((part) => part.isOpen)).toEqual([false, true, false, true]);
	expect(folderPatterns("")).toEqual([]);
});

test("a hostile name costs linear time", () => {
	const [pattern] = folderPatterns("${a}x${b}x${c}x${d}x${e}y");
	expect(pattern!.matches("x".repeat(100_000))).toBe(false);
});

test("the deepest folder around a run counts, never the run itself", () => {
	const patterns = folderPatterns("multirun/${now:%Y}");
	const path = (text: string) => text.split("/");
	expect(depthFitting(path("a/multirun/2024/0"), patterns)).toBe(3);
	expect(depthFitting(path("multirun/2024/0/multirun/2025/1"), patterns)).toBe(5);
	expect(depthFitting(path("a/multirun/2024"), patterns)).toBeNull();
	expect(depthFitting(path("a/b/c"), patterns)).toBeNull();
	expect(depthFitting(path("a/b"), [])).toBeNull();
});
