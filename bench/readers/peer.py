"""Reads the file that ReadersBench wrote with pandas, compares the numbers, and prints one JSON line."""
import hashlib
import json
import sys
import time

import numpy as np
import pandas as pd

kind, path, ours_path = sys.argv[1:]
with open(ours_path, encoding="utf-8") as lines:
    ours = dict(line.split() for line in lines)

columns = {"full-precision": ["T_K", "R_ohm", "sigma_ohm"], "instrument": ["Temperature (K)", "Resistance (Ohms)"]}[kind]
separator = {"full-precision": ",", "instrument": "\t"}[kind]


def read():
    return pd.read_csv(path, sep=separator, usecols=columns, engine="c", float_precision="round_trip")


times = []
for _ in range(3):
    start = time.perf_counter()
    frame = read()
    times.append(time.perf_counter() - start)

digest = hashlib.sha256()
for name in columns:
    digest.update(np.ascontiguousarray(frame[name].to_numpy(dtype=">f8")).tobytes())
megabytes = float(ours["bytes"]) / 1e6
peer = megabytes / min(times)
mine = megabytes / float(ours["best_s"])
print(json.dumps({
    "bench": f"read-200MB-{kind}", "ours": round(mine, 2), "peer": round(peer, 2), "unit": "MB/s", "ratio": round(mine / peer, 3),
    "peer_name": f"pandas {pd.__version__} read_csv(engine='c', float_precision='round_trip', usecols)",
    "first_read_ours_MB_per_s": round(megabytes / float(ours["first_s"]), 2), "rows": int(ours["rows"]),
    "cells_kept": int(ours["cells"]), "heap_limit_bytes": int(ours["heap_limit"]),
    "heap_limit_per_cell_bytes": round(int(ours["heap_limit"]) / int(ours["cells"]), 2),
    "same_bits": digest.hexdigest() == ours["sha256"]}))
