package org.culet.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Values of settings as a rig file gives them.
 *
 * @param values by name, in the order of the file
 */
public record Settings(Map<String, String> values) {

	/** Keeps a copy. */
	public Settings {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/** Nothing is set. */
	public static Settings none() {
		return new Settings(Map.of());
	}

	/** The same with one more. */
	public Settings with(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(values);
		more.put(name, value);
		return new Settings(more);
	}

	/** A value, if it is set. */
	public Optional<String> text(String name) {
		return Optional.ofNullable(values.get(name));
	}

	/** An amount in a unit, if it is set (and well formed, which {@link #problems(List)} tells). */
	public OptionalDouble amount(String name, Unit unit) {
		return text(name).flatMap(v -> Amount.parse(v, unit)).map(a -> OptionalDouble.of(a.value())).orElse(OptionalDouble.empty());
	}

	/**
	 * Holds the values against what a driver knows.
	 *
	 * @param known the driver's settings
	 * @return for each wrong setting its name and the cause, in the order of the file; empty if all is well
	 */
	public List<Map.Entry<String, String>> problems(List<Setting> known) {
		List<Map.Entry<String, String>> problems = new ArrayList<>();
		values.forEach((name, value) -> known.stream().filter(s -> s.name().equals(name)).findFirst().ifPresentOrElse(
				s -> s.problem(value).ifPresent(p -> problems.add(Map.entry(name, p))),
				() -> problems.add(Map.entry(name, "no such setting; there are "
						+ String.join(", ", known.stream().map(Setting::name).toList())))));
		return problems;
	}
}
