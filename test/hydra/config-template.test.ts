import { expect, test } from "vitest";
import { ConfigTemplate } from "../../source/hydra/config-template.ts";

const text = "a: 1\nb:\n  c: x\n  d: []\n";

test("a text of the same shape takes its place, one of another does not", () => {
	const { config, template } = ConfigTemplate.read(text);
	expect(config).toMatchObject({ names: ["a", "b.c", "b.d"], values: [1, "x", []] });
	expect(template!.apply("a: 2\nb:\n  c: 'y z'\n  d:\n  - 1\n")!.values).toEqual([2, "y z", [1]]);
	for (const other of [
		"a: 2\nb:\n  c: y\n",
		"a: 2\nb:\n  c: y\n  d: []\ne: 1\n",
		"a: {x: 1}\nb:\n  c: y\n  d: []\n",
		// Which name an anchor has is known from the whole text only.
		"a: &x 1\nb:\n  c: &x 2\n  d: []\n",
		"",
	]) {
		expect(template!.apply(other)).toBe(null);
	}
});

test.each(["a: &x 1\nb: *x\n", "{a: 1}", "a:\n  <<: {b: 1}\n", "---\na: 1\n", "", "? a\n: 1\n", "a: {b: {c: 1}}\n"])(
	"no template is made of %j",
	(odd) => {
		expect(ConfigTemplate.read(odd).template).toBe(null);
	},
);

test("a template takes the lists that others share", () => {
	const { config, template } = ConfigTemplate.read(text);
	const shared = { ...config, names: [...config.names], paths: [...config.paths] };
	const applied = template!.sharing(shared).apply(text)!;
	expect([applied.names, applied.paths]).toEqual([shared.names, shared.paths]);
	expect(applied.names).toBe(shared.names);
	expect(applied.paths).toBe(shared.paths);
});
