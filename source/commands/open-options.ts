import { cacheFolderOf } from "../project/cache-folder.ts";
import type { OpenOptions } from "../project/open-project.ts";
import type { Arguments, Context } from "./command.ts";

/** What the flags for reading ask of the loader. */
export function openOptions(args: Arguments, { env, signal }: Pick<Context, "env" | "signal">): OpenOptions {
	return {
		signal,
		raw: args.isOn("raw"),
		...(args.isOn("env") && { env: (name: string) => (Object.hasOwn(env, name) ? env[name] : undefined) }),
		cacheFolder: args.isOn("no-cache") ? null : cacheFolderOf(env),
	};
}
