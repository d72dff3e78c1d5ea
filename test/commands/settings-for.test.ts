import { expect, test } from "vitest";
import { commands } from "../../source/commands/commands.ts";
import { configFlag, readFlags } from "../../source/commands/flags.ts";
import { parseArguments } from "../../source/commands/parse-arguments.ts";
import { settingsFor } from "../../source/commands/settings-for.ts";
import { noSettings } from "../../source/settings/settings.ts";

test("every command that reads runs takes the config file", () => {
	const reading = commands.filter(({ flags }) => readFlags.some((flag) => flags.includes(flag)));
	expect(reading.length).toBeGreaterThan(4);
	for (const { name, flags } of reading) expect(flags.includes(configFlag), name).toBe(true);
});

test("where there is no place for one, and in commands that read nothing, it says nothing", async () => {
	const world = {
		cwd: "/",
		env: {},
		width: null,
		now: "2024-06-01T00:00:00",
		out: () => {},
		note: () => {},
		signal: new AbortController().signal,
	};
	for (const command of commands) {
		const here = await settingsFor(command, parseArguments(command, []), world);
		expect(here).toEqual({ settings: noSettings, project: null });
	}
	const cache = commands.find(({ name }) => name === "cache")!;
	const broken = { ...world, env: { XDG_CONFIG_HOME: "/dev/null" } };
	expect(await settingsFor(cache, parseArguments(cache, []), broken)).toEqual({ settings: noSettings, project: null });
});
