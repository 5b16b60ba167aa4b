package org.culet.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All known drivers. In the product it is an OSGi service that collects all {@link Driver} services. */
@FunctionalInterface
public interface Drivers {

	/** The drivers, in order of their ids. */
	List<Driver> all();

	/** The driver with an id, if there is one. */
	default Optional<Driver> byId(String id) {
		return all().stream().filter(d -> d.id().equals(id)).findFirst();
	}

	/** These and one more, which wins over one with the same id. */
	default Drivers with(Driver driver) {
		List<Driver> more = new ArrayList<>(all());
		more.removeIf(d -> d.id().equals(driver.id()));
		more.add(driver);
		return of(more);
	}

	/** These drivers. */
	static Drivers of(List<? extends Driver> drivers) {
		List<Driver> sorted = new ArrayList<>(drivers);
		sorted.sort((a, b) -> a.id().compareTo(b.id()));
		List<Driver> fixed = List.copyOf(sorted);
		return () -> fixed;
	}
}
