export { type DumpOptions, dumpYaml } from "./hydra/dump-yaml.ts";
export { expandSweep, type SweepAxis, type SweepPlan } from "./hydra/expand-sweep.ts";
export type { ResolveProblem } from "./hydra/leaf-outcome.ts";
export { loadConfig, loadYaml } from "./hydra/load-yaml.ts";
export { type Override, QuotedText, type Sweep as OverrideSweep } from "./hydra/override.ts";
export { parseOverride } from "./hydra/parse-override.ts";
export { resolveConfig } from "./hydra/resolve-config.ts";
export { decodeElement, resolveText, type TextPlace } from "./hydra/resolve-text.ts";
export type { WallClock } from "./hydra/strftime.ts";
export type { Surroundings } from "./hydra/surroundings.ts";
export { type CompareRunsOptions, type Comparison, compareRuns } from "./library/comparison.ts";
export { comparisonFields } from "./library/comparison-fields.ts";
export { comparisonRecord } from "./library/comparison-record.ts";
export { createPerformanceTable } from "./library/create-performance-table.ts";
export { dropNotChangingRows } from "./library/drop-not-changing-rows.ts";
export { editEntry } from "./library/edit-entry.ts";
export type { ExactTable } from "./library/exact-table.ts";
export { experimentFields } from "./library/experiment-fields.ts";
export { experimentRecord } from "./library/experiment-record.ts";
export { FileLoader, type FileLoaderOptions } from "./library/file-loader.ts";
export { filterDates } from "./library/filter-dates.ts";
export { findIdenticalRuns, type RunGroup } from "./library/find-identical-runs.ts";
export { firstOfEachGroup } from "./library/first-of-each-group.ts";
export { Frame, type FrameColumn, type FrameRecord, type FrameRow, type FrameRun } from "./library/frame.ts";
export { groupByRandomSeed } from "./library/group-by-random-seed.ts";
export { groupFields } from "./library/group-fields.ts";
export type { GroupOutput } from "./library/group-output.ts";
export { groupRecord } from "./library/group-record.ts";
export { iteratePaths } from "./library/iterate-paths.ts";
export type { DateFilter } from "./library/keep-dates.ts";
export { listAvailableDates } from "./library/list-available-dates.ts";
export { listAvailableDays } from "./library/list-available-days.ts";
export { meanAndStdOfRuns } from "./library/mean-and-std-of-runs.ts";
export type { PerformanceTable } from "./library/performance-table.ts";
export { projectFields } from "./library/project-fields.ts";
export { projectRecord } from "./library/project-record.ts";
export {
	type MetricReadingOptions,
	type QueriedRuns,
	type QueryRunsOptions,
	queryRuns,
	summariesOf,
	withMetrics,
} from "./library/query-runs.ts";
export { type RollingWindowMetrics, rollingWindowMetrics } from "./library/rolling-window-metrics.ts";
export { type CurveAxis, type RunCurve, type RunCurvesOptions, runCurves } from "./library/run-curves.ts";
export { runFields } from "./library/run-fields.ts";
export type { RunOutput } from "./library/run-output.ts";
export { runRecord } from "./library/run-record.ts";
export { subcolumnGroup } from "./library/subcolumn-group.ts";
export { type TopRun, topK } from "./library/top-k.ts";
export type { Annotation, AnnotationChange, Annotations } from "./model/annotation.ts";
export { type Direction, type DirectionRules, directionOf } from "./model/direction.ts";
export type { Environment, EnvironmentKey } from "./model/environment.ts";
export type { FoundMetrics, MetricPlace } from "./model/found-metrics.ts";
export type { Axis, NamedSeries } from "./model/named-series.ts";
export { DataError, type Problem, UserError } from "./model/problem.ts";
export type { Run, RunStatus } from "./model/run.ts";
export { type Column, columnOf, type RunTable, type RunView, valueAt } from "./model/run-table.ts";
export type { Series, SeriesSummary } from "./model/series.ts";
export { axesOf, onAxis } from "./model/series-axis.ts";
export type { Sweep, SweepResult, SweepResults } from "./model/sweep.ts";
export { sweepKey } from "./model/sweep.ts";
export { FilePath, Float, type Kind, kindOf, type Mapping, numberOf, type Value } from "./model/value.ts";
export { changeAnnotations, loadAnnotations } from "./project/annotation-file.ts";
export { type Discovery, discoverMetrics } from "./project/discover-metrics.ts";
export { loadEnvironment } from "./project/load-environment.ts";
export {
	type LoadSeriesOptions,
	loadArrays,
	loadSeries,
	loadSummaries,
	type SummaryOptions,
} from "./project/load-metric.ts";
export { MetricStore, type MetricStoreOptions } from "./project/metric-store.ts";
export { loadTable, type OpenOptions, openProject, type Snapshot } from "./project/open-project.ts";
export { type ConfigForms, type ConfigTexts, readConfig } from "./project/read-config.ts";
export { stateFolderOf } from "./project/state-folder.ts";
export { loadViews } from "./project/view-file.ts";
export { type Freshness, Watch, type WatchOptions } from "./project/watch.ts";
export { columnMeant } from "./query/column-meant.ts";
export { type ComparedEnvironment, compareEnvironments } from "./query/compare-environments.ts";
export type { ComparedMetric, ComparedParameter } from "./query/compare-runs.ts";
export { type Experiment, groupExperiments, groupProjects, type Project } from "./query/experiments.ts";
export { type Facet, facets } from "./query/facets.ts";
export { findRun } from "./query/find-run.ts";
export { type FoldOptions, foldSeeds } from "./query/fold-seeds.ts";
export { type Band, type GroupCurve, groupCurve } from "./query/group-curve.ts";
export { groupRuns } from "./query/group-runs.ts";
export { groupStatistics } from "./query/group-statistics.ts";
export type { Grouping, GroupName } from "./query/grouping.ts";
export { type LineDifference, lineDifference } from "./query/line-difference.ts";
export { logDifference } from "./query/log-difference.ts";
export { matchColumns } from "./query/match-columns.ts";
export type { Measure } from "./query/measure.ts";
export { parseFilter } from "./query/parse-filter.ts";
export { reduce } from "./query/reduce.ts";
export { parseReduction, type Reduction, reductionText } from "./query/reduction.ts";
export { type IntervalMethod, type SampleStatistics, sampleStatistics } from "./query/sample-statistics.ts";
export { parseSort } from "./query/sort.ts";
export { sortGroups } from "./query/sort-groups.ts";
export { viewOf } from "./query/view.ts";
export type { ChartReading } from "./render/chart-reading.ts";
export type {
	ChartBand,
	ChartOptions,
	ChartSegment,
	ChartSeries,
	ChartView,
	ScaleKind,
} from "./render/chart-series.ts";
export { coloredLine } from "./render/colored-line.ts";
export { curveLabels } from "./render/curve-labels.ts";
export { csvText, tsvText } from "./render/delimited.ts";
export { type DrawnChart, drawChart } from "./render/draw-chart.ts";
export { ema } from "./render/ema.ts";
export { asciiGlyphs, type Glyphs, unicodeGlyphs } from "./render/glyphs.ts";
export { jsonList } from "./render/json-list.ts";
export { type JsonRecord, type JsonValue, jsonText } from "./render/json-text.ts";
export { readSettings } from "./settings/read-settings.ts";
export type { BoundKeys, ProjectSettings, Settings } from "./settings/settings.ts";
