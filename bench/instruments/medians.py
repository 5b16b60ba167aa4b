"""One line a case from the rounds of both: name, readings per second, ms of the slowest of 100, threads started (ours)."""
import json
import statistics
import sys


def rounds(file):
    cases = {}
    for line in open(file):
        case, *numbers = line.split()
        cases.setdefault(case, []).append([float(number) for number in numbers])
    return cases


ours, peers = rounds(sys.argv[1]), rounds(sys.argv[2])
for case in ours:
    rates, p99s, started = zip(*ours[case])
    peer_rates, peer_p99s = zip(*peers[case])
    print(json.dumps({"bench": "instruments", "case": case, "ours": statistics.median(rates), "peer": statistics.median(peer_rates),
                      "unit": "readings/s", "ratio": statistics.median(mine / theirs for mine, theirs in zip(rates, peer_rates)),
                      "peer_name": "pyvisa-py", "rounds": len(rates), "p99_ms": statistics.median(p99s),
                      "peer_p99_ms": statistics.median(peer_p99s), "threads_started": int(max(started))}))
