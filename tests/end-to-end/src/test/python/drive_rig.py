"""Drives instruments of the virtual rig with Debian's pymeasure and pyvisa-py, which know nothing of Culet.

Usage: drive_rig.py CASE ADDRESS. Each case prints `name value` lines; the test holds them against the truth of the rig.
"""
import atexit
import math
import os
import subprocess
import sys
import tempfile
import time
from urllib.parse import parse_qs, urlsplit

import pyvisa
from pymeasure.adapters import PrologixAdapter, VISAAdapter
from pymeasure.instruments.keithley import Keithley2400
from pymeasure.instruments.lakeshore import LakeShore331
from pymeasure.instruments.lakeshore.adapters import LakeShoreUSBAdapter
from pymeasure.instruments.srs import SR830


def say(name, value):
    print(name, repr(value), flush=True)


def socket(address, end="\n"):
    parts = urlsplit(address)
    return VISAAdapter("TCPIP::%s::%d::SOCKET" % (parts.hostname, parts.port), visa_library="@py",
                       read_termination=end, write_termination="\n", timeout=5000)


def lakeshore(instrument):
    say("id", instrument.id.strip())
    say("temperature", float(instrument.temperature_A))
    instrument.setpoint_1 = 4.2
    say("setpoint", float(instrument.setpoint_1))
    instrument.heater_range = "low"
    say("range", instrument.heater_range)
    instrument.disable_heater()
    say("range_off", instrument.heater_range)


def lockin(instrument):
    say("id", instrument.id.strip())
    instrument.sensitivity = 5e-3
    say("sensitivity", instrument.sensitivity)
    instrument.time_constant = 0.03
    say("time_constant", instrument.time_constant)
    instrument.sine_voltage = 1.0
    instrument.frequency = 17.3
    say("frequency", instrument.frequency)
    time.sleep(1)  # about thirty time constants of the instrument, as its users wait
    x, y, r = instrument.x, instrument.y, instrument.magnitude
    say("x", x)
    say("r_matches", abs(r - math.hypot(x, y)) < 0.02 * r)
    say("out_of_range", bool(instrument.is_out_of_range()))


def sourcemeter(instrument):
    say("id", instrument.id.strip())
    instrument.reset()
    instrument.measure_resistance()
    instrument.apply_current(1e-6, 0.1)
    instrument.source_current = 1e-6
    instrument.wires = 4
    instrument.enable_source()
    say("resistance", instrument.resistance)
    say("error", instrument.error[0])
    instrument.shutdown()


def prologix(address):
    """This pymeasure knows the box on a serial port only: socat makes one of the TCP connection."""
    parts = urlsplit(address)
    port = os.path.join(tempfile.mkdtemp(), "box")
    relay = subprocess.Popen(["socat", "PTY,link=%s,raw,echo=0" % port, "TCP:%s:%d" % (parts.hostname, parts.port)])
    atexit.register(relay.wait)
    atexit.register(relay.terminate)
    while not os.path.exists(port):
        if relay.poll() is not None:
            sys.exit("socat ended with %d" % relay.returncode)
        time.sleep(0.02)
    return PrologixAdapter(port, int(parts.path.strip("/")), serial_timeout=0.3)


def serial_port(address):
    parts = urlsplit(address)
    return parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()}


def visa(address):
    manager = pyvisa.ResourceManager("@py")
    device = manager.open_resource(address)
    device.timeout = 5000
    device.read_termination = "\n"
    device.write_termination = "\n"
    say("id", device.query("*IDN?"))
    device.write("SENS 19")
    say("sens", device.query("SENS?"))
    say("snap", len(device.query("SNAP?1,2").split(",")))
    device.close()


def main(case, address):
    if case == "lakeshore-socket":
        lakeshore(LakeShore331(socket(address, "\r\n")))
    elif case == "lakeshore-serial":
        port, _ = serial_port(address)
        lakeshore(LakeShore331(LakeShoreUSBAdapter(port)))
    elif case == "sr830-socket":
        lockin(SR830(socket(address)))
    elif case == "sr830-prologix":
        lockin(SR830(prologix(address)))
    elif case == "sr830-vxi11":
        visa(address)
    elif case == "keithley-socket":
        sourcemeter(Keithley2400(socket(address)))
    elif case == "keithley-prologix":
        sourcemeter(Keithley2400(prologix(address)))
    else:
        sys.exit("no case " + case)


main(sys.argv[1], sys.argv[2])
