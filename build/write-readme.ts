import { readFileSync, writeFileSync } from "node:fs";
import { keyTable } from "./key-table.ts";
import { keystrokeTable } from "./keystrokes/keystroke-table.ts";
import { settingsTable } from "./settings-table.ts";

/** Writes what is generated in the readme anew: `npm run readme`. A test fails when it is stale. */
const readme = new URL("../readme.md", import.meta.url);

export function withTables(text: string): string {
	const tables: Readonly<Record<string, () => string>> = {
		keys: keyTable,
		keystrokes: keystrokeTable,
		settings: settingsTable,
	};
	return text.replace(/(<!-- (\w+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g, (all, start, name, end) =>
		tables[name] === undefined ? all : `${start}${tables[name]()}${end}`,
	);
}

if (import.meta.main) writeFileSync(readme, withTables(readFileSync(readme, "utf8")));
