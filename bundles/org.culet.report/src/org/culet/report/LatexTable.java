package org.culet.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.WholeFiles;
import org.culet.physics.Estimate;
import org.culet.physics.phase.PhaseMeasures;
import org.culet.physics.series.Branch;
import org.culet.report.internal.Numbers;

/** The table of stages for a paper, with plain LaTeX and no package. */
public final class LatexTable {

	private LatexTable() {
	}

	/**
	 * Writes the table.
	 *
	 * @param study the results
	 * @param file where to
	 * @throws IOException if it cannot be written; the file is then as it was
	 */
	public static void write(StudyResult study, Path file) throws IOException {
		WholeFiles.write(file, temporary -> Files.writeString(temporary, of(study)));
	}

	/**
	 * The table.
	 *
	 * @param study the results
	 * @return a tabular environment
	 */
	public static String of(StudyResult study) {
		StringBuilder text = new StringBuilder("% Culet " + study.culetVersion() + ", study " + study.name().replace("\n", " ") + "\n");
		text.append("% numbers in parentheses: standard uncertainty of the last digits\n");
		text.append("\\begin{tabular}{llllll}\n\\hline\n");
		text.append("Sample & $P$ [GPa] & Phase & $T_c$ [K] & $R_{\\mathrm{low}}/R_D$ & $A$ [$10^{-5}$ S] \\\\\n\\hline\n");
		for (SampleResult sample : study.samples()) {
			sample.stages().forEach(stage -> text.append(row(sample, stage)).append(" \\\\\n"));
		}
		text.append("\\hline\n\\end{tabular}\n");
		for (SampleResult sample : study.samples()) {
			sample.stages().forEach(stage -> stage.withoutConductanceLine().ifPresent(why -> text.append(comment("no A: "
					+ sample.name() + " at " + stage.label() + (stage.branch() == Branch.DOWN ? " (depressurising)" : "") + ": " + why))));
		}
		text.append("% raw files and their SHA-256\n");
		study.samples().stream().flatMap(sample -> sample.stages().stream()).flatMap(stage -> stage.sweeps().stream()).map(SweepResult::input)
				.distinct().forEach(raw -> text.append(comment(raw.sha256() + ' ' + raw.fileName())));
		return text.toString();
	}

	private static String comment(String text) {
		return "% " + text.replaceAll("[\r\n]+", " ") + "\n";
	}

	private static String row(SampleResult sample, StageResult stage) {
		String pressure = stage.pressure().map(p -> Numbers.concise(p.pressureGPa(), p.sigmaGPa().orElse(0))).orElse("--")
				+ (stage.branch() == Branch.DOWN ? "$\\downarrow$" : "");
		PhaseMeasures m = stage.verdict().measures();
		String low = m.rLowOhm().isPresent() && m.rNormalOhm().isPresent() && m.zeroBoundOhm().isEmpty()
				? Numbers.plain(m.rLowOhm().get().value() / m.rNormalOhm().get().value())
				: m.zeroBoundOhm().isPresent() && m.rNormalOhm().isPresent()
						? "$<$" + Numbers.plain(m.zeroBoundOhm().getAsDouble() / m.rNormalOhm().get().value()) : "--";
		String slope = stage.conductance("A_S").map((Estimate a) -> a.times(1e5)).map(Numbers::concise).orElse("--");
		return String.join(" & ", escaped(sample.name()), pressure, stage.phase().definite() ? stage.phase().id() : "undet.",
				stage.tcK().map(Numbers::concise).orElse("--"), exponent(low), exponent(slope));
	}

	/** 1.2e-5 as a power of ten. */
	private static String exponent(String number) {
		int e = number.indexOf('e');
		return e < 0 ? number : "$" + number.substring(0, e).replace("$<$", "<") + "\\times10^{" + number.substring(e + 1) + "}$";
	}

	private static String escaped(String text) {
		StringBuilder out = new StringBuilder();
		for (char c : text.toCharArray()) {
			switch (c) {
			case '\\' -> out.append("\\textbackslash{}");
			case '~' -> out.append("\\textasciitilde{}");
			case '^' -> out.append("\\textasciicircum{}");
			case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
			default -> out.append(c);
			}
		}
		return out.toString();
	}
}
