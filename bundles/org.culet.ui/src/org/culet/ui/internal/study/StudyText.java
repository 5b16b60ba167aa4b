package org.culet.ui.internal.study;

import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;

import org.culet.analysis.result.StageResult;
import org.culet.model.Branch;
import org.culet.model.Known;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.ui.internal.Values;

/** Names of the objects of a study for people. */
public final class StudyText {

	private static final double COARSE_GPA = 0.05;

	private StudyText() {
	}

	/**
	 * A name, never empty.
	 *
	 * @param object an object of a study
	 * @return its name
	 */
	public static String name(EObject object) {
		return switch (object) {
			case Study study -> study.getName().isBlank() ? "Study" : study.getName();
			case Sample sample -> sample.getName().isBlank() ? "Sample" : sample.getName();
			case Run run -> run.getName().isBlank() ? "Run" : run.getName();
			case Stage stage -> stage(stage);
			case Sweep sweep -> sweep.getName().isBlank() ? sweep.getFileName() : sweep.getName();
			case RubyReading reading -> reading.getName().isBlank() ? "Ruby reading" : reading.getName();
			default -> object.eClass().getName();
		};
	}

	private static String stage(Stage stage) {
		return stage(stage, pressureGPa(stage));
	}

	private static String stage(Stage stage, OptionalDouble pressure) {
		String text = pressure.isPresent() ? pressure(pressure.getAsDouble()) : "unknown pressure";
		String named = stage.getLabel().isBlank() ? text : stage.getLabel() + " (" + text + ")";
		return named + (stage.isTwinFilm() ? ", twin film" : "");
	}

	/** A pressure with its unit. */
	public static String pressure(double gPa) {
		String text = String.format(java.util.Locale.ROOT, "%.2f", gPa).replaceAll("0$", "").replaceAll("^-(0\\.0+)$", "$1");
		return text + " GPa";
	}

	/**
	 * The pressure that the model knows of a stage, in GPa: deduced from ruby, else as noted.
	 *
	 * @param stage a stage
	 * @return the pressure, or empty
	 */
	public static OptionalDouble pressureGPa(Stage stage) {
		if (stage.getDeducedPressure() != null && stage.getDeducedPressure().getPressureGPa() != null) {
			return Known.of(stage.getDeducedPressure().getPressureGPa());
		}
		return Known.of(stage.getPressureGPa());
	}

	/**
	 * A stage with its pressure by the newest results.
	 *
	 * @param stage a stage
	 * @param result what was found for it
	 * @return its name
	 */
	public static String name(Stage stage, Optional<StageResult> result) {
		OptionalDouble pressure = result.flatMap(StageResult::pressure).map(p -> OptionalDouble.of(rounded(p.pressureGPa(), p.sigmaGPa())))
				.orElse(OptionalDouble.empty());
		return stage(stage, pressure.isPresent() ? pressure : pressureGPa(stage));
	}

	/** One digit behind the point where the error says that a second one means nothing. */
	private static double rounded(double gPa, OptionalDouble sigma) {
		return sigma.isPresent() && sigma.getAsDouble() >= COARSE_GPA ? Math.round(10 * gPa) / 10.0 : gPa;
	}

	/** Arrow of the branch. */
	public static String arrow(Stage stage) {
		return stage.getBranch() == Branch.DOWN ? "↓" : "↑";
	}

	/** Points and range of a sweep as they were imported. */
	public static String extent(Sweep sweep) {
		StringBuilder out = new StringBuilder();
		Known.of(sweep.getPoints()).ifPresent(n -> out.append(n).append(" points"));
		if (sweep.getLowestK() != null && sweep.getHighestK() != null) {
			out.append(out.length() > 0 ? ", " : "").append(Values.format(sweep.getLowestK(), "K")).append(" to ")
					.append(Values.format(sweep.getHighestK(), "K"));
		}
		return out.toString();
	}
}
