package org.culet.instrument.stanford.internal;

import java.util.List;
import java.util.Set;

import org.culet.instrument.Capability;
import org.culet.instrument.Driver;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Input;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.VoltageMeter;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.LinkProfile;

/** What the drivers of the lock-ins share. */
abstract class StanfordDriver implements Driver {

	private final String id;
	private final String model;
	private final Set<String> schemes;
	private final LinkProfile profile;

	StanfordDriver(String id, String model, Set<String> schemes, LinkProfile profile) {
		this.id = id;
		this.model = model;
		this.schemes = schemes;
		this.profile = profile;
	}

	/** The rows of the settings. */
	abstract List<SettingRow> rows();

	@Override
	public String id() {
		return id;
	}

	@Override
	public String maker() {
		return "Stanford Research Systems";
	}

	@Override
	public List<String> models() {
		return List.of(model);
	}

	@Override
	public Set<String> schemes() {
		return schemes;
	}

	@Override
	public List<Setting> settings() {
		return rows().stream().map(SettingRow::setting).toList();
	}

	@Override
	public Set<Class<? extends Capability>> capabilities() {
		return Set.of(VoltageMeter.class, ExcitationSource.class);
	}

	@Override
	public List<Input> inputs() {
		return LockIn.INPUTS;
	}

	@Override
	public LinkProfile profile(Settings settings) {
		return profile;
	}
}
