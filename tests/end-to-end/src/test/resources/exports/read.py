"""Reads what `culet export` wrote with pandas and h5py alone and holds it against what `culet analyze --json` said.

Prints one JSON document: how many numbers and texts of each file were compared, and every difference.
"""
import json
import re
import sys
from pathlib import Path

import h5py
import numpy as np
import pandas as pd

analysis, csv, hdf5, latex, data = sys.argv[1:6]
study = json.load(open(analysis))
differences = []
compared = {"hdf5": 0, "samples": 0, "stages": 0, "fits": 0, "curves": 0, "latex": 0}


def check(where, kind, found, said):
    compared[kind] += 1
    if isinstance(said, bool) or isinstance(found, (bool, np.bool_)):
        same = bool(found) == bool(said)
    elif isinstance(said, (int, float)):
        # doubles are written so that they come back as they were
        same = isinstance(found, (int, float, np.number)) and float(found) == float(said)
    else:
        same = found == said
    if not same:
        differences.append(f"{where}: {found!r} instead of {said!r}")


# --- HDF5: the whole tree of the JSON document

def text(value):
    return value.decode("utf-8") if isinstance(value, bytes) else value


def member(group, name):
    if name in group.attrs:
        return group.attrs[name]
    found = group.get(name)
    return found[()] if isinstance(found, h5py.Dataset) else found


def ordered(group):
    return sorted(group.values(), key=lambda one: one.attrs["index"])


def compare_list(where, found, said):
    if isinstance(found, h5py.Group) and "columns" in found.attrs:
        for i, row in enumerate(said):
            for key, value in row.items():
                compare_cell(f"{where}[{i}].{key}", found[key][i] if key in found else None, value)
    elif isinstance(found, h5py.Group):
        rows = ordered(found)
        check(where + " length", "hdf5", len(rows), len(said))
        for i, (row, one) in enumerate(zip(rows, said)):
            compare(f"{where}[{i}]", row, one)
    else:
        check(where + " length", "hdf5", len(found), len(said))
        for i, (one, value) in enumerate(zip(found, said)):
            compare_cell(f"{where}[{i}]", one, value)


def compare_cell(where, found, said):
    if said is None:
        blank = found is None or (np.isnan(found).all() if isinstance(found, (np.ndarray, np.floating)) else text(found) == "")
        check(where, "hdf5", bool(blank), True)
    elif isinstance(said, list):
        for i, one in enumerate(said):
            compare_cell(f"{where}[{i}]", None if found is None else found[i], one)
    else:
        check(where, "hdf5", text(found), said)


def compare(where, group, said):
    for key, value in said.items():
        found = member(group, key)
        place = f"{where}.{key}"
        if isinstance(value, dict) and value:
            if isinstance(found, h5py.Group):
                compare(place, found, value)
            else:
                differences.append(f"{place}: no group")
        elif isinstance(value, list) and value:
            if found is None:
                differences.append(f"{place}: missing")
            else:
                compare_list(place, found, value)
        elif value is None:
            check(place, "hdf5", found is None, True)
        elif not isinstance(value, (dict, list)):
            check(place, "hdf5", text(found), value)


# pandas reads the nearest double only where asked for
exact = dict(float_precision="round_trip", keep_default_na=False, na_values=[""])


def raw(file):
    """The three columns of a simulated file as pandas reads them."""
    return pd.read_csv(Path(data) / file, comment="#", **exact)


with h5py.File(hdf5) as file:
    compare("study", file, study)
    for sample, group in zip(study["samples"], ordered(file["samples"])):
        for stage, inner in zip(sample["stages"], ordered(group["stages"])):
            for sweep, one in zip(stage["sweeps"], ordered(inner["sweeps"])):
                table = raw(sweep["file"])
                check("unit of T", "curves", text(one["temperature_K"].attrs["unit"]), "K")
                for name in ("resistance", "sigma"):
                    check("unit of R", "curves", text(one[name].attrs["unit"]), sweep["unit"])
                for name, column in (("temperature_K", "T_K"), ("resistance", "R_sq_ohm"), ("sigma", "sigma_ohm")):
                    check(f"{one.name}/{name}", "curves", len(one[name]), len(table))
                    for found, said in zip(one[name], table[column]):
                        check(f"{one.name}/{name}", "curves", found, said)

# --- CSV: the tables of stages and fits, one file a sweep

stages = pd.read_csv(Path(csv) / "stages.csv", **exact)
fits = pd.read_csv(Path(csv) / "fits.csv", **exact)


def cell(kind, where, found, said):
    if said is None or said == "":
        check(where, kind, bool(pd.isna(found)), True)
    else:
        check(where, kind, found.item() if isinstance(found, np.generic) else found, said)


def estimate(node, part="value"):
    return None if node is None else node[part]


everything = [(sample, stage) for sample in study["samples"] for stage in sample["stages"]]
check("rows of stages.csv", "stages", len(stages), len(everything))
for (sample, stage), (_, row) in zip(everything, stages.iterrows()):
    loop = stage["hysteresis"] or {}
    line = stage["conductance_line"]
    inputs = list({s["sha256"]: s for s in stage["sweeps"]}.values())
    said = {
        "sample": sample["name"], "run": stage["run"], "stage": stage["id"], "branch": stage["branch"], "twin_film": stage["twin_film"],
        "pressure_GPa": stage["pressure_GPa"], "sigma_GPa": stage["sigma_GPa"],
        "pressure_source": stage["pressure"]["source"], "phase": stage["phase"], "confidence": stage["confidence"],
        "candidates": " ".join(stage["candidates"]), "Tc_K": stage["Tc_K"], "Tc_sigma_K": stage["Tc_sigma_K"],
        "Tc_criterion": stage["tc"]["criterion"], "Tc_fraction": stage["tc"]["fraction"], "Tc_status": stage["tc"]["status"],
        "step_cooling_K": estimate(loop.get("cooling"), "T_K"), "step_warming_K": estimate(loop.get("warming"), "T_K"),
        "hysteresis_width_K": loop.get("width_K"), "hysteresis_sigma_K": loop.get("sigma_width_K"),
        "R_normal_ohm": estimate(stage["measures"]["R_normal_ohm"]), "R_low_ohm": estimate(stage["measures"]["R_low_ohm"]),
        "drop_ln": estimate(stage["measures"]["drop_ln"]), "rise_ln": estimate(stage["measures"]["rise_ln"]),
        "ratio_350mK_300K": stage["ratio"]["ratio"], "ratio_sigma": stage["ratio"]["sigma"],
        "ratio_upper_bound": stage["ratio"]["upper_bound"], "A_S": line["A_S"], "A_sigma_S": line["sigma_A_S"],
        "G0_1K_S": line["G0_S"], "G0_1K_sigma_S": line["sigma_G0_S"], "A_reason": None if line["status"] == "ok" else line["reason"],
        "T_A_K": stage["T_A_K"], "T_A_sigma_K": stage["sigma_T_A_K"], "amplitude": stage["amplitude"],
        "amplitude_sigma": stage["sigma_amplitude"], "coupling": stage["coupling"], "coupling_sigma": stage["sigma_coupling"],
        "coupling_kind": stage["coupling_kind"],
        "law": next((f["model"] for f in stage["fits"] if f["preferred"]), None), "quantity": stage["quantity"], "unit": stage["unit"],
        "points": sum(s["points"] for s in stage["sweeps"]), "sweeps": len(stage["sweeps"]),
        "rows_masked": sum(s["masked"]["rows"] for s in inputs), "files": " ".join(s["file"] for s in inputs),
        "sha256": " ".join(s["sha256"] for s in inputs), "reason": stage["reason"],
    }
    check("columns of stages.csv", "stages", sorted(stages.columns), sorted([*said, "phase_by_hand"]))
    for name, value in said.items():
        found = row[name]
        cell("stages", f"stages.csv {stage['id']} {name}", str(found) if name == "run" else found, value)

samples = pd.read_csv(Path(csv) / "samples.csv", **exact)
check("rows of samples.csv", "samples", len(samples), len(study["samples"]))
for sample, (_, row) in zip(study["samples"], samples.iterrows()):
    series, diagram, scaling = sample["series"] or {}, sample["diagram"], sample["scaling"]
    top = series.get("Tc_maximum") or {}
    said = {
        "sample": sample["name"], "stages": len(sample["stages"]), "P_T_GPa": series.get("P_T_GPa"), "P_T_sigma_GPa": series.get("sigma_P_T_GPa"),
        "Tc_maximum_GPa": top.get("P_GPa"), "Tc_maximum_sigma_GPa": top.get("sigma_P_GPa"), "Tc_maximum_K": top.get("Tc_K"),
        "Tc_maximum_sigma_K": top.get("sigma_K"), "P_a_GPa": diagram["P_a_GPa"], "P_a_sigma_GPa": diagram["sigma_P_a_GPa"],
        "T_i0_K": diagram["T_i0_K"], "T_i0_sigma_K": diagram["sigma_T_i0_K"], "diagram_status": diagram["status"],
        "diagram_reason": diagram["reason"], "Pc_GPa": scaling["Pc_GPa"], "Pc_sigma_GPa": scaling["sigma_Pc_GPa"],
        "nu_z": scaling["nu_z"], "nu_z_sigma": scaling["sigma_nu_z"], "Rc_ohm": scaling["Rc_ohm"], "Rc_sigma_ohm": scaling["sigma_Rc_ohm"],
        "scaling_status": scaling["status"],
    }
    check("columns of samples.csv", "samples", sorted(samples.columns), sorted([*said, "scaling_reason"]))
    check(f"samples.csv {sample['name']} scaling_reason", "samples", scaling["reason"].startswith(row["scaling_reason"]), True)
    for name, value in said.items():
        cell("samples", f"samples.csv {sample['name']} {name}", row[name], value)

rows = [(stage, fit, p, derived) for _, stage in everything for fit in stage["fits"]
        for derived in (False, True) for p in fit["derived" if derived else "parameters"] if p["value"] is not None]
check("rows of fits.csv", "fits", len(fits), len(rows))
for (stage, fit, p, derived), (_, row) in zip(rows, fits.iterrows()):
    said = {"stage": stage["id"], "pressure_GPa": stage["pressure_GPa"], "branch": stage["branch"], "model": fit["model"],
            "window_low_K": fit["window_K"][0], "window_high_K": fit["window_K"][1], "window_by_hand": fit["window_by_hand"],
            "points": fit["points"], "parameter": p["name"], "value": p["value"], "sigma": p["sigma"], "ci95_low": p["ci95"][0],
            "ci95_high": p["ci95"][1], "unit": p["unit"], "derived": derived, "chi2": fit["chi2"], "dof": fit["dof"],
            "aicc": fit["aicc"], "delta_aicc": fit.get("delta_aicc"), "weight": fit.get("weight"), "runs_p": fit["runs_p"],
            "converged": fit["converged"], "status": fit["status"], "preferred": fit["preferred"], "flags": "; ".join(fit["flags"])}
    check("columns of fits.csv", "fits", sorted(fits.columns), sorted([*said, "sample"]))
    for name, value in said.items():
        cell("fits", f"fits.csv {stage['id']} {fit['model']} {p['name']} {name}", row[name], value)

by_checksum = {}
for path in sorted((Path(csv) / "curves").glob("*.csv")):
    head = [one for one in path.read_text().splitlines() if one.startswith("#")]
    by_checksum[next(re.search("sha256 ([0-9a-f]{64})", one).group(1) for one in head if "sha256" in one)] = path
for _, stage in everything:
    for sweep in stage["sweeps"]:
        path = by_checksum.get(sweep["sha256"])
        if path is None:
            differences.append(f"no curve with the checksum of {sweep['file']}")
            continue
        table, said = pd.read_csv(path, comment="#", **exact), raw(sweep["file"])
        check(path.name, "curves", list(table.columns), ["T_K", "R_sq_ohm", "sigma_ohm"])
        for column in table.columns:
            check(path.name, "curves", len(table), sweep["points"])
            for found, value in zip(table[column], said[column]):
                check(f"{path.name} {column}", "curves", found, value)
check("results.json", "stages", json.load(open(Path(csv) / "results.json")) == study, True)

# --- LaTeX: rounded numbers with their uncertainty in parentheses

lines = open(latex).read().splitlines()


def rounded(where, found, value, sigma, factor=1.0):
    """A number as written, such as 1.234(56) or 203.1, against the one it stands for."""
    power = re.search(r"\\times10\^\{(-?\d+)\}", found)
    scale = 10.0 ** int(power.group(1)) if power else 1.0
    plain = re.sub(r"\\times.*|[$<]|\\downarrow", "", found)
    number, _, inner = plain.partition("(")
    digits = len(number.partition(".")[2])
    step = 10.0**-digits * scale
    compared["latex"] += 1
    if abs(float(number) * scale - value * factor) > 0.5001 * step:
        differences.append(f"LaTeX {where}: {found} for {value}")
    if sigma is not None:
        error = float(inner.rstrip(")")) * (1 if "." in inner else 10.0**-digits)
        if abs(error * scale - sigma * factor) > 0.5001 * step:
            differences.append(f"LaTeX {where}: {found} for +- {sigma}")


body = [one.rstrip("\\ ").split(" & ") for one in lines if " & " in one]
check("head of the table", "latex", body[0], ["Sample", "$P$ [GPa]", "Phase", "$T_c$ [K]", "$R_{\\mathrm{low}}/R_D$", "$A$ [$10^{-5}$ S]"])
check("rows of the table", "latex", len(body) - 1, len(everything))
for (sample, stage), row in zip(everything, body[1:]):
    where = stage["id"]
    check(where, "latex", row[0], sample["name"])
    rounded(where + " P", row[1], stage["pressure_GPa"], stage["sigma_GPa"])
    check(where, "latex", "downarrow" in row[1], stage["branch"] == "down")
    check(where, "latex", row[2], stage["phase"] if stage["phase"] != "undetermined" else "undet.")
    if stage["Tc_K"] is None:
        check(where, "latex", row[3], "--")
    else:
        rounded(where + " Tc", row[3], stage["Tc_K"], stage["Tc_sigma_K"])
    m = stage["measures"]
    low = m["zero_bound_ohm"] if m["zero_bound_ohm"] is not None else estimate(m["R_low_ohm"])
    if low is None:
        check(where, "latex", row[4], "--")
    else:
        rounded(where + " R_low/R_D", row[4], low / m["R_normal_ohm"]["value"], None)
    line = stage["conductance_line"]
    if line["A_S"] is None:
        check(where, "latex", row[5], "--")
    else:
        rounded(where + " A", row[5], line["A_S"], line["sigma_A_S"], 1e5)
    for sweep in stage["sweeps"]:
        check(where + " checksum", "latex", any(one.startswith("%") and sweep["sha256"] in one and sweep["file"] in one for one in lines), True)

print(json.dumps({"compared": compared, "differences": differences[:50], "count": len(differences)}))
