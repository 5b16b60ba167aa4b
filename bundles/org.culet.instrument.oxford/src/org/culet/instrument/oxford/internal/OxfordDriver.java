package org.culet.instrument.oxford.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.culet.instrument.Capability;
import org.culet.instrument.Driver;
import org.culet.instrument.Input;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.link.LinkProfile;

/** What the drivers of Oxford Instruments share. */
abstract class OxfordDriver implements Driver {

	private final String id;
	private final String model;
	private final Set<String> schemes;
	private final LinkProfile profile;
	private final List<Input> inputs;
	private final List<Setting> settings;
	private final Set<Class<? extends Capability>> capabilities;

	OxfordDriver(String id, String model, Set<String> schemes, LinkProfile profile, List<Input> inputs, List<Setting> settings,
			List<Class<? extends Capability>> capabilities) {
		this.id = id;
		this.model = model;
		this.schemes = schemes;
		this.profile = profile;
		this.inputs = inputs;
		this.settings = settings;
		this.capabilities = new LinkedHashSet<>(capabilities);
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String maker() {
		return "Oxford Instruments";
	}

	@Override
	public final List<String> models() {
		return List.of(model);
	}

	@Override
	public final Set<String> schemes() {
		return schemes;
	}

	@Override
	public final List<Setting> settings() {
		return settings;
	}

	@Override
	public final Set<Class<? extends Capability>> capabilities() {
		return capabilities;
	}

	@Override
	public final List<Input> inputs() {
		return inputs;
	}

	@Override
	public LinkProfile profile(Settings given) {
		return profile;
	}
}
