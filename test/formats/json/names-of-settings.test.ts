import { expect, test } from "vitest";
import {
	isOfLabels,
	isSettings,
	isSettingsFile,
	isVocabulary,
} from "../../../source/formats/json/names-of-settings.ts";

test("what was set", () => {
	expect(["config", "args", "hyperparameters", "Params"].every(isSettings)).toBe(true);
	expect(["configs_loss", "params_m", "test"].some(isSettings)).toBe(false);
	expect(["config.json", "out/hparams.json", "model_config.json", "dataset_info.json"].every(isSettingsFile)).toBe(
		true,
	);
	expect(["results.json", "metrics.json", "configuration_loss.json"].some(isSettingsFile)).toBe(false);
});

test("words with numbers, and numbers of classes", () => {
	expect(["vocab", "stoi", "token_to_id", "model.vocab", "id2label"].every(isVocabulary)).toBe(true);
	expect(["loss_per_token", "tokens", "acc"].some(isVocabulary)).toBe(false);
	expect(["per_class", "classes", "acc_by_class", "folds"].every(isOfLabels)).toBe(true);
	expect(["loss", "classification"].some(isOfLabels)).toBe(false);
});
