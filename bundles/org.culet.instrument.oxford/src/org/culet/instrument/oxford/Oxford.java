package org.culet.instrument.oxford;

import java.util.List;

import org.culet.instrument.Driver;
import org.culet.instrument.oxford.internal.Itc503;
import org.culet.instrument.oxford.internal.MercuryItc;
import org.culet.instrument.oxford.internal.Triton;

/** The drivers of this bundle, for plain Java; in the product they are OSGi services. */
public final class Oxford {

	private Oxford() {
	}

	/** Mercury iTC, Triton and ITC503. */
	public static List<Driver> drivers() {
		return List.of(new MercuryItc(), new Triton(), new Itc503());
	}
}
