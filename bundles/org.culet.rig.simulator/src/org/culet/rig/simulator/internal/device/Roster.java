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
		SERIAL
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

	/** Serial lines of Lake Shore controllers: 7 bits, odd parity. */
	private static final String LAKE_SHORE_SERIAL = "baud=57600&bits=7&parity=odd&stop=1";

	private static final List<Entry> ENTRIES = List.of(
			tcp("controller-331", (e, s) -> new LakeShoreController(ControllerModel.LS331, e, s)),
			tcp("controller-340", (e, s) -> new LakeShoreController(ControllerModel.LS340, e, s)),
			tcp("controller-336", (e, s) -> new LakeShoreController(ControllerModel.LS336, e, s)),
			tcp("controller", (e, s) -> new LakeShoreController(ControllerModel.LS350, e, s)),
			tcp("lockin", Sr830::new),
			tcp("smu", Keithley2400::new),
			new Entry("lockin-gpib", Wiring.PROLOGIX, "8", Sr830::new),
			new Entry("smu-gpib", Wiring.PROLOGIX, "24", Keithley2400::new),
			new Entry("lockin-vxi11", Wiring.VXI11, "8", Sr830::new),
			new Entry("controller-331-serial", Wiring.SERIAL, LAKE_SHORE_SERIAL,
					(e, s) -> new LakeShoreController(ControllerModel.LS331, e, s)),
			new Entry("controller-340-serial", Wiring.SERIAL, "baud=9600&bits=7&parity=odd&stop=1",
					(e, s) -> new LakeShoreController(ControllerModel.LS340, e, s)));

	private Roster() {
	}

	/** All instruments, in order. */
	public static List<Entry> entries() {
		return ENTRIES;
	}

	private static Entry tcp(String id, BiFunction<Experiment, Long, Instrument> maker) {
		return new Entry(id, Wiring.TCP, "", maker);
	}
}
