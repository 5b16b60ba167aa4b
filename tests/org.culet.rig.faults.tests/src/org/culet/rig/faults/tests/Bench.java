package org.culet.rig.faults.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.Instrument;
import org.culet.instrument.Settings;
import org.culet.instrument.druck.Druck;
import org.culet.instrument.folder.SpectrumFolders;
import org.culet.instrument.keithley.Keithley;
import org.culet.instrument.lakeshore.LakeShore;
import org.culet.instrument.link.Transports;
import org.culet.instrument.oxford.Oxford;
import org.culet.instrument.stanford.Stanford;
import org.culet.rig.simulator.RigOptions;
import org.culet.rig.simulator.ServedInstrument;
import org.culet.rig.simulator.VirtualRig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A virtual rig in this process, its control address, and the drivers that are opened on it. */
final class Bench implements AutoCloseable {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final Drivers DRIVERS = drivers();

	private final VirtualRig rig;
	private final Transports transports = Transports.standard();
	private final Map<String, Object> turns = new ConcurrentHashMap<>();

	Bench() throws IOException {
		rig = VirtualRig.start(RigOptions.DEFAULT.withPortMapper(false));
	}

	private static Drivers drivers() {
		List<Driver> all = new ArrayList<>(LakeShore.drivers());
		all.addAll(Stanford.drivers());
		all.addAll(Keithley.drivers());
		all.addAll(Oxford.drivers());
		all.addAll(Druck.drivers());
		all.addAll(SpectrumFolders.drivers());
		return Drivers.of(all);
	}

	static Driver driver(String id) {
		return DRIVERS.byId(id).orElseThrow(() -> new AssertionError("no driver " + id));
	}

	/** Whether an instrument is served on this machine (serial lines need Linux). */
	boolean serves(String instrument) {
		return rig.instruments().stream().anyMatch(i -> i.instrument().equals(instrument));
	}

	String address(String instrument) {
		return rig.instruments().stream().filter(i -> i.instrument().equals(instrument)).findFirst().map(ServedInstrument::address)
				.orElseThrow(() -> new AssertionError("no instrument " + instrument));
	}

	/** An instrument on a link of its own. */
	Instrument open(Subject subject) {
		return open(subject, subject.settings());
	}

	Instrument open(Subject subject, Settings settings) {
		Driver driver = driver(subject.driver());
		return driver.open(transports.open(URI.create(address(subject.instrument())), driver.profile(settings)), settings);
	}

	/** What only one at a time may use: a box, the one membrane of the experiment, or an instrument. */
	Object turn(Subject subject) {
		return turns.computeIfAbsent(subject.shared(), name -> new Object());
	}

	/** Sends a command to the control address and gives its answer. */
	String control(String command) {
		URI address = URI.create(rig.controlAddress());
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The truth about the experiment. */
	JsonNode truth() {
		String line = control("state");
		try {
			return JSON.readTree(line);
		} catch (IOException e) {
			throw new UncheckedIOException("no state: " + line, e);
		}
	}

	@Override
	public void close() throws IOException {
		rig.close();
	}
}
