import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
	resolve: {
		alias: [
			{ find: /^fast-check$/, replacement: fileURLToPath(new URL("test/seeded-fast-check.ts", import.meta.url)) },
		],
	},
	test: {
		include: ["test/**/*.test.{ts,tsx}"],
		// What the machine of the developer or of CI has set must not change what a test sees.
		env: { FORCE_COLOR: "3", COLUMNS: "100", LINES: "30", TZ: "UTC", NO_COLOR: "", CI: "" },
		// No test is to fail because the machine has much else to do. What is waited for in a terminal is told before.
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
