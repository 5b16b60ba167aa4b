package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.function.BiFunction;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Instrument;

/** The instruments of the virtual rig and where each of them is connected. The order is that of their ports. */
public final class Roster {

	/** How an instrument is connected. */
	public enum Wiring {
		/** A TCP port of its own. */
		TCP,
		/** Behind the box, at a GPIB address. */
		PROLOGIX,
		/** Behind the VXI-11 gateway, at a GPIB address. */
		VXI11,
		/** A serial line. */
		SERIAL,
		/** A folder of files. */
		FOLDER
	}

	/**
	 * One instrument.
	 *
	 * @param id name in the rig
	 * @param wiring how it is connected
	 * @param place GPIB address, or the parameters of a serial line
	 * @param maker makes it, from the experiment and a seed
	 */
	public record Entry(String id, Wiring wiring, String place, BiFunction<Experiment, Long, Instrument> maker) {
	}

	/** Current through the film beside a nanovoltmeter that has no source of its own, A. */
	private static final double BATTERY_A = 1e-7;
	/** Serial lines of Lake Shore controllers: 7 bits, odd parity. */
	private static final String LAKE_SHORE_SERIAL = "baud=57600&bits=7&parity=odd&stop=1";

	private static final List<Entry> ENTRIES = List.of(
			tcp("bridge", LakeShore372::new),
			tcp("bridge-370", LakeShore370::new),
			tcp("controller", controller(ControllerModel.LS350)),
			tcp("controller-340", controller(ControllerModel.LS340)),
			tcp("controller-336", controller(ControllerModel.LS336)),
			tcp("controller-331", controller(ControllerModel.LS331)),
			tcp("lockin", Sr830::new),
			tcp("lockin-860", Sr860::new),
			tcp("smu", Keithley2400::new),
			tcp("delta", Keithley6221::new),
			tcp("nanovoltmeter", Roster::nanovoltmeter),
			tcp("mercury", MercuryItc::new),
			tcp("triton", Triton::new),
			tcp("itc503", Itc503::new),
			tcp("membrane", (e, s) -> new Pace("5000", e, s)),
			tcp("membrane-6000", (e, s) -> new Pace("6000", e, s)),
			new Entry("lockin-gpib", Wiring.PROLOGIX, "8", Sr830::new),
			new Entry("bridge-370-gpib", Wiring.PROLOGIX, "12", LakeShore370::new),
			new Entry("smu-gpib", Wiring.PROLOGIX, "24", Keithley2400::new),
			new Entry("nanovoltmeter-gpib", Wiring.PROLOGIX, "7", Roster::nanovoltmeter),
			new Entry("delta-gpib", Wiring.PROLOGIX, "13", Keithley6221::new),
			new Entry("lockin-vxi11", Wiring.VXI11, "8", Sr830::new),
			new Entry("controller-331-serial", Wiring.SERIAL, LAKE_SHORE_SERIAL, controller(ControllerModel.LS331)),
			new Entry("controller-340-serial", Wiring.SERIAL, "baud=9600&bits=7&parity=odd&stop=1", controller(ControllerModel.LS340)),
			new Entry("itc503-serial", Wiring.SERIAL, "baud=9600&bits=8&parity=none&stop=2", Itc503::new),
			new Entry("ruby", Wiring.FOLDER, "", RubySpectrometer::new));

	private Roster() {
	}

	/** All instruments, in order. */
	public static List<Entry> entries() {
		return ENTRIES;
	}

	private static Entry tcp(String id, BiFunction<Experiment, Long, Instrument> maker) {
		return new Entry(id, Wiring.TCP, "", maker);
	}

	private static BiFunction<Experiment, Long, Instrument> controller(ControllerModel model) {
		return (experiment, seed) -> new LakeShoreController(model, experiment, seed);
	}

	/** By itself it stands beside a battery that drives a constant current. */
	private static Instrument nanovoltmeter(Experiment experiment, long seed) {
		return new Keithley2182(experiment, seed, () -> BATTERY_A);
	}
}
