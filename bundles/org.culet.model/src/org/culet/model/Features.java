package org.culet.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Names and units of the model's attributes for people. The unit is the end of the attribute's name: {@code thicknessNm} is "thickness" in "nm".
 */
public final class Features {
	private static final Map<String, String> UNITS = Map.of("Nm", "nm", "Um", "\u00b5m", "GPa", "GPa", "K", "K", "A", "A", "Ohm", "\u03a9", "Pa", "Pa");

	/** Words that are written otherwise than the name spells them. */
	private static final Map<String, String> WORDS = Map.of("nm", "nm", "sha256", "SHA-256", "r1", "R1", "r2", "R2", "id", "id", "lambda0", "\u03bb0", "chi2",
			"\u03c7\u00b2", "aicc", "AICc", "bic", "BIC");

	private static final List<String> CONSTANTS = List.of("a", "b", "c", "sigmaA", "sigmaB");

	private Features() {
	}

	/**
	 * @param feature an attribute or reference of the model
	 * @return its unit, empty if it has none
	 */
	public static String unit(EStructuralFeature feature) {
		String ending = ending(feature.getName());
		return ending.isEmpty() ? "" : UNITS.get(ending);
	}

	/**
	 * @param feature an attribute or reference of the model
	 * @return what people call it, in lower case and without its unit: "oxygen pressure"
	 */
	public static String name(EStructuralFeature feature) {
		String name = feature.getName();
		String stem = name.substring(0, name.length() - ending(name).length());
		StringBuilder words = new StringBuilder();
		for (String word : stem.split("(?<=[a-z0-9])(?=[A-Z])")) {
			String lower = word.toLowerCase(Locale.ROOT);
			words.append(words.isEmpty() ? "" : " ").append(WORDS.getOrDefault(lower, lower));
		}
		return words.toString();
	}

	/**
	 * @param feature an attribute or reference of the model
	 * @return a label with a capital and the unit in brackets: "Oxygen pressure [Pa]"
	 */
	public static String label(EStructuralFeature feature) {
		String name = name(feature);
		String unit = unit(feature);
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + (unit.isEmpty() ? "" : " [" + unit + "]");
	}

	private static String ending(String name) {
		if (CONSTANTS.contains(name)) {
			return "";
		}
		return UNITS.keySet().stream().filter(unit -> name.length() > unit.length() && name.endsWith(unit)
				&& (Character.isLowerCase(name.charAt(name.length() - unit.length() - 1)) || Character.isDigit(name.charAt(name.length() - unit.length() - 1))))
				.max((a, b) -> Integer.compare(a.length(), b.length())).orElse("");
	}

	/**
	 * @param object an object of the model
	 * @return what people call it: "sample I", "stage 5.2 GPa down", "sweep cooling.dat"
	 */
	public static String describe(EObject object) {
		String kind = kind(object);
		String own = switch (object) {
			case Study study -> study.getName();
			case Sample sample -> sample.getName();
			case Run run -> run.getName();
			case Stage stage -> Studies.label(stage);
			case Sweep sweep -> sweep.getName().isEmpty() ? sweep.getFileName() : sweep.getName();
			case RubyReading reading -> reading.getName();
			case Session session -> session.getName();
			case Fit fit -> fit.getModel();
			default -> "";
		};
		if (own.isEmpty()) {
			String id = EcoreUtil.getID(object);
			own = id == null ? "" : id;
		}
		return own.isEmpty() ? kind : kind + " " + own;
	}

	private static String kind(EObject object) {
		return object.eClass().getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}
}
