import type { SeriesFormat } from "../series-format.ts";
import { logFormatWith } from "./log-format-with.ts";

/**
 * What a training script printed: text, in which metrics are recognised. A line is taken for a shape (its text with a slot
 * for each number); shapes that come again with other numbers and with a step or an epoch that goes on hold metrics, under
 * the names that stand before the numbers. There is no specification; what is printed by whom:
 *
 * | who                 | how                                                         |
 * |---------------------|-------------------------------------------------------------|
 * | print, logging      | `epoch 3 loss 0.31 val_acc=0.9`, `Epoch [1/20] Loss: 0.6`   |
 * | Keras, tqdm         | bars that are written over each other with \r and \b        |
 * | Hugging Face        | `{'loss': 0.3, 'epoch': 1.0}`                               |
 * | loggers of records  | JSON lines, logfmt                                          |
 * | fairseq, Megatron   | `| loss 5.2 | ppl 6.2`, `| lm loss: 6.5E+00 |`              |
 * | Detectron2, MMEngine| `iter: 19  total_loss: 1.2`, `Epoch(train) [1][10/100]`     |
 * | fastai, Ultralytics | a header and rows below it                                  |
 * | Stable-Baselines3   | boxes of a name and a number a row                          |
 */
export const logFormat: SeriesFormat = logFormatWith([]);
