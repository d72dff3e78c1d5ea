import { expect, test } from "vitest";
import { emptyConfig } from "../../source/model/flat-config.ts";
import { ConfigValues, clockOfPath, isBroken } from "../../source/project/config-values.ts";
import { flat } from "../hydra/flat.ts";

const path = "/runs/2024-01-02/03-04-05/0";
const noEnv = () => undefined;

test("values are resolved by hydra.yaml and by the time that the folder is named after", () => {
	const values = new ConfigValues(noEnv);
	const config = flat({ lr: 0.1, name: "${lr}-${hydra:job.num}", day: "${now:%d}", user: "${oc.env:USER,nobody}" });
	const { config: resolved, own, broken } = values.resolve(config, flat({ "hydra.job.num": 7 }), path);
	expect(resolved).toEqual({ ...config, values: [0.1, "0.1-7", "02", "nobody"] });
	expect([...own!]).toEqual([1, 0, 0, 0]);
	expect(broken).toEqual([]);
});

test("what is resolved by the time of a sweep is resolved once for its runs", () => {
	const values = new ConfigValues(noEnv);
	const config = flat({ day: "${oc.decode:'[${now:%d}]'}" });
	const at = (folder: string) => values.resolve(config, emptyConfig, folder).config.values[0];
	const first = at("/runs/2024-01-02/03-04-05/0");
	expect(first).toEqual(["02"]);
	expect(at("/runs/2024-01-02/03-04-05/1")).toBe(first);
	expect(at("/runs/2024-01-03/03-04-05/0")).toEqual(["03"]);
	expect(at("/runs/none/0")).toBe(config.values[0]);
});

test("a config without interpolations is given back as it is, and all of it is the run's own", () => {
	const config = flat({ lr: 0.1 });
	const resolved = new ConfigValues(noEnv).resolve(config, emptyConfig, path);
	expect(resolved.config).toBe(config);
	expect(resolved.own).toBeNull();
});

test("what only other machines and the app know stays as it is written and is not broken", () => {
	const written = ["${hydra:job.num}", "${now:%d}", "${oc.env:USER}", "${eval:1}", "${missing}"];
	const config = flat(Object.fromEntries([...written.map((text, index) => [`k${index}`, text]), ["missing", "???"]]));
	const { config: resolved, broken } = new ConfigValues(noEnv).resolve(config, emptyConfig, "/runs/a/0");
	expect(resolved.values.slice(0, -1)).toEqual(written);
	expect(broken).toEqual([]);
	const asked = new ConfigValues((name) => (name === "USER" ? "alice" : undefined));
	expect(asked.resolve(config, emptyConfig, path).config.values.slice(1, 3)).toEqual(["02", "alice"]);
});

test("a value that is broken is told for the first run that has it, and another one anew", () => {
	const values = new ConfigValues(noEnv);
	const config = flat({ seed: 0, name: "${gone}", user: "${eval:1}" });
	const brokenOf = (seed: number, name = "${gone}") =>
		values.resolve({ ...config, values: [seed, name, "${eval:1}"] }, emptyConfig, path).broken;
	const newsOf = (seed: number, name?: string) => values.news(brokenOf(seed, name));
	const gone = [{ name: "name", kind: "InterpolationKeyError", message: "gone is not found" }];
	expect(newsOf(0)).toEqual(gone);
	expect([brokenOf(1), newsOf(1)]).toEqual([gone, []]);
	expect(newsOf(2, "${lost}").map(({ message }) => message)).toEqual(["lost is not found"]);
});

test.each([
	["UnsupportedInterpolationType", "", false],
	["InterpolationToMissingValueError", "", false],
	["InterpolationResolutionError", "KeyError: Environment variable 'X' not found", false],
	["InterpolationResolutionError", "interpolations go round in a circle", true],
	["GrammarParseError", "", true],
])("whether a value is broken by %s %s: %s", (kind, message, expected) => {
	expect(isBroken({ name: "a", path: ["a"], kind, message })).toBe(expected);
});

test("the clock of a path, in its own time zone", () => {
	const clock = { year: 2024, month: 1, day: 2, hour: 3, minute: 4, second: 5, microsecond: 0 };
	expect(clockOfPath(path.split("/"))).toEqual(clock);
	expect(clockOfPath(["2020-02-02_00-00-00", "20240102-030405", "0"])).toEqual(clock);
	expect(clockOfPath(["2024-01-02", "25-04-05"])).toBeNull();
	expect(clockOfPath([])).toBeNull();
});
