package org.culet.instrument.lakeshore;

import java.util.List;

import org.culet.instrument.Driver;
import org.culet.instrument.lakeshore.internal.Model331;
import org.culet.instrument.lakeshore.internal.Model340;
import org.culet.instrument.lakeshore.internal.Model350;
import org.culet.instrument.lakeshore.internal.Model370;
import org.culet.instrument.lakeshore.internal.Model372;

/** The drivers of this bundle, for plain Java; in the product they are OSGi services. */
public final class LakeShore {

	private LakeShore() {
	}

	/** Lake Shore 372, 370, 340, 350, 336 and 331. */
	public static List<Driver> drivers() {
		return List.of(new Model372(), new Model370(), new Model340(), new Model350.Of350(), new Model350.Of336(), new Model331());
	}
}
