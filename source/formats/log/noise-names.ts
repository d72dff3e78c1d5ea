import { nameWords, plainName } from "./name-words.ts";

const names: ReadonlySet<string> = new Set(
	`time times eta elapsed elapsed_time time_elapsed duration dur took remaining runtime wall walltime wall_time train_wall
	data data_time iter_time batch_time step_time total_time last_time last_data_time timestamp ts t sec secs seconds ms hours hour
	minutes created asctime relativecreated msecs datetime date clock
	fps ips wps ups tps sps qps wpb bsz bs throughput speed mfu tflops flops gflops macs tgs
	batch_size batchsize size sizes imgsz img_size image_size memory mem max_mem maxmem gpu_mem gpu_memory ram vram cuda gpu gpus cpu
	cpus allocated reserved params param parameters samples sample examples images image instances instance tokens class classes layer
	layers worker workers world_size world rank local_rank global_rank node nodes port pid ppid tid rss disk swap
	seed version v_num line lineno lineo thread process processes job jobs id uid gid task fold host device devices level levelno
	patience counter count index idx i j k n num total epochs max_epochs total_epochs steps_per_epoch files file mode rate_limit
	in_features out_features kernel_size stride padding bias p support dur_s status code http exit return_code returncode errno
	client agent replica shard attempt retry retries warnings progress percent pct done left queue gamma
	batch_cost reader_cost skipped mom temperature_c num_workers hidden hidden_size dim depth width height channels heads dropout eps betas weight_decay`.split(
		/\s+/,
	),
);

/** Words of what is told of the machine. */
const machineWord = /^(?:[cgt]pus?|v?ram|disk|util|utilization)$/;

/** Whether a name is known to be no metric: a time, a speed, a size, a count, a setting, an identifier, a load of the machine. */
export function isNoise(name: string): boolean {
	const plain = plainName(name);
	if (names.has(plain) || names.has(plain.replace(/_?\([^()]*\)$/, ""))) return true;
	if (nameWords(name).some((word) => machineWord.test(word))) return true;
	const last = plain.slice(plain.lastIndexOf("/") + 1);
	return names.has(last) && last !== plain;
}

const timeWord = /^(?:times?|eta|elapsed|duration|latency|timestamp|seconds|secs?|uptime)$/;

/** Whether a name is that of a time, a speed or an identifier by its words: `iter_time`, `tokens_per_second`, `error code`. */
export function isPace(name: string): boolean {
	const plain = plainName(name);
	if (/(?:^|_|\/)(?:per_?s(?:ec(?:ond)?)?|it\/s|s\/it|\w+\/s(?:ec)?|ms|runtime)$/.test(plain)) return true;
	if (/(?:flops|throughput|fps|memory|_mem|_mb|_gb|_ram|_params)$/.test(plain)) return true;
	return tellsTime(name) || /^(?:codes?|ids?|idx|index|counts?|path)$/.test(nameWords(name).at(-1) ?? "");
}

/** Whether a word of a name is that of a time; not where the name is spelled out and ends with its unit. */
export function tellsTime(name: string): boolean {
	return nameWords(name).some((word) => timeWord.test(word)) && !(name.includes(" ") && name.endsWith(")"));
}
