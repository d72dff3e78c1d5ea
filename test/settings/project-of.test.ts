import { expect, test } from "vitest";
import { projectOf } from "../../source/settings/project-of.ts";

const project = (pattern: string) => ({ pattern, flags: {}, places: {}, views: new Map() });
const projects = ["/data/a", "/data/[odd]", "/data/*/multirun", "/**/scratch"].map(project);
const fitting = (...folders: string[]) =>
	projectOf(
		projects,
		folders.map((folder) => folder.split(" ")),
	)?.pattern;

test.each([
	[["/data/a"], "/data/a"],
	[["/data/a/multirun/2024"], "/data/a"],
	[["/data/ab"], undefined],
	[["/data"], undefined],
	[["/data/[odd]/x"], "/data/[odd]"],
	[["/data/b/multirun/1"], "/data/*/multirun"],
	[["/deep/down/.hidden/scratch/x"], "/**/scratch"],
	// All folders that are opened.
	[["/data/a/x", "/data/a/y"], "/data/a"],
	[["/data/a", "/data/b/multirun"], undefined],
	// By where a link leads.
	[["/home/link /data/a"], "/data/a"],
	[[], undefined],
])("%j: %s", (folders, pattern) => expect(fitting(...folders)).toBe(pattern));
