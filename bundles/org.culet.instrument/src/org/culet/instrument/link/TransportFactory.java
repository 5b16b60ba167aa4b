package org.culet.instrument.link;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Makes transports from addresses. An OSGi service; each scheme belongs to one factory. */
public interface TransportFactory {

	/** The schemes, e.g. {@code tcp}. */
	Set<String> schemes();

	/**
	 * Whether an address is well formed.
	 *
	 * @param address with one of {@link #schemes()}
	 * @return what is wrong with it, in words; empty if nothing
	 */
	Optional<String> problem(URI address);

	/**
	 * What carries the traffic: links whose addresses have the same carrier share one thread.
	 *
	 * @param address without {@link #problem(URI)}
	 * @return e.g. the address itself, or host and port of a box with several instruments behind it
	 */
	String carrier(URI address);

	/**
	 * Opens a connection.
	 *
	 * @param address without {@link #problem(URI)}
	 * @param profile terminators and times
	 * @param deadline latest end
	 * @return the open transport
	 * @throws IOException if there is nobody
	 */
	Transport open(URI address, LinkProfile profile, Deadline deadline) throws IOException;
}
