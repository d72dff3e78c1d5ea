/** Places that have keys in common. */
export const tables = ["projects", "experiments", "runs"] as const;
/** Where what is asked of the runs is seen. */
export const queriedPlaces = [...tables, "facets", "groups", "views"] as const;
export const lists = [
	...tables,
	"facets",
	"groups",
	"compare",
	"views",
	"difference",
	"run/overview",
	"run/config",
	"run/metrics",
	"run/files",
	"problems",
	"help",
] as const;
export const texts = ["run/log", "file"] as const;
export const scrolling = [...lists, ...texts] as const;
export const everywhere = [...scrolling, "chart"] as const;
export const runTabsOnly = ["run/overview", "run/config", "run/metrics", "run/files", "run/log"] as const;
/** Those on which there is nothing to go aside for. */
export const narrowTabs = runTabsOnly.filter((place) => place !== "run/metrics" && place !== "run/config");
