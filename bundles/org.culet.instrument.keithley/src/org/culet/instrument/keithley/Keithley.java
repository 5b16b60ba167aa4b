package org.culet.instrument.keithley;

import java.util.List;

import org.culet.instrument.Driver;
import org.culet.instrument.keithley.internal.Model2182;
import org.culet.instrument.keithley.internal.Model2400;
import org.culet.instrument.keithley.internal.Model6221;

/** The drivers of this bundle, for plain Java; in the product they are OSGi services. */
public final class Keithley {

	private Keithley() {
	}

	/** 2400, 6221 with 2182A in delta mode, and the 2182A by itself. */
	public static List<Driver> drivers() {
		return List.of(new Model2400(), new Model6221(), new Model2182());
	}
}
