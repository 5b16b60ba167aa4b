package org.culet.instrument.driver;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.culet.instrument.Capability;
import org.culet.instrument.Driver;
import org.culet.instrument.Input;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.link.LinkProfile;

/** A driver of which most can be said in one place; a subclass adds its settings and makes the instrument. */
public abstract class ModelDriver implements Driver {

	private final String id;
	private final String maker;
	private final List<String> models;
	private final Set<String> schemes;
	private final LinkProfile profile;
	private final List<Input> inputs;
	private final Set<Class<? extends Capability>> capabilities;

	/**
	 * Keeps what it is given.
	 *
	 * @param id as in rig files
	 * @param maker who makes the instrument
	 * @param models the models
	 * @param schemes the schemes of addresses
	 * @param profile how to speak, whatever the settings
	 * @param inputs what can be read
	 * @param capabilities what the instruments can do
	 */
	protected ModelDriver(String id, String maker, List<String> models, Set<String> schemes, LinkProfile profile, List<Input> inputs,
			List<Class<? extends Capability>> capabilities) {
		this.id = Objects.requireNonNull(id, "id");
		this.maker = Objects.requireNonNull(maker, "maker");
		this.models = List.copyOf(models);
		this.schemes = Set.copyOf(schemes);
		this.profile = Objects.requireNonNull(profile, "profile");
		this.inputs = List.copyOf(inputs);
		this.capabilities = Collections.unmodifiableSet(new LinkedHashSet<>(capabilities));
	}

	/** The rows of its settings; none if the subclass does not say. */
	protected List<SettingRow> rows() {
		return List.of();
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String maker() {
		return maker;
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
	public List<Setting> settings() {
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
	public LinkProfile profile(Settings settings) {
		return profile;
	}
}
