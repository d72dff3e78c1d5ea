import type { Patch } from "./patch.ts";
import { inkOutput } from "./patches/ink-output.ts";
import { inkSanitize } from "./patches/ink-sanitize.ts";
import { yogaLoader } from "./patches/yoga-loader.ts";

/** Everything that the bundle changes inside packages. */
export const patches: readonly Patch[] = [inkOutput, inkSanitize, yogaLoader];
