import type { Patch } from "../patch.ts";

/** Without `fetch` the loader decodes its data URL itself: asking Node for `fetch` loads its whole HTTP client. */
export const yogaLoader: Patch = {
	file: "yoga-layout/dist/binaries/yoga-wasm-base64-esm.js",
	sha256: "2cfeda49ae87f57bcd4a5fe433940edefc531a69bd0f83e32759fb5837df205c",
	edits: [{ find: "var loadYoga = (() => {", put: "const fetch = undefined;\nvar loadYoga = (() => {" }],
};
