package org.culet.ui.internal.figure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.ui.IMemento;

import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;

/**
 * How one view shows its figure; remembered with the view.
 *
 * @param options choices that the figure's builder heeds
 * @param against what Tc is drawn against
 * @param pin what the view stays with, whatever is selected; empty: it follows the selection
 * @param study file of the study that hidden stages and pin belong to, empty for none: ids count up in every study
 */
record ViewSettings(FigureOptions options, Abscissa against, Optional<FigureTarget> pin, String study) {

	/** A new view: logarithmic temperatures suit a screen, where one can zoom. */
	static final ViewSettings DEFAULT = new ViewSettings(FigureOptions.DEFAULT.withTemperature(FigureOptions.Temperature.LOGARITHMIC),
			Abscissa.PRESSURE, Optional.empty(), "");

	private static final String TEMPERATURE = "temperature";
	private static final String RESISTANCE = "resistance";
	private static final String FITS = "fits";
	private static final String ERRORS = "errors";
	private static final String HIDDEN = "hidden";
	private static final String AGAINST = "against";
	private static final String UNIT = "unit";
	private static final String KIND = "kind";
	private static final String PIN = "pin";
	private static final String STAGE = "stage";
	private static final String STUDY = "study";

	/** No null. */
	ViewSettings {
		Objects.requireNonNull(options, "options");
		Objects.requireNonNull(against, "against");
		Objects.requireNonNull(pin, "pin");
		Objects.requireNonNull(study, "study");
	}

	/** As far as they are about this study: hidden stages and pin of another wait for that one. */
	ViewSettings in(Optional<Path> open) {
		return open.isPresent() && open.get().toString().equals(study) ? this
				: new ViewSettings(options.withHidden(Set.of()), against, Optional.empty(), "");
	}

	/** The same, about a study. */
	ViewSettings of(Optional<Path> open) {
		return new ViewSettings(options, against, pin, open.map(Path::toString).orElse(""));
	}

	ViewSettings withOptions(FigureOptions other) {
		return new ViewSettings(other, against, pin, study);
	}

	ViewSettings withAgainst(Abscissa other) {
		return new ViewSettings(options, other, pin, study);
	}

	ViewSettings withPin(Optional<FigureTarget> other) {
		return new ViewSettings(options, against, other, study);
	}

	/** Writes the settings to the view's part of the workbench state. */
	void save(IMemento memento) {
		memento.putString(STUDY, study);
		memento.putString(TEMPERATURE, options.temperature().name());
		memento.putString(RESISTANCE, options.resistance().name());
		memento.putBoolean(FITS, options.fits());
		memento.putBoolean(ERRORS, options.errors());
		options.hidden().stream().sorted().forEach(id -> memento.createChild(HIDDEN, id));
		IMemento abscissa = memento.createChild(AGAINST, against.name());
		abscissa.putString(UNIT, against.unit());
		abscissa.putString(KIND, against.kind().name());
		pin.ifPresent(target -> {
			IMemento pinned = memento.createChild(PIN, target.sampleId().orElse(""));
			target.stageIds().forEach(id -> pinned.createChild(STAGE, id));
		});
	}

	/** Reads settings; what is missing, or was written by another version, is as in a new view. */
	static ViewSettings of(IMemento memento) {
		FigureOptions usual = DEFAULT.options();
		Set<String> hidden = new HashSet<>(ids(memento, HIDDEN));
		FigureOptions options = new FigureOptions(
				constant(FigureOptions.Temperature.values(), memento.getString(TEMPERATURE)).orElse(usual.temperature()),
				constant(FigureOptions.ResistanceUnit.values(), memento.getString(RESISTANCE)).orElse(usual.resistance()), hidden,
				Optional.ofNullable(memento.getBoolean(FITS)).orElse(usual.fits()),
				Optional.ofNullable(memento.getBoolean(ERRORS)).orElse(usual.errors()));
		Optional<Abscissa> against = Optional.ofNullable(memento.getChild(AGAINST)).flatMap(ViewSettings::abscissa);
		Optional<FigureTarget> pin = Optional.ofNullable(memento.getChild(PIN)).map(ViewSettings::target);
		return new ViewSettings(options, against.orElse(Abscissa.PRESSURE), pin, Optional.ofNullable(memento.getString(STUDY)).orElse(""));
	}

	private static Optional<Abscissa> abscissa(IMemento memento) {
		String name = memento.getID();
		String unit = memento.getString(UNIT);
		return name == null || unit == null ? Optional.empty()
				: constant(Abscissa.Kind.values(), memento.getString(KIND)).map(kind -> new Abscissa(name, unit, kind));
	}

	private static FigureTarget target(IMemento memento) {
		return new FigureTarget(Optional.ofNullable(memento.getID()).filter(id -> !id.isEmpty()), ids(memento, STAGE));
	}

	private static List<String> ids(IMemento memento, String type) {
		return Stream.of(memento.getChildren(type)).map(IMemento::getID).filter(Objects::nonNull).toList();
	}

	private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
		return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
	}
}
