package org.culet.instrument.lakeshore.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.Capability;
import org.culet.instrument.Driver;
import org.culet.instrument.ExcitationSource;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.ResistanceMeter;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Thermometer;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;

/** A driver that is a dialect and the rows of its settings. */
abstract class LakeShoreDriver implements Driver {

	private final Dialect dialect;
	private final Set<String> schemes;

	LakeShoreDriver(Dialect dialect, Set<String> schemes) {
		this.dialect = dialect;
		this.schemes = schemes;
	}

	Dialect dialect() {
		return dialect;
	}

	/** The rows of the settings for an input. */
	abstract List<SettingRow> rows(String input);

	/** Where the excitation stands, if the model has one. */
	Optional<BridgeRows> bridge(String input) {
		return Optional.empty();
	}

	@Override
	public String id() {
		return dialect.id();
	}

	@Override
	public String maker() {
		return "Lake Shore";
	}

	@Override
	public List<String> models() {
		return dialect.models();
	}

	@Override
	public Set<String> schemes() {
		return schemes;
	}

	@Override
	public List<Setting> settings() {
		List<Setting> settings = new ArrayList<>();
		settings.add(Setting.choice("input", dialect.inputs(), "the input that the other settings belong to; the first if not said"));
		rows(dialect.inputs().getFirst()).forEach(r -> settings.add(r.setting()));
		return List.copyOf(settings);
	}

	@Override
	public Set<Class<? extends Capability>> capabilities() {
		Set<Class<? extends Capability>> all = new LinkedHashSet<>(List.of(Thermometer.class, TemperatureController.class));
		if (dialect.questions().containsKey(Measurand.RESISTANCE)) {
			all.add(ResistanceMeter.class);
		}
		if (bridge(dialect.inputs().getFirst()).isPresent()) {
			all.add(ExcitationSource.class);
		}
		return all;
	}

	@Override
	public List<Input> inputs() {
		return dialect.readable();
	}

	@Override
	public LinkProfile profile(Settings settings) {
		return dialect.profile();
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		String input = settings.text("input").orElse(dialect.inputs().getFirst());
		List<SettingRow> rows = rows(input);
		return bridge(input).<Instrument>map(b -> new BridgeInstrument(link, dialect, settings, b, rows))
				.orElseGet(() -> new Controller(link, dialect, settings, rows));
	}
}
