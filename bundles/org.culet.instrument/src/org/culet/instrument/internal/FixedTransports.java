package org.culet.instrument.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.TransportFactory;
import org.culet.instrument.link.Transports;

/** Factories by their schemes, and the owner threads of the carriers in use. */
public final class FixedTransports implements Transports {

	private final List<TransportFactory> factories;
	private final Owners owners;

	/**
	 * These factories; the first that has a scheme gets it.
	 *
	 * @param factories the factories
	 */
	public FixedTransports(List<? extends TransportFactory> factories) {
		this(factories, new Owners());
	}

	FixedTransports(List<? extends TransportFactory> factories, Owners owners) {
		this.factories = List.copyOf(factories);
		this.owners = owners;
	}

	/** The factories of this bundle. */
	public static FixedTransports standard() {
		return new FixedTransports(List.of(new TcpFactory(), new SerialFactory(), new PrologixFactory(), new VxiFactory(), new FolderFactory()));
	}

	@Override
	public Set<String> schemes() {
		Set<String> schemes = new TreeSet<>();
		factories.forEach(f -> schemes.addAll(f.schemes()));
		return schemes;
	}

	private Optional<TransportFactory> factory(URI address) {
		return factories.stream().filter(f -> address.getScheme() != null && f.schemes().contains(address.getScheme())).findFirst();
	}

	@Override
	public Optional<String> problem(URI address) {
		return factory(address).map(f -> f.problem(address)).orElseGet(
				() -> Optional.of("no transport takes " + address + "; there are " + String.join(", ", schemes())));
	}

	@Override
	public Link open(URI address, LinkProfile profile) {
		problem(address).ifPresent(p -> {
			throw new IllegalArgumentException(p);
		});
		TransportFactory factory = factory(address).orElseThrow();
		return owners.link(factory.carrier(address), (owner, atClose) -> new OwnedLink(address, profile, factory, owner, atClose));
	}

	@Override
	public Transports with(TransportFactory factory) {
		List<TransportFactory> more = new ArrayList<>();
		more.add(factory);
		more.addAll(factories);
		return new FixedTransports(more, owners);
	}
}
