"""The same fits with SciPy's curve_fit and with lmfit, on the files that FitsBench wrote; prints one JSON line a case.

Both peers get the true parameters moved by 5 % as their start, the best a person could give them; we find our own start.
Times are processor time of the one thread that fits, on both sides, so that other work on the machine does not count; the
bootstrap alone, which uses all cores on our side, goes by the clock on the wall.
"""
import json
import os
import sys
import time
import warnings

import lmfit
import numpy as np
from scipy.optimize import curve_fit

BUDGET_S = 1.0
folder = sys.argv[1]


def hopping(p):
    return lambda t, a, b: a + (np.exp(b) / t) ** p


# space of the fit, function of (T, parameters), truth, names of our parameters in its order with their transformation
MODELS = {
    "activated": ("lnR", hopping(1.0), [np.log(8000), np.log(2.6)], "R0_ohm T0_K"),
    "es-vrh": ("lnR", hopping(1 / 2), [np.log(8000), np.log(20)], "R0_ohm T0_K"),
    "mott-2d-vrh": ("lnR", hopping(1 / 3), [np.log(8000), np.log(200)], "R0_ohm T0_K"),
    "mott-3d-vrh": ("lnR", hopping(1 / 4), [np.log(8000), np.log(2000)], "R0_ohm T0_K"),
    "stretched": ("lnR", lambda t, a, b, p: a + (np.exp(b) / t) ** p, [np.log(8000), np.log(20), 0.5], "R0_ohm T0_K p"),
    "power-law": ("lnR", lambda t, a, m: a + m * np.log(t), [np.log(8000), -0.7], "R0_ohm m"),
    "saturation": ("lnR", lambda t, a, b, m: a + m / 2 * np.log1p((t / np.exp(b)) ** 2),
                   [np.log(2e4), np.log(0.5), -0.7], "R_sat_ohm T_s_K m"),
    "weak-localization": ("G", lambda t, g, a: g + a * np.log(t), [7.9e-5, 1.1e-5], "G0_S A_S"),
    "drude-crossover": ("G", lambda t, g, a, b: g - a / 2 * np.log1p((np.exp(b) / t) ** 2),
                        [1.42e-4, 1.2e-5, np.log(60)], "G_D_S A_S T0_K"),
    "bkt": ("lnR", lambda t, r, b, tb: r - 2 * np.log(np.cosh(b / np.sqrt(np.maximum(t / tb - 1, 1e-9)))),
            [np.log(8000), 0.2, 2.5], "R_N_ohm b T_BKT_K"),
    "al": ("G", lambda t, g0, a, tc, g: g0 + a * np.log(t) + g / (t / tc - 1), [1e-4, 1e-5, 2.625, 1.52133e-5],
           "G0_S A_S Tc0_K g_S"),
}


# our parameters that are fitted in the logarithm there
LOGARITHMS = ("R0_ohm", "R_sat_ohm", "R_N_ohm", "T0_K", "T_s_K")


def seconds_per_call(call, clock=time.process_time):
    call()
    times = []
    begin = clock()
    while len(times) < 3 or clock() - begin < BUDGET_S:
        start = clock()
        call()
        times.append(clock() - start)
    return float(np.median(times))


def data(name, space):
    t, r, s = np.loadtxt(os.path.join(folder, name + ".txt")).T
    if space == "lnR":
        return t, np.log(r), s / r
    return t, 1 / r, s / r**2


def usable(t, r, s):
    good = (r > 0) & (s <= r / 3)
    return t[good], r[good], s[good]


def whole_sample(fits, whole, ours, stages):
    """The fits of one sample that ended well on our side, from our result moved by 5 %; T_c and phases have no peer."""
    jobs = []
    for stage, model, values in fits:
        space, function, _, names = MODELS[model]
        t, r, s = usable(*np.loadtxt(os.path.join(folder, f"stage-{stage}.txt")).T)
        y, error = (np.log(r), s / r) if space == "lnR" else (1 / r, s / r**2)
        best = [np.log(values[n]) if n in LOGARITHMS else values[n] for n in names.split()]
        moved = [min(m, b) if n in ("Tc0_K", "T_BKT_K") else m for m, b, n in zip(start(best), best, names.split())]
        jobs.append((function, t, y, error, moved))

    def scipy():
        failed = 0
        for function, t, y, error, p0 in jobs:
            try:
                curve_fit(function, t, y, p0=p0, sigma=error, absolute_sigma=True)
            except RuntimeError:
                failed += 1
        return failed

    def lmfit_all():
        failed = 0
        for function, t, y, error, p0 in jobs:
            model = lmfit.Model(function)
            try:
                model.fit(y, model.make_params(**dict(zip(model.param_names, p0))), t=t, weights=1 / error, scale_covar=False)
            except ValueError:  # what it says when its search leaves the domain of the law
                failed += 1
        return failed

    np.seterr(all="ignore")
    warnings.simplefilter("ignore")
    peer, second = seconds_per_call(scipy), seconds_per_call(lmfit_all)
    print(json.dumps({"bench": "fits", "case": "a whole sample", "stages": stages, "fits": len(jobs), "ours": ours, "peer": peer, "unit": "s",
                      "ratio": peer / ours, "peer_name": "scipy curve_fit", "lmfit": second, "ratio_lmfit": second / ours,
                      "compared": f"the {len(jobs)} of {11 * stages} fits that end inside the bounds; peers start 5 % off",
                      "ours_whole": whole, "ours_whole_does": "fits of 11 laws, all of them again in ln R and compared, "
                      "T_c with 120 replicas, phase; the peers have none of these",
                      "peer_failed": scipy(), "lmfit_failed": lmfit_all()}))


def start(truth):
    # 5 % away, each parameter in turn up and down
    return [v * (1.05 if i % 2 == 0 else 0.95) for i, v in enumerate(truth)] if abs(truth[0]) < 1 else [
        v + 0.05 * (1 if i % 2 == 0 else -1) * (abs(v) if abs(v) > 20 else 1) for i, v in enumerate(truth)]


def agreement(found, sigma, ours, names):
    """Largest difference between our parameters and SciPy's, in SciPy's standard errors."""
    worst = 0.0
    for value, error, name in zip(found, sigma, names.split()):
        our = ours[name]
        if name in LOGARITHMS:
            our = np.log(our)
        worst = max(worst, abs(our - value) / error)
    return float(worst)


sample_fits = []
for line in open(os.path.join(folder, "ours.txt")):
    fields = line.split()
    if fields[0] == "stage":
        sample_fits.append((int(fields[1]), fields[2], {k: float(v) for k, v in (f.split("=") for f in fields[3:])}))
        continue
    if fields[0] == "sample":
        whole_sample(sample_fits, float(fields[2]), float(fields[3]), int(fields[1]))
        continue
    name, points, ours = fields[0], int(fields[1]), float(fields[2])
    if name == "bootstrap":
        space, function, truth, _ = MODELS["stretched"]
        t, y, s = data("bootstrap-400", space)
        random = np.random.default_rng(1)

        def replicas(n):
            best, _ = curve_fit(function, t, y, p0=start(truth), sigma=s, absolute_sigma=True)
            fitted = function(t, *best)
            for _ in range(n):
                curve_fit(function, t, fitted + s * random.standard_normal(len(t)), p0=best, sigma=s, absolute_sigma=True)

        peer = seconds_per_call(lambda: replicas(100), time.perf_counter) * 10
        print(json.dumps({"bench": "fits", "case": "bootstrap, 1000 replicas", "model": "stretched", "points": points,
                          "ours": ours, "peer": peer, "unit": "s", "ratio": peer / ours, "peer_name": "scipy curve_fit"}))
        continue
    space, function, truth, names = MODELS[name]
    t, y, s = data(f"{name}-{points}", space)
    p0 = start(truth)
    best, covariance = curve_fit(function, t, y, p0=p0, sigma=s, absolute_sigma=True)
    peer = seconds_per_call(lambda: curve_fit(function, t, y, p0=p0, sigma=s, absolute_sigma=True))
    model = lmfit.Model(function)
    parameters = model.make_params(**dict(zip(model.param_names, p0)))
    second = seconds_per_call(lambda: model.fit(y, parameters, t=t, weights=1 / s, scale_covar=False))
    values = {k: float(v) for k, v in (f.split("=") for f in fields[3:])}
    print(json.dumps({"bench": "fits", "case": "single fit", "model": name, "points": points, "ours": ours, "peer": peer,
                      "unit": "s", "ratio": peer / ours, "peer_name": "scipy curve_fit", "lmfit": second,
                      "ratio_lmfit": second / ours,
                      "difference_in_sigma": agreement(best, np.sqrt(np.diag(covariance)), values, names)}), flush=True)
