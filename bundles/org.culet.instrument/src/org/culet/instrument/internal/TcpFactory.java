package org.culet.instrument.internal;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Transport;
import org.culet.instrument.link.TransportFactory;

/** {@code tcp://HOST:PORT}: lines over a socket. */
public final class TcpFactory implements TransportFactory {

	@Override
	public Set<String> schemes() {
		return Set.of("tcp");
	}

	@Override
	public Optional<String> problem(URI address) {
		return hostAndPort(address, "tcp://HOST:PORT").or(() -> address.getPath() == null || address.getPath().isEmpty() ? Optional.empty()
				: Optional.of("an address tcp://HOST:PORT has no path, but " + address + " has"));
	}

	/** What is wrong with host and port. */
	static Optional<String> hostAndPort(URI address, String form) {
		boolean good = address.getHost() != null && address.getPort() > 0 && address.getPort() < 65536;
		return good ? Optional.empty() : Optional.of(address + " is not of the form " + form);
	}

	@Override
	public String carrier(URI address) {
		return address.toString();
	}

	@Override
	public Transport open(URI address, LinkProfile profile, Deadline deadline) throws IOException {
		return new TcpTransport(address.getHost(), address.getPort(), profile.terminator(), profile.end(), deadline);
	}
}
