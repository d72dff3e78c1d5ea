/** What `update` asks the world to do. Runs are named by their key; the answer comes back as an action. */
export type Effect =
	| { readonly type: "load-series"; readonly wanted: readonly { readonly run: string; readonly metric: string }[] }
	| { readonly type: "load-summaries"; readonly metric: string; readonly runs: readonly string[] }
	| { readonly type: "load-config"; readonly run: string }
	| { readonly type: "measure-files"; readonly run: string }
	| { readonly type: "load-arrays"; readonly path: string }
	| { readonly type: "load-log"; readonly path: string; readonly at: number | "end" }
	| {
			readonly type: "search-log";
			readonly path: string;
			readonly text: string;
			readonly from: number;
			readonly direction: 1 | -1;
	  }
	| { readonly type: "copy"; readonly text: string }
	/** Asks to be told when the cursor has rested on a run for a moment. */
	| { readonly type: "rest"; readonly step: number };
