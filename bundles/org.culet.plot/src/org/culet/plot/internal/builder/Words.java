package org.culet.plot.internal.builder;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.plot.RichText;
import org.culet.plot.scale.Ticks;

/** The words and numbers of the figures, in the markup of {@link RichText}. */
final class Words {

	private Words() {
	}

	/** S, M with a lowered 1, and so on; a question mark where undetermined. */
	static RichText phase(Phase phase) {
		String id = phase.id();
		return phase.definite() ? RichText.of(id.length() > 1 ? id.charAt(0) + "_{" + id.substring(1) + "}" : id)
				: RichText.plain("?");
	}

	/** Pressure with branch: "12.7 GPa", "6.0 GPa ↓", or the label of a stage without pressure. */
	static String stage(StageResult stage) {
		String text = stage.pressureGPa().isPresent() ? pressure(stage.pressureGPa().getAsDouble()) : stage.label();
		return RichText.escape(stage.branch() == Branch.DOWN ? text + " (down)" : text);
	}

	static String pressure(double gpa) {
		return Ticks.number(gpa, 1) + " GPa";
	}

	static RichText sample(SampleResult sample) {
		return RichText.plain("Sample " + sample.name());
	}

	static String names(Iterable<SampleResult> samples) {
		return StreamSupport.stream(samples.spliterator(), false).map(SampleResult::name)
				.collect(Collectors.joining(", "));
	}

	/** Statements one after the other, each closed by a full stop. */
	static String sentences(Iterable<String> statements) {
		StringBuilder out = new StringBuilder();
		for (String s : statements) {
			out.append(out.isEmpty() ? "" : " ").append(s).append(s.endsWith(".") ? "" : ".");
		}
		return out.toString();
	}

	/** A number with its standard error in parentheses, "2.600(12)", and unit. */
	static String value(Estimate e, String unit) {
		return number(e.value(), e.sigma()) + (unit.isEmpty() ? "" : " " + unit);
	}

	/** A number with its standard error in the last digits. */
	static String number(double value, double sigma) {
		if (!(sigma > 0) || Double.isInfinite(sigma)) {
			return significant(value, 4);
		}
		int order = (int) Math.floor(Math.log10(Math.max(Math.abs(value), sigma)) + 1e-12);
		if (order >= 5 || order <= -4) {
			double factor = Math.pow(10, order);
			return number(value / factor, sigma / factor) + "×10^{" + (order < 0 ? "−" : "") + Math.abs(order) + "}";
		}
		int place = (int) Math.floor(Math.log10(sigma) + 1e-12);
		int digits = sigma / Math.pow(10, place) < 2.95 ? 2 : 1;
		int decimals = digits - 1 - place;
		if (decimals > 0) {
			return Ticks.number(value, decimals) + "(" + Math.round(sigma * Math.pow(10, decimals)) + ")";
		}
		double unit = Math.pow(10, -decimals);
		return Ticks.number(Math.rint(value / unit) * unit, 0) + "(" + Ticks.number(Math.rint(sigma / unit) * unit, 0) + ")";
	}

	/** A number with some significant digits. */
	static String significant(double value, int digits) {
		if (value == 0) {
			return "0";
		}
		int order = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
		if (order >= 5 || order <= -4) {
			String lead = Ticks.number(value / Math.pow(10, order), digits - 1);
			return lead + "×10^{" + (order < 0 ? "−" : "") + Math.abs(order) + "}";
		}
		return Ticks.number(value, Math.max(0, digits - 1 - order));
	}

	/** A resistance in Ω, kΩ, MΩ or GΩ. */
	static String resistance(Estimate e) {
		String[] units = { "Ω", "kΩ", "MΩ", "GΩ" };
		int k = e.value() == 0 ? 0 : (int) Math.max(0, Math.min(3, Math.floor(Math.log10(Math.abs(e.value())) / 3 + 1e-12)));
		return value(e.times(Math.pow(1000, -k)), units[k]);
	}

	/** A temperature for a label: "1.25 K", "10 K". */
	static String kelvin(double t) {
		String text = significant(t, 3);
		return (text.contains(".") && !text.contains("×") ? text.replaceAll("\\.?0+$", "") : text) + " K";
	}

	/** A probability: "0.31", or "< 0.0001". */
	static String probability(double p) {
		return p < 1e-4 ? "< 0.0001" : "= " + String.format(Locale.ROOT, p < 0.01 ? "%.4f" : "%.2f", p);
	}
}
