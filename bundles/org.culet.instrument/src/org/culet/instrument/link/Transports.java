package org.culet.instrument.link;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.internal.FixedTransports;

/**
 * All known ways to reach an instrument. In the product it is an OSGi service that collects all {@link TransportFactory}
 * services; in plain Java take {@link #standard()}.
 */
public interface Transports {

	/** The schemes of addresses that can be opened. */
	Set<String> schemes();

	/**
	 * Whether an address can be opened, as far as can be said without trying.
	 *
	 * @param address e.g. {@code tcp://192.0.2.7:7777}
	 * @return what is wrong with it, in words; empty if nothing
	 */
	Optional<String> problem(URI address);

	/**
	 * Makes a link. Returns at once; the link begins to connect when it is told its first words
	 * ({@link Link#whenReady}) or asked for the first exchange.
	 *
	 * @param address without {@link #problem(URI)}
	 * @param profile how to speak
	 * @return the link
	 * @throws IllegalArgumentException if the address has a problem
	 */
	Link open(URI address, LinkProfile profile);

	/** These and one more. */
	Transports with(TransportFactory factory);

	/** TCP, serial lines, Prologix boxes, VXI-11, and folders. */
	static Transports standard() {
		return FixedTransports.standard();
	}
}
