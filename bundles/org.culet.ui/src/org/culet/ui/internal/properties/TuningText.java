package org.culet.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.model.CuletFactory;
import org.culet.model.Known;
import org.culet.model.TuningValue;

/** Tuning parameters as lines of text: {@code field = 3.0 ± 0.1 T}. */
final class TuningText {

	private static final String NUMBER = "[-+−]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)(?:[eE][-+]?[0-9]+)?";
	private static final Pattern LINE = Pattern.compile("([^=]+)=\\s*(" + NUMBER + ")\\s*(?:(?:±|\\+-|\\+/-)\\s*(" + NUMBER + "))?\\s*(\\S.*)?");

	/** A parameter, apart from the model. */
	record Parameter(String name, double value, OptionalDouble sigma, String unit) {
		TuningValue toModel() {
			TuningValue tuning = CuletFactory.eINSTANCE.createTuningValue();
			tuning.setName(name);
			tuning.setValue(value);
			tuning.setSigma(Known.orUnknown(sigma));
			tuning.setUnit(unit);
			return tuning;
		}
	}

	/** What typing gave: parameters, or a sentence that says what is wrong. */
	record Parsed(List<Parameter> parameters, String problem) {
	}

	private TuningText() {
	}

	static Parsed parse(String text) {
		List<Parameter> parameters = new ArrayList<>();
		for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
			Matcher matcher = LINE.matcher(line);
			if (!matcher.matches()) {
				return new Parsed(List.of(), "\"" + line + "\" is no tuning parameter; write one a line, such as: field = 3.0 ± 0.1 T");
			}
			String name = matcher.group(1).strip();
			if (parameters.stream().anyMatch(p -> p.name().equals(name))) {
				return new Parsed(List.of(), "\"" + name + "\" stands here twice");
			}
			OptionalDouble sigma = matcher.group(3) == null ? OptionalDouble.empty() : OptionalDouble.of(Math.abs(number(matcher.group(3))));
			String unit = matcher.group(4) == null ? "" : matcher.group(4).strip();
			parameters.add(new Parameter(name, number(matcher.group(2)), sigma, unit));
		}
		return new Parsed(parameters, "");
	}

	private static double number(String text) {
		return Double.parseDouble(text.replace('−', '-').replace(',', '.'));
	}

	static String show(List<TuningValue> tuning) {
		StringBuilder out = new StringBuilder();
		for (TuningValue t : tuning) {
			out.append(out.length() > 0 ? "\n" : "").append(t.getName()).append(" = ").append(PropertyText.show(t.getValue()));
			if (t.getSigma() != null) {
				out.append(" ± ").append(PropertyText.show(t.getSigma()));
			}
			out.append(t.getUnit().isEmpty() ? "" : " " + t.getUnit());
		}
		return out.toString();
	}
}
