import { describe, expect, test } from "vitest";
import { resolveText } from "../../source/hydra/resolve-text.ts";
import type { Surroundings } from "../../source/hydra/surroundings.ts";
import { DataError } from "../../source/model/problem.ts";
import { FilePath, type Mapping, type Value } from "../../source/model/value.ts";
import { spelled } from "../corpus.ts";
import { alone, envOf } from "./surroundings.ts";

function mapping(object: Readonly<Record<string, unknown>>): Mapping {
	const isPlain = (value: unknown) => typeof value === "object" && value?.constructor === Object;
	const entries = Object.entries(object);
	return new Map(
		entries.map(([key, value]) => [key, (isPlain(value) ? mapping(value as object as never) : value) as Value]),
	);
}

const config = mapping({
	num: 7,
	none: null,
	missing: "???",
	path: new FilePath("data/x"),
	list: [1, "two", "${num}"],
	dict: { x: 10, y: { z: "deep", up: "${..x}" } },
	text: "a ${num}",
});

const hydra = mapping({
	hydra: {
		job: {
			name: "train",
			num: "???",
			config: { override_dirname: { kv_sep: "=", item_sep: ",", exclude_keys: ["seed"] } },
		},
		runtime: { version: "1.3.2", output_dir: "/out" },
		overrides: { task: ["seed=1", "lr=0.1", "model=${x}"] },
		sweep: { dir: "${hydra.job.name}/${now:%Y}" },
	},
});

function outcome(text: string, surroundings: Partial<Surroundings> = {}): string {
	try {
		return spelled(resolveText(text, config, { ...alone, ...surroundings }));
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		return `${error.kind}: ${error.message}`;
	}
}

/** An error may be told by its kind alone. */
function expectOutcome(result: string, expected: string): void {
	expect(expected.endsWith(":") ? result.slice(0, expected.length) : result).toBe(expected);
}

const failure = "InterpolationResolutionError:";

describe("oc.*", () => {
	test.each<[string, string]>([
		["${oc.env:USER}", '"alice"'],
		["${oc.env:NONE,[1,a]}", "\"[1, 'a']\""],
		["${oc.env:NONE,${list}}", "\"[1, 'two', '${num}']\""],
		["${oc.env:NONE,null}", "null"],
		["${oc.env:NONE}", `${failure} KeyError: Environment variable 'NONE' not found`],
		["${oc.env:}", failure],
		["${oc.env:a,b,c}", failure],
		["${oc.select:missing,1}", "int 1"],
		["${oc.select:none,1}", "null"],
		["${oc.select:num.x,1}", "int 1"],
		["${oc.select:list.x,1}", failure],
		["${oc.select:'list[2]'}", "int 7"],
		["${oc.decode:'{a: [${num}, b]}'}", '{"a": [int 7, "b"]}'],
		["${oc.decode:'${.nothing}'}", "InterpolationKeyError:"],
		["${oc.decode:'(a)'}", failure],
		["${oc.decode:' '}", failure],
		["${oc.create:'a: 1'}", '{"a": int 1}'],
		["${oc.create:''}", "{}"],
		["${oc.create:text}", '{"text": null}'],
		["${oc.create:'a: [1'}", failure],
		["${oc.create:{a: 1, b: '\\${.a}', c: {d: '\\${..a}'}}}", '{"a": int 1, "b": int 1, "c": {"d": int 1}}'],
		["${oc.dict.keys:dict}", '["x", "y"]'],
		["${oc.dict.values:dict.y}", '["deep", int 10]'],
		["${oc.dict.values:.dict.y}", '["deep", int 10]'],
		["${oc.dict.keys:list}", failure],
		["${oc.deprecated:num}", "int 7"],
		["${oc.deprecated:dict.y,'$OLD_KEY is old'}", '{"z": "deep", "up": int 10}'],
		["${oc.deprecated:num,1}", failure],
		["${eval:${num} * 2}", "UnsupportedInterpolationType: the resolver eval is not known"],
		["${eval:${nothing}}", "InterpolationKeyError:"],
		["${path}", "path data/x"],
		["in ${path}", '"in data/x"'],
	])("%s", (text, expected) => {
		expectOutcome(outcome(text, { env: envOf({ USER: "alice" }) }), expected);
	});
});

describe("Hydra's", () => {
	test.each<[string, string]>([
		["${hydra:job.name}", '"train"'],
		["${hydra:job.num}", "null"],
		["${hydra:nothing}", "null"],
		["${hydra:runtime}", '{"version": "1.3.2", "output_dir": "/out"}'],
		["${hydra:sweep.dir}", '"train/2021"'],
		["${hydra:${oc.decode:'runtime.output_dir'}}/x", '"/out/x"'],
		["${hydra:1}", failure],
		["${hydra.job.name}", "InterpolationKeyError:"],
		["${now:%Y-%m-%d}", '"2021-01-26"'],
		["${now:}", failure],
		["${python_version:}", '"3.11"'],
		["${python_version:major}", '"3"'],
		["${python_version:micro}", "UnsupportedInterpolationType: the micro version is not known"],
		["${python_version:nano}", failure],
		["${hydra_override_dirname:}", '"lr=0.1,model=${x}"'],
		["${hydra_override_dirname:{kv_sep: _, item_sep: ', ', exclude_keys: []}}", '"lr_0.1, model_${x}, seed_1"'],
		["${hydra_override_dirname:{element_resolver: name}}", "UnsupportedInterpolationType:"],
		["${hydra_override_dirname:{other: 1}}", failure],
		["${hydra_override_dirname:x}", failure],
		["${env:USER}", "UnsupportedInterpolationType:"],
	])("%s", (text, expected) => {
		const now = { year: 2021, month: 1, day: 26, hour: 17, minute: 7, second: 39, microsecond: 0 };
		expectOutcome(outcome(text, { hydra, now, pythonVersion: "3.11" }), expected);
	});

	test.each(["${hydra:job.name}", "${hydra_override_dirname:}", "${now:%Y}", "${python_version:}", "${env:USER}"])(
		"%s is not known without what it asks for",
		(text) => expect(outcome(text)).toMatch(/^UnsupportedInterpolationType: /),
	);
});

test.each<[string, string]>([
	["${env:NUM}", "int 12"],
	["${env:FLOAT}", "float 1.0"],
	["${env:FLAG}", "true"],
	["${env:NONE,1e3}", "float 1000.0"],
	["${env:NONE,abc}", '"abc"'],
])("a tree of an old Hydra has the older env, which decodes: %s", (text, expected) => {
	const old = mapping({ hydra: { runtime: { version: "1.1.2" } } });
	expect(outcome(text, { hydra: old, env: envOf({ NUM: "12", FLOAT: "1.", FLAG: "True" }) })).toBe(expected);
});

describe("what Hydra kept of the environment of the machine that trained", () => {
	const kept = mapping({
		hydra: {
			job: { name: "train", env_set: { TOKEN: "s3cr3t" } },
			overrides: { hydra: ["+hydra.job.env_set.TOKEN=s3cr3t"], task: [] },
		},
	});
	const why = `${failure} hydra.job.env_set may hold secrets, which --env shows`;
	test.each([
		"${hydra:job.env_set.TOKEN}",
		"${hydra:job.env_set}",
		"${hydra:job}",
		"a${hydra:job}",
		"${hydra:overrides.hydra}",
		"${hydra:'overrides.hydra[0]'}",
		"${hydra:.}",
	])("is seen only where an environment is: %s", (text) => {
		expect(outcome(text, { hydra: kept, env: null })).toBe(why);
		expect(outcome(text, { hydra: kept, env: () => undefined })).toContain("s3cr3t");
	});

	test("and hides nothing else", () => {
		const none = mapping({ hydra: { job: { name: "train", env_set: {} }, overrides: { hydra: ["hydra.mode=RUN"] } } });
		const shown = (text: string, hydra: Mapping) => outcome(text, { hydra, env: null });
		expect(shown("${hydra:job.name}", kept)).toBe('"train"');
		expect(shown("${hydra:job}", none)).toBe('{"name": "train", "env_set": {}}');
		expect(shown("${hydra:overrides.hydra}", none)).toBe('["hydra.mode=RUN"]');
	});
});
