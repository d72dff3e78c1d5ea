"""Reads configs with PyYAML, as a script would: python3 read-yaml.py < PATHS. Prints the seconds of each loader as JSON."""
import json
import sys
import time

import yaml

paths = sys.stdin.read().split("\n")[:-1]
seconds = {}
for name in ("CSafeLoader", "SafeLoader"):
    base = getattr(yaml, name, None)
    if base is None:  # PyYAML without libyaml
        continue
    loader = type(name, (base,), {})
    # OmegaConf writes tags of Python's for paths; what they would build is left out.
    loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)
    start = time.perf_counter()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            yaml.load(file, Loader=loader)
    seconds[name] = time.perf_counter() - start
print(json.dumps(seconds))
