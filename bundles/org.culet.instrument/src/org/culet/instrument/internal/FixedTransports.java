package org.culet.instrument.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
	private final Map<String, Owner> owners = new HashMap<>();
	private final Map<String, Integer> users = new HashMap<>();

	/**
	 * These factories; the first that has a scheme gets it.
	 *
	 * @param factories the factories
	 */
	public FixedTransports(List<? extends TransportFactory> factories) {
		this.factories = List.copyOf(factories);
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
		String carrier = factory.carrier(address);
		synchronized (owners) {
			Owner owner = owners.computeIfAbsent(carrier, Owner::new);
			users.merge(carrier, 1, Integer::sum);
			OwnedLink link = new OwnedLink(address, profile, factory, owner, () -> release(carrier));
			owner.add(link);
			return link;
		}
	}

	/** A link is closed: the thread of its carrier ends with the last one. */
	private void release(String carrier) {
		synchronized (owners) {
			if (users.merge(carrier, -1, Integer::sum) == 0) {
				users.remove(carrier);
				owners.remove(carrier).end();
			}
		}
	}

	@Override
	public Transports with(TransportFactory factory) {
		List<TransportFactory> more = new ArrayList<>();
		more.add(factory);
		more.addAll(factories);
		return new FixedTransports(more);
	}
}
