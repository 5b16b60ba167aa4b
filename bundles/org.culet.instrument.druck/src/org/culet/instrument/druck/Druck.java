package org.culet.instrument.druck;

import java.util.List;

import org.culet.instrument.Driver;
import org.culet.instrument.druck.internal.Pace;

/** The drivers of this bundle, for plain Java; in the product they are OSGi services. */
public final class Druck {

	private Druck() {
	}

	/** PACE5000 and PACE6000. */
	public static List<Driver> drivers() {
		return List.of(new Pace());
	}
}
