import { expect, test } from "vitest";
import { interpolate } from "../../source/hydra/interpolate.ts";
import { lookUp } from "../../source/hydra/look-up.ts";
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
	"hydra.job.num": 3,
	"hydra.job.id": "8_2",
	"hydra.sweep.dir": "multirun",
});

function filled(text: string, home: readonly string[] = []): string | null {
	const lookup = (name: string) => lookUp(config, name);
	return interpolate(
		text,
		{ lookup, overrideDirname: (argument) => (argument === "?" ? null : `<${argument}>`) },
		home,
	);
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
	["${hydra_override_dirname:}", "<>"],
	["a/${hydra_override_dirname:{kv_sep: _}}", "a/<{kv_sep: _}>"],
	["${hydra_override_dirname:?}", null],
	["${model.tooHigh}", null],
	["${nothing}", null],
	["${missing}", null],
	["${empty}", null],
	["${loop}", null],
	["${now:%Y}", null],
	["${oc.env:USER}", null],
	["${seed", null],
])("%j → %j", (text, result) => expect(filled(text)).toBe(result));

test("names that start with dots count from the place of the text", () => {
	expect(filled("${.dir}", ["hydra", "sweep"])).toBe("multirun");
	expect(filled("${..job.num}", ["hydra", "sweep"])).toBe("3");
	expect(filled("${...seed}", ["hydra", "sweep"])).toBe("7");
	expect(filled("${....seed}", ["hydra", "sweep"])).toBeNull();
});

test("a config made to grow without end stops", () => {
	const doubling = (name: string) => (name === "x20" ? "x" : `\${x${Number(name.slice(1)) + 1}}`.repeat(2));
	expect(interpolate("${x0}", { lookup: doubling, overrideDirname: () => null })).toBeNull();
	expect(filled("${".repeat(10_000))).toBeNull();
	expect(filled(`\${seed}${"-".repeat(20_000)}`)).toBeNull();
});
