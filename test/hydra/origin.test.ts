import { expect, test } from "vitest";
import { launchOf } from "../../source/hydra/launch.ts";
import { originOf } from "../../source/hydra/origin.ts";
import { recordedPlace } from "../../source/hydra/recorded-place.ts";
import type { FlatConfig } from "../../source/model/flat-config.ts";
import type { Value } from "../../source/model/value.ts";

function origin(folder: string, hydra: Record<string, Value>) {
	const names = Object.keys(hydra).map((name) => `hydra.${name}`);
	const config: FlatConfig = { names, paths: names.map((name) => name.split(".")), values: Object.values(hydra) };
	return originOf(launchOf(config), folder);
}

test("a run that stands where it ran has all it names where it says", () => {
	const one = origin("/p/s/0", { "runtime.output_dir": "/p/s/0", "runtime.cwd": "/p" })!;
	expect(one).toEqual({ recorded: "", here: "", cwd: "/p", chdir: false });
	expect(recordedPlace("/q/tb", one, "/p/s/0")).toBe("/q/tb");
	expect(recordedPlace("./tb/", one, "/p/s/0")).toBe("/p/tb");
});

test("what ends as it was recorded was copied, with what stood beside it", () => {
	const one = origin("/data/copy/s/0", { "runtime.output_dir": "/home/u/p/s/0", "runtime.cwd": "/home/u/p" })!;
	expect(one).toEqual({ recorded: "/home/u/p", here: "/data/copy", cwd: "/home/u/p", chdir: false });
	expect(recordedPlace("/home/u/p/tb/0", one, "/data/copy/s/0")).toBe("/data/copy/tb/0");
	expect(recordedPlace("tb/../logs", one, "/data/copy/s/0")).toBe("/data/copy/logs");
	expect(recordedPlace("/home/u/p", one, "/data/copy/s/0")).toBe("/data/copy");
	expect(recordedPlace("/home/u/p2/tb", one, "/data/copy/s/0")).toBeNull();
	expect(recordedPlace("/scratch/tb", one, "/data/copy/s/0")).toBeNull();
});

test("paths of Windows, read elsewhere", () => {
	const one = origin("/data/s/0", { "runtime.output_dir": "C:\\p\\s\\0", "runtime.cwd": "C:\\p" })!;
	expect(recordedPlace("C:\\p\\tb\\0", one, "/data/s/0")).toBe("/data/tb/0");
	expect(recordedPlace("tb", one, "/data/s/0")).toBe("/data/tb");
});

test("where nothing tells where it ran nothing is known", () => {
	expect(origin("/p/s/0", {})).toBeNull();
	expect(origin("/p/renamed", { "runtime.output_dir": "/p/s/0" })).toBeNull();
	expect(origin("/q/s/0", { "runtime.cwd": "/p" })).toBeNull();
	expect(origin("/p/s/0", { "runtime.cwd": "/p" })).toEqual({ recorded: "", here: "", cwd: "/p", chdir: true });
});

test("whether the job changed its folder", () => {
	const chdir = (hydra: Record<string, Value>) => origin("/p/0", { "runtime.output_dir": "/p/0", ...hydra })?.chdir;
	expect(chdir({ "job.chdir": true })).toBe(true);
	expect(chdir({ "job.chdir": null, "runtime.version_base": "1.1" })).toBe(true);
	expect(chdir({ "job.chdir": false, "runtime.version_base": "1.1" })).toBe(false);
	expect(chdir({ "job.chdir": null, "runtime.version_base": "1.3" })).toBe(false);
});

test("what is no path leads nowhere", () => {
	const one = { recorded: "", here: "", cwd: null, chdir: false };
	for (const path of ["", "https://host/x", "s3://bucket/x", "~/x", "${a}/b", "a\0b", "x".repeat(5000), "relative"])
		expect(recordedPlace(path, one, "/p/0")).toBeNull();
	expect(recordedPlace("file:///p/mlruns", one, "/p/0")).toBe("/p/mlruns");
	expect(recordedPlace("file:mlruns", { ...one, cwd: "/p" }, "/p/0")).toBe("/p/mlruns");
});
