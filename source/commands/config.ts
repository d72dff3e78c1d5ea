import { UserError } from "../model/problem.ts";
import { settingsFileOf } from "../project/settings-file.ts";
import { sanitise } from "../render/sanitise.ts";
import { shellWord } from "../render/shell-word.ts";
import { settingList } from "../settings/setting-list.ts";
import { settingsExample } from "../settings/settings-example.ts";
import type { Command } from "./command.ts";
import { configFlag, formatFlag, lookFlags } from "./flags.ts";
import { printAnswer } from "./print-answer.ts";
import { loadSettings } from "./settings-for.ts";

export const config: Command = {
	name: "config",
	operands: "",
	summary: "what the config file says, and what holds where it says nothing",
	flags: [
		{ name: "example", help: "print a config file with every setting, to begin with" },
		formatFlag,
		// It is read by the command itself, so that the example can be had where the file is wrong.
		{ ...configFlag },
		...lookFlags,
	],
	examples: ["exptrack config", "exptrack config --example > ~/.config/exptrack/config.yaml"],
	run: async (args, context) => {
		if (args.words.length > 0) throw new UserError("config takes no words; --config FILE names another file");
		if (args.isOn("example")) {
			context.out(settingsExample());
			return 0;
		}
		const settings = await loadSettings(args, context);
		const { reboundKeymap } = await import("../tui/rebound-keymap.ts");
		const { keymap } = await import("../tui/keymap.ts");
		reboundKeymap(keymap, settings.keys);
		const wanted = args.value("config") ?? settingsFileOf(context.env);
		if (settings.file === null) {
			const how = wanted === null ? "set XDG_CONFIG_HOME or HOME" : `exptrack config --example > ${shellWord(wanted)}`;
			context.note(`there is no config file; to make one: ${how}`);
		}
		const rows = [
			{ setting: "file", value: wanted, line: null },
			...settingList.map(({ name, value }) => ({
				setting: name,
				value: value(settings),
				line: settings.lines.get(name) ?? null,
			})),
		];
		const header = ["setting", "value", "line"];
		const fields = () =>
			rows.map(({ setting, value, line }) => [
				setting,
				value === null ? "" : typeof value === "string" ? value : JSON.stringify(value),
				line === null ? "" : String(line),
			]);
		printAnswer(
			{
				records: () => rows,
				table: () => ({ header, rows: fields().map((row) => row.map(sanitise)), numeric: [false, false, true] }),
				fields: () => ({ header, rows: fields() }),
			},
			args,
			context,
		);
		return 0;
	},
};
