/**
 * SGR parameters of the curves of a chart, by their place: of the terminal's own sixteen colours those that can be told apart
 * on light and dark grounds. From the ninth on they begin anew, and letters tell curves apart.
 */
export const seriesColors: readonly string[] = ["36", "35", "33", "32", "34", "31", "96", "95"];
