import { nameWords } from "./name-words.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a metric is called: one of these in a name makes it one. */
const measures = words(`
	loss losses acc accuracy accuracies auc auroc auprc roc f1 f2 fbeta fscore score precision recall prec sensitivity
	specificity map ap ar iou miou giou dice bleu rouge rouge1 rouge2 rougel meteor cider wer cer ter chrf ppl perplexity bpc bpb
	mse rmse mae mape smape msle r2 nll bce ce xent crossentropy logloss loglik likelihood elbo psnr ssim lpips fid kid mmd
	err error errors reward rewards rew eprewmean return returns success win winrate elo top1 top5 ndcg mrr hits mcc kappa corr correlation pearson
	spearman em eer mcd stoi pesq sdr snr objective objf regret fitness jaccard hausdorff bacc uar pck epe ade fde eval_loss
	logprob ll l1 l2 perp map50 error_rate acc1 acc5 prec1 prec5 divergence
`);
/** What is followed along a training, but tells no result where it stands once: settings have the same names. */
const followed = words(`lr lrs gnorm gradnorm grad entropy kl kld approxkl cost advantage beta momentum explained`);
/** Words that a metric's name may have beside. */
const qualifiers = words(`
	train training trn tr val valid validation eval evaluation test testing tst dev best final last mean avg average median min max std
	total running smoothed ema overall macro micro weighted class cls box mask reg obj dfl lm mlm nsp gen generator disc
	discriminator d g pg policy value function critic actor q vf pi aux rec recon reconstruction style content perceptual adv
	adversarial per token epoch episode global local current cur this rate balanced binary categorical sparse cross log root
	squared absolute percentage relative norm gradient learning point mean_absolute s top exact match percent ep set fn_ real fake
	cycle identity teacher student surrogate regularization nt sup unsup supervised unsupervised contrastive triplet
	alignment length len scale weight decay variance seg cat bbox rpn roi keypoint angle pixel word char sentence
	macro_avg weighted_avg new clip fraction
`);
/** Words of settings that have a metric's name in theirs: `loss_weight`, `recall_threshold`. */
const settings = words(`
	weight weights coef coeff coefficient coefs scale type fn func name smoothing delta patience lambda alpha beta gamma eps
	epsilon threshold thresh thr margin every interval freq frequency monitor mode target limit clip decay warmup schedule
	ratio bins reduction init start stop log print save use enable mixed bits
`);

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** Whether a name says that it is a metric or is followed along a training: `val_loss`, `lr`. */
export function isMetricName(name: string): boolean {
	const parts = nameWords(name);
	return (
		parts.some((word) => measures.has(word) || followed.has(word)) ||
		(parts.includes("learning") && parts.includes("rate"))
	);
}

/** Whether a name says that it is a result, even where it stands but once: `test_acc`, and not `lr` or `loss_weight`. */
export function isResultName(name: string): boolean {
	const parts = nameWords(name);
	return parts.some((word) => measures.has(word)) && !parts.some((word) => settings.has(word));
}

/** Whether a name is made only of words of metrics: what may stand before a number without a sign between. */
export function isAllMetric(name: string): boolean {
	return (
		isMetricName(name) &&
		nameWords(name).every((word) => measures.has(word) || followed.has(word) || qualifiers.has(word) || isNumber(word))
	);
}
