"""The same drag with SciPy and Matplotlib: fit the points in the window, draw all points and the law."""
import json
import sys
import time

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import curve_fit

folder = sys.argv[1]
t, r, s = np.loadtxt(folder + "/sweep.csv", delimiter=",", skiprows=1, unpack=True)
y, e = np.log(r), s / r
LAWS = {
    "es-vrh": (lambda t, a, b: a + np.sqrt(np.exp(b) / t), [9, 2], 0.5),
    "stretched": (lambda t, a, b, p: a + (np.exp(b) / t) ** p, [9, 2, 0.6], 0.5),
    "saturation": (lambda t, a, b, m: a - m / 2 * np.log(1 + t * t / np.exp(b)), [14, -1, 1], 0),
    "weak-localization": (lambda t, a, b: -np.log(np.maximum(1e-300, np.exp(a) + b * np.log(t))), [-12, 1e-6], 0),
}
for line in open(folder + "/ours.txt"):
    law, median, p95, prepared, cpu = line.split()
    function, start, exponent = LAWS[law]
    figure, axes = plt.subplots(figsize=(8, 5), dpi=100)
    x = t ** -exponent if exponent else np.log(t)
    axes.plot(x, r, "o", mfc="none")
    axes.set_yscale("log")
    drawn, = axes.plot([], [])
    times, busy = [], []
    for i in range(5):
        low, high = 0.4 + 0.2 * i / 5, 2 + 4 * i / 5
        begun, begun_cpu = time.perf_counter(), time.process_time()
        inside = (t >= low) & (t <= high)
        try:
            best, _ = curve_fit(function, t[inside], y[inside], p0=start, sigma=e[inside], absolute_sigma=True)
            grid = np.geomspace(low, high, 240)
            drawn.set_data(grid ** -exponent if exponent else np.log(grid), np.exp(function(grid, *best)))
        except RuntimeError:
            pass
        figure.canvas.draw()
        times.append(time.perf_counter() - begun)
        busy.append(time.process_time() - begun_cpu)
    plt.close(figure)
    peer = sorted(times)[len(times) // 2]
    ours = float(median)
    print(json.dumps({"bench": "session", "case": "a frame of dragging a window over 100,000 points", "model": law, "ours": ours,
                      "peer": peer, "unit": "s", "ratio": peer / ours, "peer_name": "scipy curve_fit, matplotlib Agg",
                      "p95": float(p95), "ours_cpu": float(cpu), "peer_cpu": sorted(busy)[len(busy) // 2], "frames_per_s": 1 / ours, "frames_per_s_p95": 1 / float(p95), "prepared_s": float(prepared)}), flush=True)
