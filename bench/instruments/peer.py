"""The same questions through pyvisa-py: a value and its status word make a reading. Ten links at once are ten threads."""
import json
import sys
import threading
import time

import pyvisa

ALONE, EACH = 10000, 2000
KELVIN = ("KRDG? {0}", "RDGST? {0}")
LINKS = [("controller-331", KELVIN, "A"), ("controller-340", KELVIN, "A"), ("controller-336", KELVIN, "A"), ("controller", KELVIN, "A"),
         ("lockin", ("OUTP?1", "LIAS?"), "X"), ("controller-331", KELVIN, "B"), ("controller-340", KELVIN, "B"),
         ("controller-336", KELVIN, "B"), ("controller", KELVIN, "B"), ("lockin", ("OUTP?3", "LIAS?"), "R")]

served = {}
for line in open(sys.argv[1]):
    node = json.loads(line)
    if "instrument" in node:
        served[node["instrument"]] = node["address"]
manager = pyvisa.ResourceManager("@py")


def open_link(name):
    host, port = served[name][len("tcp://"):].split(":")
    link = manager.open_resource(f"TCPIP::{host}::{port}::SOCKET", read_termination="\n", write_termination="\n")
    link.timeout = 5000
    return link


def run(link, questions, where, readings):
    times = []
    for _ in range(readings):
        began = time.perf_counter()
        value = float(link.query(questions[0].format(where)))
        status = int(link.query(questions[1].format(where)))
        assert status == 0 and value > 0, (value, status)
        times.append(time.perf_counter() - began)
    return times


links = [(open_link(name), questions, where) for name, questions, where in LINKS]
for link in links:
    run(*link, EACH // 10)


def say(case, rate, times):
    print(case, rate, 1000 * sorted(times)[len(times) * 99 // 100])


times = run(*links[0], ALONE)
say("alone", ALONE / sum(times), times)
together = []
threads = [threading.Thread(target=lambda l=link: together.extend(run(*l, EACH))) for link in links]
began = time.perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
say("ten-at-once", len(links) * EACH / (time.perf_counter() - began), together)
