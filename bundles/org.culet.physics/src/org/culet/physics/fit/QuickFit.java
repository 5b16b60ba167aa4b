package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Objects;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.TransportModel;

/**
 * Fits of one law over one window after another while a person moves it: on averages over small ranges of temperature, made once, so
 * that a fit costs the same for a hundred thousand points as for a thousand. Values agree with the fit of all points to a small part
 * of their standard errors; chi2 and what follows from it are those of the averages. The last word is {@link Fitter}'s.
 */
public final class QuickFit {

	/** Curves of up to so many points are fitted as they are. */
	private static final int FEW = 1200;
	/** Ranges of temperature; a curve has at most about twice as many averages. */
	private static final int RANGES = 500;
	/** Stands for the relative standard error of a point where nobody knows it; only its ratios matter. */
	private static final double UNKNOWN = 1e-3;

	private final TransportModel model;
	private final RtCurve averages;
	private final FitOptions options;

	private QuickFit(TransportModel model, RtCurve averages, FitOptions options) {
		this.model = model;
		this.averages = averages;
		this.options = options;
	}

	/**
	 * Prepares the fits of a law to a curve.
	 *
	 * @param model the law
	 * @param curve the curve
	 * @param options choices of the fit; window and kind of intervals are not used
	 * @return what fits
	 */
	public static QuickFit of(TransportModel model, RtCurve curve, FitOptions options) {
		Objects.requireNonNull(model, "model");
		FitOptions quick = options.withIntervals(IntervalMethod.COVARIANCE);
		if (curve.size() <= FEW) {
			return new QuickFit(model, curve, quick);
		}
		Observations data = Observations.of(curve, options.withWindow(Double.MIN_NORMAL, Double.MAX_VALUE));
		if (data.size() <= FEW) {
			return new QuickFit(model, data.curve(), quick);
		}
		double[] sigmas = data.sigmas(FitSpace.LN_R);
		if (!curve.hasSigma()) {
			Arrays.fill(sigmas, UNKNOWN);
			quick = quick.withNoise(NoiseModel.ESTIMATED);
		}
		Bins bins = Bins.of(data.temperatures(), data.values(FitSpace.LN_R), sigmas, RANGES);
		double[] r = bins.values().clone();
		Arrays.setAll(r, i -> Math.exp(bins.values()[i]));
		double[] s = bins.sigma().clone();
		Arrays.setAll(s, i -> s[i] * r[i]);
		return new QuickFit(model, RtCurve.of(bins.temperatures().kelvin(), r, s), quick);
	}

	/** The law. */
	public TransportModel model() {
		return model;
	}

	/** The points that are fitted: those of the curve, or averages of neighbours. */
	public RtCurve averages() {
		return averages;
	}

	/**
	 * Fits over a window.
	 *
	 * @param window the window
	 * @return the fit
	 */
	public FitResult fit(TemperatureWindow window) {
		return Fitter.fit(model, averages, options.withWindow(window));
	}
}
