package org.culet.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.TransportModel;

/**
 * Fits as the pipeline and the command line make them where nobody says what the errors of points are ({@link NoiseModel#AUTO}). The errors
 * of the file are taken as true where at least one law describes the points within them (chi2 that large has a probability of 0.001 or
 * more); a law that does not is then simply wrong. Where none does, they give weights only, and errors of parameters are scaled by
 * sqrt(chi2/dof): cooling and warming together, steps between ranges of the meter and all laws scatter more than the readings, and errors
 * of parameters that ignore it are too small. Laws that are fitted in ln R are rivals over one window, so that the judgement there belongs
 * to the points, whichever of them is fitted. A law of the conductance has a window of its own, in which it is an asymptote: it is judged
 * by itself. For use by one thread.
 */
public final class FitNoise {

	private final List<TransportModel> rivals;
	private final Map<Points, Boolean> known = new HashMap<>();

	/** Points that are fitted; curves are equal when they are the same one. */
	private record Points(RtCurve curve, FitOptions choices, List<TransportModel> judges) {
	}

	/**
	 * A judge of noise.
	 *
	 * @param laws all known laws
	 */
	public FitNoise(List<TransportModel> laws) {
		this.rivals = laws.stream().filter(law -> law.fitSpace() == FitSpace.LN_R).toList();
	}

	/**
	 * Fits a law.
	 *
	 * @param law the law
	 * @param curve the points
	 * @param options choices
	 * @return the fit; where its errors were scaled the reason says so
	 */
	public FitResult fit(TransportModel law, RtCurve curve, FitOptions options) {
		if (options.noise() != NoiseModel.AUTO || !curve.hasSigma()) {
			return Fitter.fit(law, curve, options);
		}
		return told(Fitter.fit(law, curve, options.withNoise(judged(law.fitSpace() == FitSpace.LN_R ? rivals : List.of(law), curve, options))));
	}

	/**
	 * Compares laws on the same points.
	 *
	 * @param compared laws, at least one
	 * @param curve the points
	 * @param options choices for each law, with the same window and noise for all
	 * @return the comparison; where errors were scaled the reasons of its fits say so
	 */
	public ModelComparison compare(List<TransportModel> compared, RtCurve curve, Function<TransportModel, FitOptions> options) {
		return ModelComparison.compare(compared, curve, law -> {
			FitOptions own = options.apply(law);
			return own.noise() == NoiseModel.AUTO && curve.hasSigma() ? own.withNoise(ofRivals(curve, own)) : own;
		}).withFits(fit -> options.apply(fit.model()).noise() == NoiseModel.AUTO && curve.hasSigma() ? told(fit) : fit);
	}

	/**
	 * What the errors of points are to be taken for by laws that are fitted in ln R.
	 *
	 * @param curve the points, with errors
	 * @param options the window, and what else chooses and weighs points
	 * @return known or estimated
	 */
	public NoiseModel ofRivals(RtCurve curve, FitOptions options) {
		return judged(rivals, curve, options);
	}

	private NoiseModel judged(List<TransportModel> judges, RtCurve curve, FitOptions options) {
		// what is said of single parameters, and how intervals are made, does not change the points
		FitOptions choices = FitOptions.defaults().withTemperatureSigma(options.temperatureSigma());
		choices = options.window().isPresent() ? choices.withWindow(options.window().get()) : choices;
		choices = options.inputImpedanceOhm().isPresent() ? choices.withInputImpedance(options.inputImpedanceOhm().getAsDouble()) : choices;
		FitOptions plain = choices.withNoise(NoiseModel.KNOWN).withIntervals(IntervalMethod.COVARIANCE);
		return known.computeIfAbsent(new Points(curve, plain, judges), p -> judges.stream().anyMatch(law -> describes(law, curve, plain)))
				? NoiseModel.KNOWN : NoiseModel.ESTIMATED;
	}

	private static boolean describes(TransportModel law, RtCurve curve, FitOptions options) {
		FitResult fit = Fitter.fit(law, curve, options);
		return fit.converged() && fit.chi2().isPresent() && !fit.contradictsNoise();
	}

	private static FitResult told(FitResult fit) {
		if (fit.contradictsNoise()) {
			return fit.withReason(fit.reason() + "; another law describes these points within the stated noise: this one is not adequate");
		}
		double reduced = fit.chi2PerDof().orElse(0);
		if (fit.noiseKnown() || !(reduced > 1)) {
			return fit;
		}
		String said = String.format(Locale.ROOT, "chi2/dof is %.3g: the stated noise does not explain the residuals%s; standard errors are scaled by %.3g", reduced,
				fit.model().fitSpace() == FitSpace.LN_R ? " of any known law" : ", so the law is not adequate or the noise is larger", Math.sqrt(reduced));
		return fit.withReason(fit.reason().isEmpty() ? said : said + "; " + fit.reason());
	}
}
