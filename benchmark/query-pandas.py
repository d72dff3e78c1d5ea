"""Filters and sorts with pandas: python3 query-pandas.py < QUESTIONS. Prints a list of {indices, table, rows} as JSON, the first two in seconds."""
import json
import statistics
import sys
import time

import numpy as np
import pandas as pd

asked = json.load(sys.stdin)
df = pd.DataFrame(asked["columns"])
df["started"] = pd.to_datetime(df["started"])


def median_seconds(work):
    times = []
    for _ in range(asked["rounds"]):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return statistics.median(times), result


def filtered(code):
    compiled = compile(code, "filter", "eval")
    mask = lambda: eval(compiled, {"df": df, "pd": pd})
    indices, rows = median_seconds(lambda: np.flatnonzero(mask().to_numpy()))
    table, _ = median_seconds(lambda: df[mask()])
    return {"indices": indices, "table": table, "rows": rows.tolist()}


def sorted_by(code):
    keys, ascending = eval(code)
    by = {"by": keys if len(keys) > 1 else keys[0], "ascending": ascending if len(keys) > 1 else ascending[0]}
    narrow = df[keys]
    indices, rows = median_seconds(lambda: narrow.sort_values(**by, kind="stable").index.to_numpy())
    table, _ = median_seconds(lambda: df.sort_values(**by, kind="stable"))
    return {"indices": indices, "table": table, "rows": rows.tolist()}


print(json.dumps([filtered(code) for code in asked["filters"]] + [sorted_by(code) for code in asked["sorts"]]))
