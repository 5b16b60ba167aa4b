package org.culet.instrument.stanford;

import java.util.List;

import org.culet.instrument.Driver;
import org.culet.instrument.stanford.internal.Sr830;
import org.culet.instrument.stanford.internal.Sr860;

/** The drivers of this bundle, for plain Java; in the product they are OSGi services. */
public final class Stanford {

	private Stanford() {
	}

	/** SR830 and SR860. */
	public static List<Driver> drivers() {
		return List.of(new Sr830(), new Sr860());
	}
}
