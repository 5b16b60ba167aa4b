package org.culet.physics.tc;

import java.util.ArrayList;
import java.util.List;
import org.culet.physics.Estimate;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.fit.FluctuationFit;

/** What the criteria that rest on a fit have in common. */
final class FitSearch {

	private FitSearch() {
	}

	/** Errors are never smaller than the scatter around the law says. */
	static double scale(FitResult fit) {
		return fit.noiseKnown() ? Math.sqrt(Math.max(1, fit.chi2PerDof().orElse(1))) : 1;
	}

	/** The result of a fit whose parameter {@code name} is the critical temperature. */
	static Located result(FitResult fit, String name, Located transition, String reason) {
		FittedParameter tc = fit.parameter(name).orElseThrow();
		double scale = scale(fit);
		if (!Double.isFinite(tc.sigma() * scale)) {
			return Located.none(TcStatus.FIT_FAILED, "the points do not determine " + name + " of " + fit.model().formula());
		}
		List<TcResult.Detail> details = new ArrayList<>();
		for (FittedParameter parameter : fit.parameters()) {
			if (!parameter.name().equals(name)) {
				details.add(new TcResult.Detail(parameter.name(), scaled(parameter.estimate(), scale)));
			}
		}
		fit.chi2PerDof().ifPresent(c -> details.add(new TcResult.Detail("chi2_per_dof", Estimate.normal(c, Math.sqrt(2.0 / fit.dof())))));
		String adequate = fit.residualTests().adequate() ? "" : "; the residuals fail the runs test, so the law does not describe the points";
		return Located.found(tc.value(), reason + ", fitted to " + fit.points() + " points"
				+ fit.window().map(w -> " from " + Words.kelvin(w.lowK()) + " to " + Words.kelvin(w.highK())).orElse("") + adequate)
				.at(transition.rMaxOhm().orElseThrow(), transition.tMaxK().orElseThrow()).withOwnSigma(tc.sigma() * scale)
				.withDetails(details);
	}

	static Estimate scaled(Estimate e, double scale) {
		return new Estimate(e.value(), e.sigma() * scale, e.value() - (e.value() - e.lower95()) * scale,
				e.value() + (e.upper95() - e.value()) * scale);
	}

	static Located failed(FluctuationFit fit) {
		FitStatus status = fit.fit().status();
		return Located.none(status == FitStatus.TOO_FEW_POINTS ? TcStatus.TOO_FEW_POINTS : TcStatus.FIT_FAILED,
				fit.reason() + (status == FitStatus.OK ? "" : " (" + status.code() + ")"));
	}
}
