import { readFileSync, writeFileSync } from "node:fs";
import { keyTable } from "./key-table.ts";

/** Writes what is generated in the readme anew: `npm run readme`. A test fails when it is stale. */
const readme = new URL("../readme.md", import.meta.url);

export function withKeys(text: string): string {
	return text.replace(/(<!-- keys -->\n)[\s\S]*?(<!-- \/keys -->)/, (_, start, end) => `${start}${keyTable()}${end}`);
}

if (import.meta.main) writeFileSync(readme, withKeys(readFileSync(readme, "utf8")));
