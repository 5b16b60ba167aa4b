package org.culet.rig.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

import org.culet.physics.simulation.VirtualFilm;
import org.culet.rig.simulator.internal.RigCommands;
import org.culet.rig.simulator.internal.device.Roster;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.faults.FaultConductor;
import org.culet.rig.simulator.internal.faults.FaultFile;
import org.culet.rig.simulator.internal.faults.FaultLine;
import org.culet.rig.simulator.internal.faults.FaultSyntaxException;
import org.culet.rig.simulator.internal.link.ControlService;
import org.culet.rig.simulator.internal.link.LineService;
import org.culet.rig.simulator.internal.link.PortMapper;
import org.culet.rig.simulator.internal.link.PrologixService;
import org.culet.rig.simulator.internal.link.SerialLine;
import org.culet.rig.simulator.internal.link.SpectraFolder;
import org.culet.rig.simulator.internal.link.Station;
import org.culet.rig.simulator.internal.link.TcpListener;
import org.culet.rig.simulator.internal.link.Vxi11Gateway;

/** A running virtual rig. Closing it ends all connections, and closing it again does nothing; it ends by itself when {@code quit} arrives at the control address. */
public final class VirtualRig implements AutoCloseable {

	/** How often the experiment goes on when no instrument is asked, ms. */
	private static final int TICK_MS = 20;
	private static final long SEED_STEP = 1_000_003;

	private final RigOptions options;
	private final Experiment experiment;
	private final Deque<AutoCloseable> open = new ArrayDeque<>();
	private final List<Station> stations = new ArrayList<>();
	private final List<ServedInstrument> served = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private final CountDownLatch quit = new CountDownLatch(1);
	private String controlAddress;
	private Path folder;
	private int nextPort;

	private VirtualRig(RigOptions options) {
		this.options = options;
		this.nextPort = options.portBase().orElse(0);
		this.experiment = new Experiment(VirtualFilm.named(options.sample()), options.pressureGPa(), options.speed(),
				System::nanoTime);
	}

	/**
	 * Starts a rig.
	 *
	 * @param options how
	 * @return the running rig
	 * @throws IOException if a port cannot be had or the faults file is refused; the message says which
	 */
	public static VirtualRig start(RigOptions options) throws IOException {
		VirtualRig rig = new VirtualRig(options);
		try {
			rig.serve();
			return rig;
		} catch (IOException e) {
			rig.close();
			throw e;
		}
	}

	/** All instruments with their addresses. */
	public List<ServedInstrument> instruments() {
		return List.copyOf(served);
	}

	/** Where commands to the rig itself go, such as {@code tcp://127.0.0.1:5000}. */
	public String controlAddress() {
		return controlAddress;
	}

	/** What could not be served on this machine, and why. */
	public List<String> remarks() {
		return List.copyOf(remarks);
	}

	/** Waits until somebody says quit. */
	public void awaitQuit() throws InterruptedException {
		quit.await();
	}

	/** Lets {@link #awaitQuit} return. */
	public void quit() {
		quit.countDown();
	}

	private void serve() throws IOException {
		List<Roster.Entry> entries = Roster.entries();
		List<String> ids = entries.stream().map(Roster.Entry::id).toList();
		List<FaultLine> faults = options.faults().isPresent() ? FaultFile.read(options.faults().get(), ids) : List.of();
		TreeMap<Integer, Station> box = new TreeMap<>();
		TreeMap<Integer, Station> gateway = new TreeMap<>();
		for (Roster.Entry entry : entries) {
			Station station = station(entry);
			switch (entry.wiring()) {
			case TCP -> served(station, "tcp://" + listen(entry.id(), new LineService(station)));
			case PROLOGIX -> box.put(Integer.valueOf(entry.place()), station);
			case VXI11 -> gateway.put(Integer.valueOf(entry.place()), station);
			case SERIAL -> serial(station, entry.place());
			case FOLDER -> spectra(station);
			}
		}
		String boxAddress = listen("box", new PrologixService(box));
		for (Map.Entry<Integer, Station> device : box.entrySet()) {
			served(device.getValue(), "prologix://" + boxAddress + "/" + device.getKey());
		}
		vxi11(gateway);
		FaultConductor conductor = new FaultConductor(stations);
		open.push(conductor);
		RigCommands commands = new RigCommands(experiment, conductor, ids, this::quit);
		controlAddress = "tcp://" + listen("control", new ControlService(commands));
		begin(faults, conductor);
		tick();
	}

	private void begin(List<FaultLine> faults, FaultConductor conductor) throws IOException {
		for (FaultLine fault : faults) {
			try {
				conductor.add(fault);
			} catch (FaultSyntaxException e) {
				throw new IOException(options.faults().orElseThrow() + ": " + e.getMessage(), e);
			}
		}
	}

	private Station station(Roster.Entry entry) {
		long seed = options.seed() * SEED_STEP + entry.id().hashCode();
		Station station = new Station(entry.id(), entry.maker().apply(experiment, seed), experiment, seed);
		stations.add(station);
		return station;
	}

	private void served(Station station, String address) {
		served.add(new ServedInstrument(station.id(), station.instrument().model(), address, Optional.empty()));
	}

	private void serial(Station station, String parameters) throws IOException {
		try {
			SerialLine line = new SerialLine(station, folder());
			open.push(line);
			served(station, "serial:" + line.port() + "?" + parameters);
		} catch (IOException e) {
			remarks.add(station.id() + " is not served: " + e.getMessage());
		}
	}

	private void spectra(Station station) throws IOException {
		SpectraFolder spectra = new SpectraFolder(station, folder());
		open.push(spectra);
		served(station, "folder://" + spectra.folder());
	}

	/** The folder for serial lines and spectra, removed at the end. */
	private Path folder() throws IOException {
		if (folder == null) {
			Path made = Files.createTempDirectory("culet-rig");
			folder = made;
			// at the bottom: what is in it has gone before
			open.addLast(() -> Files.deleteIfExists(made));
		}
		return folder;
	}

	private void vxi11(Map<Integer, Station> devices) throws IOException {
		Vxi11Gateway gateway = new Vxi11Gateway(devices);
		String address = listen("gateway", gateway.service());
		int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
		gateway.port(port);
		boolean mapped = options.portMapper() && portMapper(port);
		for (Map.Entry<Integer, Station> device : devices.entrySet()) {
			String name = "/gpib0," + device.getKey();
			served.add(new ServedInstrument(device.getValue().id(), device.getValue().instrument().model(),
					"vxi11://" + address + name,
					mapped ? Optional.of("vxi11://" + options.address().getHostAddress() + name) : Optional.empty()));
		}
	}

	private boolean portMapper(int gatewayPort) {
		try {
			open.push(new TcpListener(options.address(), PortMapper.PORT, "port mapper", PortMapper.service(gatewayPort)));
			return true;
		} catch (IOException e) {
			remarks.add("no port mapper for VXI-11 (" + e.getMessage() + "): addresses with a port work");
			return false;
		}
	}

	/** Opens the next port; gives host and port. */
	private String listen(String name, TcpListener.Service service) throws IOException {
		int port = nextPort == 0 ? 0 : nextPort++;
		TcpListener listener = new TcpListener(options.address(), port, name, service);
		open.push(listener);
		return options.address().getHostAddress() + ":" + listener.port();
	}

	private void tick() {
		Thread ticker = Thread.ofPlatform().daemon().name("rig time").start(() -> {
			try {
				while (true) {
					Thread.sleep(TICK_MS);
					experiment.locked(() -> null);
				}
			} catch (InterruptedException e) {
				// the rig ends
			}
		});
		open.push(ticker::interrupt);
	}

	@Override
	public synchronized void close() throws IOException {
		IOException first = null;
		while (!open.isEmpty()) {
			try {
				open.pop().close();
			} catch (Exception e) {
				first = first == null ? new IOException("the rig did not end cleanly: " + e.getMessage(), e) : first;
			}
		}
		quit();
		if (first != null) {
			throw first;
		}
	}
}
