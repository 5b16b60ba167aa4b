package org.culet.rig.simulator;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a virtual rig is started. Immutable: each {@code with} method returns other options.
 *
 * @param sample the film in the cell: I, T or S
 * @param pressureGPa pressure of the cell at the start, GPa
 * @param speed seconds of the experiment in a second, above 0
 * @param faults a file of faults
 * @param portBase first of the ports that are taken in order; empty for any free ones
 * @param portMapper whether to answer on TCP port 111 for VXI-11, which only root may
 * @param address where to listen
 * @param seed seed of all noise
 */
public record RigOptions(String sample, double pressureGPa, double speed, Optional<Path> faults, OptionalInt portBase,
		boolean portMapper, InetAddress address, long seed) {

	/** Highest port number. */
	private static final int HIGHEST_PORT = 65_535;
	/** Ports that are left free above the base for the instruments. */
	private static final int PORTS = 32;
	/** Fastest time. */
	private static final double FASTEST = 1e6;

	/** Sample T at 2 GPa in real time, on loopback, without faults. */
	public static final RigOptions DEFAULT = new RigOptions("T", 2, 1, Optional.empty(), OptionalInt.empty(), true,
			InetAddress.getLoopbackAddress(), 1);

	/**
	 * Checks the values.
	 *
	 * @throws IllegalArgumentException with the reason
	 */
	public RigOptions {
		Objects.requireNonNull(sample, "sample");
		Objects.requireNonNull(faults, "faults");
		Objects.requireNonNull(portBase, "portBase");
		Objects.requireNonNull(address, "address");
		if (!sample.matches("[ITS]")) {
			throw new IllegalArgumentException("no virtual sample '" + sample + "'; there are I, T and S");
		}
		if (!(pressureGPa >= 0 && pressureGPa <= 17)) {
			throw new IllegalArgumentException("a pressure of " + pressureGPa + " GPa is outside 0 to 17");
		}
		if (!(speed > 0 && speed <= FASTEST)) {
			throw new IllegalArgumentException("the speed must be above 0 and at most " + (long) FASTEST + ", not " + speed);
		}
		if (portBase.isPresent() && (portBase.getAsInt() < 1 || portBase.getAsInt() > HIGHEST_PORT - PORTS)) {
			throw new IllegalArgumentException("port base " + portBase.getAsInt() + " is outside 1 to " + (HIGHEST_PORT - PORTS));
		}
	}

	/** The same with another film: I, T or S. */
	public RigOptions withSample(String other) {
		return new RigOptions(other, pressureGPa, speed, faults, portBase, portMapper, address, seed);
	}

	/** The same at another speed. */
	public RigOptions withSpeed(double other) {
		return new RigOptions(sample, pressureGPa, other, faults, portBase, portMapper, address, seed);
	}

	/** The same with a file of faults. */
	public RigOptions withFaults(Path file) {
		return new RigOptions(sample, pressureGPa, speed, Optional.of(file), portBase, portMapper, address, seed);
	}

	/** The same with ports from a number on. */
	public RigOptions withPortBase(int port) {
		return new RigOptions(sample, pressureGPa, speed, faults, OptionalInt.of(port), portMapper, address, seed);
	}

	/** The same with or without the port mapper. */
	public RigOptions withPortMapper(boolean on) {
		return new RigOptions(sample, pressureGPa, speed, faults, portBase, on, address, seed);
	}

	/** The same with another seed. */
	public RigOptions withSeed(long other) {
		return new RigOptions(sample, pressureGPa, speed, faults, portBase, portMapper, address, other);
	}
}
