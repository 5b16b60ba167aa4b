"""Fits the curves that Fits.java wrote with SciPy and with lmfit, run to convergence from the truth; prints one JSON line a curve.

Each law is written down here on its own, from its formula, in the coordinates in which chi2 is nearly a parabola (logarithms of
positive scales). Derivatives are exact to rounding, by a step into the complex plane. The line also holds chi2 at the library's
parameters, so that a disagreement says who is right.
"""
import json
import sys

import lmfit
import numpy as np
from scipy.optimize import leastsq

TIGHT = dict(ftol=1e-14, xtol=1e-14, gtol=1e-14, maxfev=20000)
STEP = 1e-30


def hopping(p):
    return lambda t, c: c[0] + np.exp(p * (c[1] - np.log(t)))


# space of the fit, law by T and coordinates, which parameters stand in their logarithm
LAWS = {
    "activated": ("lnR", hopping(1), (1, 1)),
    "es-vrh": ("lnR", hopping(1 / 2), (1, 1)),
    "mott-2d-vrh": ("lnR", hopping(1 / 3), (1, 1)),
    "mott-3d-vrh": ("lnR", hopping(1 / 4), (1, 1)),
    "stretched": ("lnR", lambda t, c: c[0] + np.exp(c[2] * (c[1] - np.log(t))), (1, 1, 0)),
    "power-law": ("lnR", lambda t, c: c[0] + c[1] * np.log(t), (1, 0)),
    "saturation": ("lnR", lambda t, c: c[0] + c[2] / 2 * np.log(1 + t**2 * np.exp(-2 * c[1])), (1, 1, 0)),
    "weak-localization": ("G", lambda t, c: c[0] + c[1] * np.log(t), (0, 0)),
    "drude-crossover": ("G", lambda t, c: c[0] - c[1] / 2 * np.log(1 + np.exp(2 * c[2]) / t**2), (0, 0, 1)),
    "al": ("G", lambda t, c: c[0] + c[1] * np.log(t) + c[3] / (t * np.exp(-c[2]) - 1), (0, 0, 1, 0)),
    "bkt": ("lnR", lambda t, c: c[0] - 2 * np.log(np.cosh(np.exp(c[1]) / np.sqrt(t * np.exp(-c[2]) - 1))), (1, 1, 1)),
}


def fit(case):
    space, law, logarithm = LAWS[case["model"]]
    t, r, s = (np.array(case[k]) for k in ("T_K", "R_ohm", "sigma_ohm"))
    y, error = (np.log(r), s / r) if space == "lnR" else (1 / r, s / r**2)
    scale = np.array([1 if inner else abs(v) for inner, v in zip(logarithm, case["truth"])])

    def coordinates(values):
        return np.array([np.log(v) if inner else v / w for inner, v, w in zip(logarithm, values, scale)])

    def parameters(c):
        return np.array([np.exp(v) if inner else v * w for inner, v, w in zip(logarithm, c, scale)])

    def stretch(c):
        return np.array([np.exp(v) if inner else w for inner, v, w in zip(logarithm, c, scale)])

    def residuals(c):
        with np.errstate(all="ignore"):
            z = (law(t, c * np.where(logarithm, 1, scale)) - y) / error
        return z if np.iscomplexobj(z) else np.nan_to_num(z, nan=1e10, posinf=1e10, neginf=-1e10)

    def slopes(c):
        with np.errstate(all="ignore"):
            columns = [np.imag(residuals(c + 1j * STEP * np.eye(len(c))[i])) / STEP for i in range(len(c))]
        return np.nan_to_num(np.array(columns).T)

    def answer(c, covariance):
        chi2 = float(np.sum(residuals(c) ** 2))
        factor = 1 if case["known"] else np.sqrt(chi2 / (len(t) - len(c)))
        return {"values": list(parameters(c)), "sigmas": list(factor * stretch(c) * np.sqrt(np.diag(covariance))), "chi2": chi2}

    start = coordinates(case["truth"])
    best, covariance, info, message, code = leastsq(residuals, start, Dfun=slopes, full_output=True, **TIGHT)
    names = [f"c{i}" for i in range(len(start))]
    given = lmfit.Parameters()
    for name, value in zip(names, start):
        given.add(name, value=value)
    out = lmfit.minimize(lambda p: residuals(np.array([p[k].value for k in names])), given, method="leastsq", scale_covar=False,
                         Dfun=lambda p: slopes(np.array([p[k].value for k in names])), col_deriv=False,
                         ftol=1e-14, xtol=1e-14, gtol=1e-14, max_nfev=20000)
    ours = coordinates(case["values"]) if case["values"] else start
    return {"scipy": answer(best, covariance),
            "lmfit": answer(np.array([out.params[k].value for k in names]), out.covar),
            "chi2_of_ours": float(np.sum(residuals(ours) ** 2))}


for line in open(sys.argv[1]):
    print(json.dumps(fit(json.loads(line))))
