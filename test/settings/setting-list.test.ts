import { expect, test } from "vitest";
import { projectSettingList } from "../../source/settings/project-setting-list.ts";
import { settingList } from "../../source/settings/setting-list.ts";
import { noSettings } from "../../source/settings/settings.ts";

test("every record has a name, says what it takes and does, and what holds where the file is silent", () => {
	const records = [...settingList, ...projectSettingList];
	for (const { name, takes, help, example } of records) {
		expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
		for (const text of [takes, help]) expect(text).toMatch(/^\S.*[^\s.]$/);
		expect(example.length, name).toBeGreaterThan(0);
	}
	expect(new Set(records.map(({ name }) => name)).size).toBe(records.length);
	const silent = Object.fromEntries(settingList.map(({ name, value }) => [name, value(noSettings)]));
	expect(silent).toEqual({
		"log-patterns": [],
		metrics: {},
		theme: "ansi-16",
		keys: {},
		projects: {},
		views: {},
		mouse: true,
		ascii: false,
		color: true,
	});
});
