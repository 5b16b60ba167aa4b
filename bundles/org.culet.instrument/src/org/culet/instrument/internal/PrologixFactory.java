package org.culet.instrument.internal;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Transport;
import org.culet.instrument.link.TransportFactory;

/** {@code prologix://HOST:PORT/GPIB}: instruments behind a Prologix-style box, which they share. */
public final class PrologixFactory implements TransportFactory {

	private static final String FORM = "prologix://HOST:PORT/GPIB";

	private final Map<String, PrologixBox> boxes = new ConcurrentHashMap<>();

	@Override
	public Set<String> schemes() {
		return Set.of("prologix");
	}

	@Override
	public Optional<String> problem(URI address) {
		return TcpFactory.hostAndPort(address, FORM).or(() -> address.getPath() != null && address.getPath().matches("/([0-9]|[12][0-9]|30)")
				? Optional.empty() : Optional.of(address + " is not of the form " + FORM + " with a GPIB address from 0 to 30"));
	}

	@Override
	public String carrier(URI address) {
		return "prologix://" + address.getHost() + ":" + address.getPort();
	}

	@Override
	public Transport open(URI address, LinkProfile profile, Deadline deadline) throws IOException {
		PrologixBox box = boxes.computeIfAbsent(carrier(address), c -> new PrologixBox(address.getHost(), address.getPort()));
		return box.device(Integer.parseInt(address.getPath().substring(1)), profile, deadline);
	}
}
