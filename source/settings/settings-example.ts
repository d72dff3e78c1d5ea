import { settingList } from "./setting-list.ts";

/** A config file with every setting, each said what it does. */
export function settingsExample(): string {
	const parts = settingList.map(({ help, takes, example }) => `# ${help}\n# (${takes})\n${example.join("\n")}\n`);
	return `# What exptrack takes where no flag says otherwise. Leave out what you do not need.\n\n${parts.join("\n")}`;
}
