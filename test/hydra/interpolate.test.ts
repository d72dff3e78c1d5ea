import { describe, expect, test } from "vitest";
import { interpolate } from "../../source/hydra/interpolate.ts";
import { Float } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

const config = flat({
	seed: 7,
	lr: 1e-5,
	one: new Float(1),
	on: true,
	none: null,
	units: [64, "x"],
	"model.name": "mlp",
	"model.title": "${.name}-${..seed}",
	"model.tooHigh": "${...seed}",
	which: "name",
	missing: "???",
	empty: new Map(),
	loop: "${loop2}",
	loop2: "${loop}",
	literal: "\\${seed}",
});
const hydra = flat({
	"hydra.job.num": 3,
	"hydra.job.id": "8_2",
	"hydra.sweep.dir": "multirun",
	"hydra.overrides.task": ["seed=7", "lr=1e-5"],
});

function filled(text: string, home: readonly string[] = []): string | null {
	return interpolate(text, config, hydra, home);
}

test.each<[string, string | null]>([
	["plain", "plain"],
	["${hydra.job.num}", "3"],
	["${hydra:job.num}_${ hydra:job.id }", "3_8_2"],
	["${model.name}/seed_${seed}", "mlp/seed_7"],
	["${model[name]}", "mlp"],
	["${model.${which}}", "mlp"],
	["${lr} ${one} ${on} ${none} ${units}", "1e-05 1.0 True None [64, 'x']"],
	["${model.title}", "mlp-7"],
	["${literal}", "${seed}"],
	["${hydra_override_dirname:}", "lr=1e-5,seed=7"],
	["a/${hydra_override_dirname:{kv_sep: _, exclude_keys: [lr]}}", "a/seed_7"],
	["${hydra_override_dirname:?}", null],
	["${oc.env:USER,nobody}", "nobody"],
	["${model.tooHigh}", null],
	["${nothing}", null],
	["${missing}", null],
	["${empty}", null],
	["${model}", null],
	["${loop}", null],
	["${now:%Y}", null],
	["${oc.env:USER}", null],
	["${eval:1}", null],
	["${seed", null],
])("%j → %j", (text, result) => expect(filled(text)).toBe(result));

test("names that start with dots count from the place of the text", () => {
	expect(filled("${.dir}", ["hydra", "sweep"])).toBe("multirun");
	expect(filled("${..job.num}", ["hydra", "sweep"])).toBe("3");
	expect(filled("${...seed}", ["hydra", "sweep"])).toBe("7");
	expect(filled("${....seed}", ["hydra", "sweep"])).toBeNull();
});

describe("a config made to grow without end stops", () => {
	const doubling = flat(
		Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`x${n}`, `\${x${n + 1}}\${x${n + 1}}`])),
	);
	test.each([["${x0}"], ["${".repeat(10_000)], [`\${seed}${"-".repeat(1_000_000)}`]])("%.20s", (text) => {
		expect(interpolate(text, { ...doubling }, hydra, [])).toBeNull();
		expect(interpolate(text, config, hydra, [])).toBeNull();
	});
});

test("what is longer than any path is none", () => {
	expect(interpolate(`\${seed}${"-".repeat(4095)}`, config, hydra, [])?.length).toBe(4096);
	expect(interpolate(`\${seed}${"-".repeat(4096)}`, config, hydra, [])).toBeNull();
});
