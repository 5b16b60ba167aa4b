package org.culet.instrument.internal;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Transport;
import org.culet.instrument.link.TransportFactory;

/** {@code vxi11://HOST[:PORT]/DEVICE}, e.g. {@code inst0} or {@code gpib0,12}; without a port the port mapper is asked. */
public final class VxiFactory implements TransportFactory {

	@Override
	public Set<String> schemes() {
		return Set.of("vxi11");
	}

	@Override
	public Optional<String> problem(URI address) {
		boolean good = address.getHost() != null && address.getPort() != 0 && address.getPort() < 65536
				&& address.getPath() != null && address.getPath().matches("/[A-Za-z0-9_,]+");
		return good ? Optional.empty() : Optional.of(address + " is not of the form vxi11://HOST[:PORT]/DEVICE, with a device such as inst0 or gpib0,12");
	}

	@Override
	public String carrier(URI address) {
		return address.toString();
	}

	@Override
	public Transport open(URI address, LinkProfile profile, Deadline deadline) throws IOException {
		return new VxiTransport(address.getHost(), address.getPort(), address.getPath().substring(1), profile.terminator(), deadline);
	}
}
