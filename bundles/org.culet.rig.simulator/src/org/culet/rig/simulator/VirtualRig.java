package org.culet.rig.simulator;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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
import org.culet.rig.simulator.internal.link.PrologixService;
import org.culet.rig.simulator.internal.link.Station;
import org.culet.rig.simulator.internal.link.TcpListener;

/** A running virtual rig. Closing it ends all connections, and closing it again does nothing; it ends by itself when {@code quit} arrives at the control address. */
public final class VirtualRig implements AutoCloseable {

	/** How often the experiment goes on when no instrument is asked, ms. */
	private static final int TICK_MS = 20;

	private final RigOptions options;
	private final Experiment experiment;
	private final Deque<AutoCloseable> open = new ArrayDeque<>();
	private final List<Station> stations = new ArrayList<>();
	private final List<ServedInstrument> served = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private final CountDownLatch quit = new CountDownLatch(1);
	private String controlAddress;
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
		for (Roster.Entry entry : entries) {
			long seed = options.seed() * 1_000_003 + entry.id().hashCode();
			Station station = new Station(entry.id(), entry.maker().apply(experiment, seed), experiment, seed);
			stations.add(station);
			switch (entry.wiring()) {
			case TCP -> served(station, "tcp://" + listen(entry.id(), new LineService(station)));
			case PROLOGIX -> box.put(Integer.valueOf(entry.place()), station);
			default -> { }
			}
		}
		String boxAddress = listen("box", new PrologixService(box));
		for (Map.Entry<Integer, Station> device : box.entrySet()) {
			served(device.getValue(), "prologix://" + boxAddress + "/" + device.getKey());
		}
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

	private void served(Station station, String address) {
		served.add(new ServedInstrument(station.id(), station.instrument().model(), address));
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
