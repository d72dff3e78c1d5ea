import type { SeriesFormat } from "../series-format.ts";
import type { EventFile } from "./event-file.ts";
import { EventFileReader } from "./event-file-reader.ts";
import { joinEventFiles } from "./join-event-files.ts";

/**
 * TensorBoard's event files, as TensorFlow, PyTorch, tensorboardX and others write them. All those of a folder are parts of
 * one: a writer begins a new one at each start.
 */
export const tensorboardFormat: SeriesFormat = {
	name: "tensorboard",
	// A file that ends in `.profile-empty` only marks a folder for TensorBoard.
	matches: (path) => /tfevents[^/]*$/.test(path) && !path.endsWith(".profile-empty"),
	keyOf: (path) => {
		const folders = path.split("/").slice(0, -1);
		// PyTorch's add_hparams keeps its values in a folder named after the second.
		if (/^\d{10}(\.\d+)?$/.test(folders.at(-1) ?? "")) folders.pop();
		return folders.length === 0 ? "events" : folders.join("/");
	},
	open: () => new EventFileReader(),
	// Only what its own readers gave is joined.
	join: (parts) => joinEventFiles(parts as readonly EventFile[]),
};
