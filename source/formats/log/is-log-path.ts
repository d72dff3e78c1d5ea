/** Hydra's own folder, and lists that are named like logs. */
const notLogs =
	/(?:^|\/)(?:\.hydra|\.git|node_modules|site-packages)\/|(?:^|\/)(?:requirements|readme|license|copying)[^/]*$/i;
const textLog =
	/(?:^|[^a-z])(?:logs?|logging|logfile|stdout|stderr|std_?(?:out|err)|console|output|train|training|progress|nohup)(?:[^a-z]|$)/i;

/** Whether a file is a log, by its path: `.log`, `.out`, `.err`, and `.txt` whose name says so. */
export function isLogPath(path: string): boolean {
	if (notLogs.test(path)) return false;
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (/\.(?:log|out|err)$/i.test(name)) return true;
	return /\.txt$/i.test(name) && textLog.test(name.slice(0, -4));
}
