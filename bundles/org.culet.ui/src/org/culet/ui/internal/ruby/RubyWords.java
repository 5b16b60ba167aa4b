package org.culet.ui.internal.ruby;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.analysis.PressureFinder;
import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.PressureWarning;
import org.culet.physics.pressure.RubyGradient;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.SpectralLine;

/** What a ruby reading gives, in words: the pressure, the parts of its error, the lines, and what is doubtful. */
final class RubyWords {

	private RubyWords() {
	}

	static String of(RubyEvaluation evaluation) {
		if (evaluation.result().isEmpty()) {
			return "⚠ " + evaluation.problem();
		}
		PressureFinder.Evaluation found = evaluation.result().get();
		PressureResult p = found.pressure();
		StringBuilder out = new StringBuilder();
		out.append(format("P = %.4f ± %.4f GPa (scale %s, temperature shift %s)%n", p.pressureGPa(), p.sigmaGPa(), p.scaleId(), p.shiftId()));
		out.append(format("Parts of the error: reading %.4f, temperature %.4f, scale %.4f GPa, the last common to all stages%n",
				p.sigmaReadingGPa(), p.sigmaTemperatureGPa(), p.sigmaScaleGPa()));
		out.append(format("R1 %.4f nm at %.1f K, shift %+.4f nm; reference %.4f nm at %.1f K%n", p.wavelengthNm(), p.temperatureK(), p.shiftNm(), p.referenceNm(),
				p.referenceTemperatureK()));
		found.doublet().ifPresent(fit -> lines(out, fit));
		if (p.lowTemperature().sigmaGPa() > 0) {
			out.append(format("At low temperature %s %.2f GPa more: %s%n", p.lowTemperature().oneSided() ? "up to" : "±", p.lowTemperature().sigmaGPa(),
					p.lowTemperature().reason()));
		}
		p.warnings().stream().map(PressureWarning::message).distinct().forEach(w -> out.append("⚠ ").append(w).append('\n'));
		return out.toString().stripTrailing();
	}

	private static void lines(StringBuilder out, DoubletFit fit) {
		fit.r1().ifPresent(line -> out.append(line("R1", line)));
		fit.r2().ifPresent(line -> out.append(line("R2", line)));
		fit.splittingNm().ifPresent(s -> out.append(format("R1 − R2 %.4f nm, χ²/ν %.2f%n", s, fit.reducedChi2())));
		if (!fit.reason().isBlank()) {
			out.append(fit.reason()).append('\n');
		}
	}

	private static String line(String name, SpectralLine line) {
		return format("%s %.4f ± %.4f nm, width %.3f nm%n", name, line.positionNm(), line.sigmaPositionNm(), line.widthNm());
	}

	/** Mean and spread of the readings of one scale; empty for fewer than two. */
	static String together(List<RubyEvaluation> evaluations) {
		List<PressureResult> found = evaluations.stream().map(RubyEvaluation::result).flatMap(Optional::stream).map(PressureFinder.Evaluation::pressure).toList();
		boolean comparable = found.stream().map(p -> p.scaleId() + "/" + p.shiftId()).distinct().count() == 1;
		if (found.size() < 2 || !comparable) {
			return "";
		}
		RubyGradient all = RubyGradient.of(found);
		return format("%d readings: mean %.3f GPa, spread ± %.3f GPa, from lowest to highest %.3f GPa", all.rubies(), all.meanGPa(), all.spreadGPa(),
				all.rangeGPa());
	}

	/** A scale in one line: formula, range, source. */
	static String of(RubyScale scale) {
		return format("%s, %s to %s GPa: %s%nA = %s ± %s, B = %s ± %s%s, λ₀ = %s nm%n%s", scale.id(), plain(scale.lowGPa()), plain(scale.highGPa()),
				scale.form().formula(), plain(scale.a()), plain(scale.sigmaA()), plain(scale.b()), plain(scale.sigmaB()),
				scale.c() > 0 ? ", C = " + plain(scale.c()) : "", plain(scale.referenceNm()), scale.source());
	}

	private static String plain(double value) {
		return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
	}

	private static String format(String pattern, Object... values) {
		return String.format(Locale.ROOT, pattern, values).replace(System.lineSeparator(), "\n");
	}
}
