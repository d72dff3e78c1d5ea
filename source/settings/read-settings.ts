import { LineCounter, parseDocument } from "yaml";
import { UserError } from "../model/problem.ts";
import { settingList } from "./setting-list.ts";
import { type SettingFile, SettingNode } from "./setting-node.ts";
import { noSettings, type Settings } from "./settings.ts";

/**
 * The settings of a config file (YAML 1.2). `path` stands in messages, `home` for `~`. Throws a UserError with file, line and
 * column at the first thing that does not fit.
 */
export function readSettings(text: string, path: string, home: string | null): Settings {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { lineCounter, prettyErrors: false });
	const file: SettingFile = { path, home, document, lineCounter };
	const [error] = document.errors;
	if (error !== undefined) {
		const { line, col } = lineCounter.linePos(error.pos[0]);
		if (error.code === "MULTIPLE_DOCS")
			throw new UserError(`${path}:${line}:${col}: a second document begins here; settings stand in one, without ---`);
		throw new UserError(`${path}:${line}:${col}: this is no YAML: ${error.message.split("\n", 1)[0]}`);
	}
	const root = new SettingNode(file, "the file", document.contents, 0);
	const lines = new Map<string, number>();
	let settings: Settings = { ...noSettings, file: path, lines };
	for (const { key, value } of root.entries("settings")) {
		const name = key.text();
		const setting = settingList.find((one) => one.name === name);
		if (setting === undefined)
			return key.unknown(
				"setting",
				settingList.map((one) => one.name),
			);
		// What is only named, its lines made comments, is not set.
		if (value.isEmpty) continue;
		lines.set(name, key.line);
		settings = { ...settings, ...setting.read(value) };
	}
	return settings;
}
