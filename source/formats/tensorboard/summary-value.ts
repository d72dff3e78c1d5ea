import { readHistogram } from "./histogram.ts";
import { Tensor } from "./tensor.ts";
import type { WireReader } from "./wire-reader.ts";

export type SummaryKind = "none" | "scalar" | "histogram" | "image" | "audio" | "tensor";

/**
 * A Summary.Value (https://github.com/tensorflow/tensorboard/blob/master/tensorboard/compat/proto/summary.proto), read again
 * and again into one object. Its fields: 1 tag, 7 node_name, 9 metadata {1 plugin_data {1 plugin_name, 2 content},
 * 4 data_class}, and one of 2 simple_value (float), 4 image, 5 histo, 6 audio, 8 tensor.
 */
export class SummaryValue {
	/** Where the tag stands in the bytes; where it has none, the name of the node. */
	tagStart = 0;
	tagEnd = 0;
	kind: SummaryKind = "none";
	/** Of a scalar. */
	number = 0;
	/** Of a histogram. */
	buckets: Float64Array | null = null;
	readonly tensor = new Tensor();
	/** Where the name of the plugin and what it keeps stand in the bytes; empty where there is none. */
	pluginStart = 0;
	pluginEnd = 0;
	contentStart = 0;
	contentEnd = 0;
	/** 1: scalars. */
	dataClass = 0;

	/** Reads the message in `wire` up to `end`. Throws a DataError where it is broken. */
	read(wire: WireReader, end: number): void {
		this.kind = "none";
		this.buckets = null;
		this.tagStart = this.tagEnd = this.pluginStart = this.pluginEnd = this.contentStart = this.contentEnd = 0;
		this.dataClass = 0;
		let nodeStart = 0;
		let nodeEnd = 0;
		while (wire.at < end) {
			const key = wire.key(end);
			switch (key) {
				case 10:
					this.tagEnd = wire.span(end);
					this.tagStart = wire.at;
					wire.at = this.tagEnd;
					break;
				case 21:
					this.number = wire.float(end);
					this.kind = "scalar";
					break;
				case 34:
				case 50:
					wire.skip(key, end);
					this.kind = key === 34 ? "image" : "audio";
					break;
				case 42:
					this.buckets = readHistogram(wire, wire.span(end));
					this.kind = "histogram";
					break;
				case 58:
					nodeEnd = wire.span(end);
					nodeStart = wire.at;
					wire.at = nodeEnd;
					break;
				case 66:
					this.tensor.read(wire, wire.span(end));
					this.kind = "tensor";
					break;
				case 74:
					this.#readMetadata(wire, wire.span(end));
					break;
				default:
					wire.skip(key, end);
			}
		}
		if (this.tagStart === this.tagEnd) {
			this.tagStart = nodeStart;
			this.tagEnd = nodeEnd;
		}
	}

	#readMetadata(wire: WireReader, end: number): void {
		while (wire.at < end) {
			const key = wire.key(end);
			if (key === 10) this.#readPluginData(wire, wire.span(end));
			else if (key === 32) this.dataClass = wire.uint64(end);
			else wire.skip(key, end);
		}
	}

	#readPluginData(wire: WireReader, end: number): void {
		while (wire.at < end) {
			const key = wire.key(end);
			if (key === 10) {
				this.pluginEnd = wire.span(end);
				this.pluginStart = wire.at;
				wire.at = this.pluginEnd;
			} else if (key === 18) {
				this.contentEnd = wire.span(end);
				this.contentStart = wire.at;
				wire.at = this.contentEnd;
			} else wire.skip(key, end);
		}
	}
}
