package org.culet.instrument.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.TransportFactory;
import org.culet.instrument.link.Transports;

/** The factories that are registered as services, as they come and go. */
public final class WhiteboardTransports implements Transports {

	private final List<TransportFactory> factories = new CopyOnWriteArrayList<>();
	private final Owners owners = new Owners();

	/** Called by declarative services. */
	public void add(TransportFactory factory) {
		factories.add(factory);
	}

	/** Called by declarative services. */
	public void remove(TransportFactory factory) {
		factories.remove(factory);
	}

	private FixedTransports now() {
		return new FixedTransports(factories, owners);
	}

	@Override
	public Set<String> schemes() {
		return now().schemes();
	}

	@Override
	public Optional<String> problem(URI address) {
		return now().problem(address);
	}

	@Override
	public Link open(URI address, LinkProfile profile) {
		return now().open(address, profile);
	}

	@Override
	public Transports with(TransportFactory factory) {
		return now().with(factory);
	}
}
