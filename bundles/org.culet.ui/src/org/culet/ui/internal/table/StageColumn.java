package org.culet.ui.internal.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.culet.physics.Estimate;
import org.culet.ui.internal.Values;
import org.culet.ui.internal.study.StudyText;

/**
 * A column of the table of stages.
 *
 * @param head quantity and unit
 * @param tip what it is
 * @param width pixels at 100 %
 * @param numeric whether it is aligned to the right
 * @param text what a cell shows
 * @param raw what is copied: numbers in full precision, as many cells as {@code rawHeads}
 * @param rawHeads heads of what is copied
 * @param order order of rows by this column
 */
record StageColumn(String head, String tip, int width, boolean numeric, Function<StageRow, String> text,
		Function<StageRow, List<String>> raw, List<String> rawHeads, Comparator<StageRow> order) {

	/** Head of the column of critical temperatures. */
	static final String TC = "Tc [K]";

	/** All columns from left to right. */
	static List<StageColumn> all() {
		return List.of(
				words("Sample", "Name of the sample", 76, StageRow::sample),
				new StageColumn("P [GPa]", "Pressure, from ruby where there is a reading, with its standard uncertainty", 104, true,
						StageColumn::pressure, r -> List.of(plain(r.pressureGPa()), plain(r.pressureSigmaGPa())),
						List.of("P_GPa", "sigma_P_GPa"), byNumber(StageRow::pressureGPa)),
				words("Branch", "↑ pressurising, ↓ depressurising", 66, r -> StudyText.arrow(r.stage())),
				words("Phase", "S superconductor, M1 and M2 metals, I1 and I2 insulators", 112, StageRow::phase),
				words("Confidence", "How well the evidence supports the phase", 96, StageRow::confidence),
				estimate(TC, "Critical temperature with its standard uncertainty", 112, "Tc_K", StageRow::tcK),
				new StageColumn("Best model", "The law that describes the curve best", 130, false, StageRow::law, r -> List.of(r.model()),
						List.of("Best model"), Comparator.comparing(StageRow::law, String.CASE_INSENSITIVE_ORDER)),
				estimate("T₀ [K]", "T₀ of the best law", 112, "T0_K", r -> r.best("T0_K")),
				estimate("R₀ [Ω]", "R₀ of the best law", 120, "R0_ohm", r -> r.best("R0_ohm")),
				estimate("R_sat [Ω]", "Resistance at which a metal saturates", 120, "R_sat_ohm", StageRow::saturation),
				scaled("G₀ [µS]", "Weak localisation: conductance at 1 K", 112, "G0_S", 1e6, r -> r.conductance("G0_S")),
				scaled("A [µS]", "Weak localisation: slope of G against ln T", 112, "A_S", 1e6, r -> r.conductance("A_S")),
				new StageColumn("Sweeps", "Number of sweeps", 58, true, r -> String.valueOf(r.sweeps()),
						r -> List.of(String.valueOf(r.sweeps())), List.of("sweeps"), Comparator.comparingInt(StageRow::sweeps)),
				words("Warnings", "What must be known beside the numbers", 320, StageRow::warnings));
	}

	private static String pressure(StageRow row) {
		OptionalDouble p = row.pressureGPa();
		if (p.isEmpty()) {
			return "–";
		}
		OptionalDouble sigma = row.pressureSigmaGPa();
		return sigma.isPresent() && sigma.getAsDouble() > 0 ? Values.withSigma(p.getAsDouble(), sigma.getAsDouble())
				: StudyText.pressure(p.getAsDouble()).replace(" GPa", "");
	}

	private static StageColumn words(String head, String tip, int width, Function<StageRow, String> text) {
		return new StageColumn(head, tip, width, false, text, r -> List.of(text.apply(r)), List.of(head),
				Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
	}

	private static StageColumn estimate(String head, String tip, int width, String name, Function<StageRow, Optional<Estimate>> value) {
		return scaled(head, tip, width, name, 1, value);
	}

	/** Shown multiplied by a factor, copied as it is. */
	private static StageColumn scaled(String head, String tip, int width, String name, double factor,
			Function<StageRow, Optional<Estimate>> value) {
		return new StageColumn(head, tip, width, true,
				r -> value.apply(r).map(e -> Values.withSigma(factor * e.value(), factor * e.sigma())).orElse("–"),
				r -> value.apply(r).map(e -> List.of(Double.toString(e.value()), Double.toString(e.sigma()))).orElse(List.of("", "")),
				List.of(name, "sigma_" + name),
				byNumber(r -> value.apply(r).map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty())));
	}

	private static String plain(OptionalDouble value) {
		return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
	}

	/** Rows without a number come last. */
	private static Comparator<StageRow> byNumber(Function<StageRow, OptionalDouble> value) {
		return Comparator.comparingDouble(r -> value.apply(r).orElse(Double.POSITIVE_INFINITY));
	}
}
