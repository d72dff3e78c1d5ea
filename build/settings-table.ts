import { projectSettingList } from "../source/settings/project-setting-list.ts";
import { settingList } from "../source/settings/setting-list.ts";
import { settingsExample } from "../source/settings/settings-example.ts";

/** What can stand in the config file, as a table of the readme, and the example. */
export function settingsTable(): string {
	const rows = settingList.map(({ name, takes, help }) => row(name, takes, help));
	const own = projectSettingList.map(({ name, takes, help }) => row(`projects: FOLDER: ${name}`, takes, help));
	const views = row("projects: FOLDER: views", "flags by name", "queries that have a name there");
	const table = ["| setting | takes | what it does |", "|---|---|---|", ...rows, ...own, views].join("\n");
	return `\n${table}\n\n\`\`\`yaml\n${settingsExample()}\`\`\`\n\n`;
}

function row(...cells: readonly [name: string, takes: string, help: string]): string {
	const [name, takes, help] = cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("*", "\\*"));
	return `| \`${name}\` | ${takes} | ${help} |`;
}
