import { expect, test } from "vitest";
import { isSampleTable } from "../../../source/formats/table/is-sample-table.ts";

test.each([
	"id,target,pred,prob",
	"idx,label,prediction",
	"index,y_true,y_pred",
	"Unnamed: 0,score,Target",
	"filename,score",
	"image_id,width,height",
	"prob_0,prob_1,prob_2",
	"true_label,predicted_label,confidence",
	"class,precision,recall",
])("samples: %s", (names) => expect(isSampleTable(names.split(","))).toBe(true));

test.each([
	"loss,acc",
	"index,loss",
	"step,label,loss",
	"epoch,id,acc",
	"batch_idx,pred,target",
	"target_loss,pred_std,label_smoothing",
	"time,grad_norm,hidden",
	"index,class_loss,text_loss",
])("metrics: %s", (names) => expect(isSampleTable(names.split(","))).toBe(false));
