import { cache } from "./cache.ts";
import { cat } from "./cat.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { config } from "./config.ts";
import { exportCommand } from "./export.ts";
import { helpCommand } from "./help.ts";
import { ls } from "./ls.ts";
import { metrics } from "./metrics.ts";
import { note } from "./note.ts";
import { plot } from "./plot.ts";
import { show } from "./show.ts";
import { tag } from "./tag.ts";
import { tui } from "./tui.ts";
import { views } from "./views.ts";

/** Everything that can be typed after `exptrack`; the first one is meant when nothing is. */
export const commands: readonly Command[] = [
	tui,
	ls,
	show,
	compare,
	metrics,
	plot,
	exportCommand,
	cat,
	tag,
	note,
	views,
	cache,
	config,
	helpCommand(() => commands),
];
