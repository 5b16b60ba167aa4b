package org.culet.instrument.keithley.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.culet.instrument.Capability;
import org.culet.instrument.Driver;
import org.culet.instrument.Input;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.LinkProfile;

/** What the drivers of Keithley's instruments share. */
abstract class KeithleyDriver implements Driver {

	private final String id;
	private final List<String> models;
	private final Set<String> schemes;
	private final LinkProfile profile;
	private final List<Input> inputs;
	private final Set<Class<? extends Capability>> capabilities;

	KeithleyDriver(String id, List<String> models, Set<String> schemes, LinkProfile profile, List<Input> inputs,
			List<Class<? extends Capability>> capabilities) {
		this.id = id;
		this.models = models;
		this.schemes = schemes;
		this.profile = profile;
		this.inputs = inputs;
		this.capabilities = new LinkedHashSet<>(capabilities);
	}

	/** The rows of the settings. */
	abstract List<SettingRow> rows();

	/** A word of SCPI in its short or long form: {@code CURR} matches CURR and CURRENT. */
	static boolean isWord(String answer, String shortForm) {
		return Pattern.compile("\"?" + shortForm + "[A-Z]*(:DC)?\"?", Pattern.CASE_INSENSITIVE).matcher(answer.strip()).matches();
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String maker() {
		return "Keithley";
	}

	@Override
	public final List<String> models() {
		return models;
	}

	@Override
	public final Set<String> schemes() {
		return schemes;
	}

	@Override
	public final List<Setting> settings() {
		return rows().stream().map(SettingRow::setting).toList();
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
	public final LinkProfile profile(Settings settings) {
		return profile;
	}
}
