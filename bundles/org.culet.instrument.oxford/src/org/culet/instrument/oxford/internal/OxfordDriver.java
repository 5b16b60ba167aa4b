package org.culet.instrument.oxford.internal;

import java.util.List;
import java.util.Set;

import org.culet.instrument.Capability;
import org.culet.instrument.Input;
import org.culet.instrument.Setting;
import org.culet.instrument.driver.ModelDriver;
import org.culet.instrument.link.LinkProfile;

/** What the drivers of Oxford Instruments share: settings that are not written to the instrument. */
abstract class OxfordDriver extends ModelDriver {

	private final List<Setting> settings;

	OxfordDriver(String id, String model, Set<String> schemes, LinkProfile profile, List<Input> inputs, List<Setting> settings,
			List<Class<? extends Capability>> capabilities) {
		super(id, "Oxford Instruments", List.of(model), schemes, profile, inputs, capabilities);
		this.settings = List.copyOf(settings);
	}

	@Override
	public final List<Setting> settings() {
		return settings;
	}
}
