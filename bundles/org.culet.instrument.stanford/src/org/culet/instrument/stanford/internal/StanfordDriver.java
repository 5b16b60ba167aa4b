package org.culet.instrument.stanford.internal;

import java.util.List;
import java.util.Set;

import org.culet.instrument.ExcitationSource;
import org.culet.instrument.VoltageMeter;
import org.culet.instrument.driver.ModelDriver;
import org.culet.instrument.link.LinkProfile;

/** What the drivers of the lock-ins share. */
abstract class StanfordDriver extends ModelDriver {

	StanfordDriver(String id, List<String> models, Set<String> schemes, LinkProfile profile) {
		super(id, "Stanford Research Systems", models, schemes, profile, LockIn.INPUTS, List.of(VoltageMeter.class, ExcitationSource.class));
	}
}
