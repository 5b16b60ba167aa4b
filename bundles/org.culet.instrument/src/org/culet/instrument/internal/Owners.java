package org.culet.instrument.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The owner threads of the carriers in use: one each, ended with the last link of its carrier. */
final class Owners {

	private final Map<String, Owner> owners = new HashMap<>();
	private final Map<String, Integer> users = new HashMap<>();

	/** Makes a link that belongs to the owner of a carrier; the link runs the given action when it is closed. */
	synchronized OwnedLink link(String carrier, BiFunction<Owner, Runnable, OwnedLink> make) {
		Owner owner = owners.computeIfAbsent(carrier, Owner::new);
		users.merge(carrier, 1, Integer::sum);
		OwnedLink link = make.apply(owner, () -> release(carrier));
		owner.add(link);
		return link;
	}

	private synchronized void release(String carrier) {
		if (users.merge(carrier, -1, Integer::sum) == 0) {
			users.remove(carrier);
			owners.remove(carrier).end();
		}
	}
}
