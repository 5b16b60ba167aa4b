package org.culet.data.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.data.internal.Unit.Dimension;

/** Judges by name and unit what a column is. Scores: 0 is no, 100 is the word itself. */
final class Roles {

	private static final Set<String> NO_READING = Set.of("status", "code", "rise", "delta", "min", "max", "set", "setpoint",
			"sp", "target", "start", "end", "stop", "rate", "squared", "ramp", "tolerance", "debye", "time", "timestamp", "gain", "range",
			"excitation", "freq", "frequency", "phase", "drive", "derivative", "slope", "coefficient", "coeff");
	private static final Set<String> SPREAD = Set.of("std", "stdev", "stddev", "sd", "dev", "deviation", "rms");
	private static final Set<String> ERROR = Set.of("err", "error", "errors", "sigma", "uncertainty", "unc", "sem", "stderr",
			"se");
	private static final Set<String> OTHER_RESISTORS = Set.of("hall", "rxy", "ryx", "xy", "yx", "therm", "thermal", "htr",
			"heater", "puck", "lead", "leads", "contact", "load", "series", "shunt", "thermometer", "sensor", "cernox",
			"reference");
	private static final Set<String> TEMPERATURES = Set.of("t", "temp", "temperature", "temperatur", "température",
			"temperatura", "t sample", "tsample", "t film", "tfilm", "kelvin", "sample t");
	private static final Set<String> RESISTANCES = Set.of("r", "res", "resistance", "widerstand", "résistance",
			"resistencia", "rxx", "r xx", "r sample", "rsample", "sample resistance", "film resistance", "r film",
			"r 4pt", "r4pt", "r 4p", "r t");
	private static final Set<String> SHEETS = Set.of("rsq", "r sq", "r square", "rsquare", "rsheet", "r sheet",
			"sheet resistance", "schichtwiderstand", "flächenwiderstand", "r per sq");
	private static final Set<String> RESISTIVITIES = Set.of("rho", "rhoxx", "rho xx", "resistivity", "rho t",
			"zero field resistivity");
	private static final Set<String> COUNTS = Set.of("count", "number of readings", "readings", "n", "number of samples",
			"samples", "n readings", "averages", "number of averages", "num readings");
	private static final Set<String> FIELDS = Set.of("field", "magnetic field", "b field", "h field", "mu0h", "mu0 h",
			"magnetfeld");

	private static final Pattern T_OF_SOMETHING = Pattern.compile("t|t\\+|tminus|t ?\\d{1,2}|t \\p{L}+|t(sample|film|probe|bath|stage|plate|mc|cold|hot)");
	private static final Pattern NUMBERED_R = Pattern.compile("r ?\\d{1,2}|r ?[a-d]|ch ?\\d r|r (ch|channel|bridge) ?\\d");
	private static final Pattern DELTA_R = Pattern.compile("d ?r|delta r|dr(sq|ho)?|d ?rho");
	private static final Pattern CHANNEL = Pattern.compile("\\b(?:bridge|ch|channel|sample|r)\\s?(\\d{1,2})\\b");

	private Roles() {
	}

	/** How much a column looks like the sample's temperature; the unit is not looked at, except where the name says nothing. */
	static int temperature(Heading h) {
		List<String> tokens = h.tokens();
		if (hasAny(tokens, NO_READING) || hasAny(tokens, SPREAD) || hasAny(tokens, ERROR)) {
			return 0;
		}
		if (TEMPERATURES.contains(h.words())) {
			// a lone t beside T is the time
			return h.name().startsWith("t") && h.words().equals("t") && h.unitText().isEmpty() ? 90 : 100;
		}
		boolean kelvin = dimension(h) == Dimension.TEMPERATURE;
		boolean named = tokens.stream().anyMatch(w -> w.startsWith("temp") && !w.startsWith("tempo"));
		if (named) {
			return tokens.contains("sample") || tokens.contains("film") ? 100 : 60;
		}
		boolean beginsWithT = T_OF_SOMETHING.matcher(h.words()).matches();
		return kelvin ? beginsWithT ? 40 : 30 : beginsWithT && h.unitText().isEmpty() ? 20 : 0;
	}

	/** How much a column looks like the sample's resistance, sheet resistance or resistivity, by its name. */
	static int resistance(Heading h) {
		List<String> tokens = h.tokens();
		if (hasAny(tokens, NO_READING) || hasAny(tokens, SPREAD) || hasAny(tokens, ERROR)
				|| hasAny(tokens, OTHER_RESISTORS)) {
			return 0;
		}
		if (RESISTANCES.contains(h.words()) || SHEETS.contains(h.words())) {
			return 100;
		}
		if (RESISTIVITIES.contains(h.words())) {
			return 66;
		}
		if (tokens.contains("resistance") || tokens.contains("widerstand")) {
			return 80;
		}
		if (tokens.contains("resistivity") || h.words().startsWith("rho")) {
			return 62;
		}
		boolean ohms = Optional.ofNullable(dimension(h)).map(Dimension::isResistive).orElse(false);
		if (NUMBERED_R.matcher(h.words()).matches()) {
			return 70;
		}
		return ohms ? 30 : 0;
	}

	/** The dimension that the name alone means. */
	static Dimension resistiveByName(Heading h) {
		if (SHEETS.contains(h.words())) {
			return Dimension.SHEET_RESISTANCE;
		}
		return h.words().startsWith("rho") || h.tokens().contains("resistivity") ? Dimension.RESISTIVITY
				: Dimension.RESISTANCE;
	}

	/** Whether a column holds errors or scatter of a resistance; other quantities are told by unit or name. */
	static boolean isSigma(Heading h) {
		List<String> tokens = h.tokens();
		boolean spread = isSpread(h) || hasAny(tokens, ERROR) || DELTA_R.matcher(h.words()).matches();
		boolean ofTemperature = tokens.stream().anyMatch(w -> w.startsWith("temp") || w.equals("t"));
		Dimension dimension = dimension(h);
		boolean rightUnit = h.unitText().isEmpty() || (dimension != null && dimension.isResistive());
		return spread && !ofTemperature && rightUnit && !hasAny(tokens, Set.of("code", "status", "voltage", "current",
				"field", "hall", "rxy", "ryx", "phase", "fit", "x", "y", "v", "i"));
	}

	/** Whether the errors are the scatter of single readings, to be divided by the root of their number. */
	static boolean isSpread(Heading h) {
		return hasAny(h.tokens(), SPREAD);
	}

	/** Whether a column holds the number of single readings. */
	static boolean isCount(Heading h) {
		return COUNTS.contains(h.words());
	}

	/** Whether a column holds the magnetic field. */
	static boolean isField(Heading h) {
		boolean fieldUnit = dimension(h) == Dimension.FIELD;
		return !hasAny(h.tokens(), NO_READING)
				&& (FIELDS.contains(h.words()) || (fieldUnit && (h.tokens().contains("field") || h.words().matches("[bh]"))));
	}

	/** The channel a column belongs to: {@code bridge 3} and {@code ch3} both give 3. */
	static Optional<String> channel(Heading h) {
		Matcher m = CHANNEL.matcher(h.words());
		return m.find() ? Optional.of(m.group(1)) : Optional.empty();
	}

	private static Dimension dimension(Heading h) {
		return h.unit().map(Unit::dimension).orElse(null);
	}

	private static boolean hasAny(List<String> tokens, Set<String> words) {
		return tokens.stream().anyMatch(words::contains);
	}
}
