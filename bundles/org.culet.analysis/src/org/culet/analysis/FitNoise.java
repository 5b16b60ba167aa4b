package org.culet.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.transport.TransportModel;

/**
 * Fits as the pipeline and the command line make them where nobody says what the errors of points are ({@link NoiseModel#AUTO}): the errors
 * of the file are taken as true unless the residuals contradict them (chi2 that large has a probability below 0.001). Then they give
 * weights only, and errors of parameters are scaled by sqrt(chi2/dof): cooling and warming together, steps between ranges of the meter
 * and the law itself scatter more than the readings, and errors of parameters that ignore it are too small.
 */
public final class FitNoise {

	private FitNoise() {
	}

	/**
	 * Fits a law.
	 *
	 * @param law the law
	 * @param curve the points
	 * @param options choices
	 * @return the fit. Where its errors were scaled the reason says so, and AICc and BIC stay those of the stated errors, so that laws on
	 *         the same points can still be held against each other
	 */
	public static FitResult fit(TransportModel law, RtCurve curve, FitOptions options) {
		if (options.noise() != NoiseModel.AUTO || !curve.hasSigma()) {
			return Fitter.fit(law, curve, options);
		}
		// how intervals are made does not change chi2, and replicas cost
		FitResult stated = Fitter.fit(law, curve, options.withIntervals(IntervalMethod.COVARIANCE));
		if (!stated.contradictsNoise()) {
			return options.intervals() == IntervalMethod.COVARIANCE ? stated : Fitter.fit(law, curve, options);
		}
		return scaled(stated, curve, options);
	}

	/**
	 * Compares laws on the same points, all with one reading of the errors: that of the law that is best with the stated ones.
	 *
	 * @param laws laws, at least one
	 * @param curve the points
	 * @param options choices for each law, with the same window and noise for all
	 * @return the comparison
	 */
	public static ModelComparison compare(List<TransportModel> laws, RtCurve curve, Function<TransportModel, FitOptions> options) {
		boolean open = curve.hasSigma() && laws.stream().allMatch(law -> options.apply(law).noise() == NoiseModel.AUTO);
		if (!open) {
			return ModelComparison.compare(laws, curve, options);
		}
		ModelComparison stated = ModelComparison.compare(laws, curve, law -> options.apply(law).withIntervals(IntervalMethod.COVARIANCE));
		if (stated.best().filter(best -> best.fit().contradictsNoise()).isPresent()) {
			return ModelComparison.compare(laws, curve, law -> options.apply(law).withNoise(NoiseModel.ESTIMATED)).withFits(FitNoise::said);
		}
		boolean settled = laws.stream().allMatch(law -> options.apply(law).intervals() == IntervalMethod.COVARIANCE);
		return (settled ? stated : ModelComparison.compare(laws, curve, options))
				.withFits(fit -> fit.contradictsNoise() ? scaled(fit, curve, fit.options()) : fit);
	}

	private static FitResult scaled(FitResult stated, RtCurve curve, FitOptions options) {
		FitResult scaled = Fitter.fit(stated.model(), curve, options.withNoise(NoiseModel.ESTIMATED));
		return said(scaled).withInformation(stated.aicc(), stated.bic());
	}

	private static FitResult said(FitResult scaled) {
		double reduced = scaled.chi2PerDof().orElse(0);
		if (!(reduced > 1)) {
			return scaled;
		}
		String said = String.format(Locale.ROOT, "chi2/dof is %.3g: the stated noise does not explain the residuals, so the law is not adequate"
				+ " or the noise is larger; standard errors are scaled by %.3g", reduced, Math.sqrt(reduced));
		return scaled.withReason(scaled.reason().isEmpty() ? said : said + "; " + scaled.reason());
	}
}
