import { expect, test } from "vitest";
import { projectSettingList } from "../../source/settings/project-setting-list.ts";
import { readSettings } from "../../source/settings/read-settings.ts";
import { settingList } from "../../source/settings/setting-list.ts";
import { settingsExample } from "../../source/settings/settings-example.ts";
import { keymap } from "../../source/tui/keymap.ts";
import { reboundKeymap } from "../../source/tui/rebound-keymap.ts";

const settings = readSettings(settingsExample(), "example.yaml", "/home/alice");

test("the example sets everything there is, and all of it holds", () => {
	expect([...settings.lines.keys()]).toEqual(settingList.map(({ name }) => name));
	const [vision] = settings.projects;
	expect(Object.keys(vision!.flags)).toEqual(projectSettingList.map(({ name }) => name));
	expect([...vision!.views.keys(), ...settings.views.keys()]).toEqual(["good", "failed"]);
	for (const { name, value } of settingList)
		expect(Object.values(value(settings)).length + String(value(settings)).length, name).toBeGreaterThan(3);
});

test("its keys can be bound", () => {
	const rows = reboundKeymap(keymap, settings.keys);
	expect(rows.find(({ name }) => name === "filter")?.keys).toEqual(["ctrl-f"]);
});

test("it says of each setting what it does, in lines that fit", () => {
	const text = settingsExample();
	for (const { help, takes } of settingList) expect(text).toContain(`# ${help}\n# (${takes})\n`);
	for (const line of text.split("\n")) expect(line.length).toBeLessThan(121);
});
