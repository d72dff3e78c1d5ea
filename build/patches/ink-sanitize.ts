import type { Patch } from "../patch.ts";
import { recentMapImport } from "./recent-map-import.ts";

/** Ink reads every text for escapes again in every frame; patched, a text that it has seen is not read twice. */
export const inkSanitize: Patch = {
	file: "ink/build/sanitize-ansi.js",
	sha256: "d1f9783713dc610e01188ae37e339ce151abb922c4ea4e119deb55f90c50659e",
	edits: [
		{
			find: "export default sanitizeAnsi;",
			put: `${recentMapImport}
const sanitised = new RecentMap(1024);
export default text => sanitised.get(text, sanitizeAnsi);`,
		},
	],
};
