import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../replacements/recent-map.ts", import.meta.url));

/** The line by which a patched file of a package imports `RecentMap`. */
export const recentMapImport = `import { RecentMap } from ${JSON.stringify(path)};`;
