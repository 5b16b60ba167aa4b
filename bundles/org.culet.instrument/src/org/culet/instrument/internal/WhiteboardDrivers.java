package org.culet.instrument.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;

/** The drivers that are registered as services, as they come and go. */
public final class WhiteboardDrivers implements Drivers {

	private final List<Driver> registered = new CopyOnWriteArrayList<>();

	/** Called by declarative services. */
	public void add(Driver driver) {
		registered.add(driver);
	}

	/** Called by declarative services. */
	public void remove(Driver driver) {
		registered.remove(driver);
	}

	@Override
	public List<Driver> all() {
		return Drivers.of(registered).all();
	}
}
