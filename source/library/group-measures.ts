/** The numbers of a run that are summed up in its group. */
export const groupMeasures = ["best", "last"] as const;
