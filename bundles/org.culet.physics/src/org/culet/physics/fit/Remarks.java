package org.culet.physics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What must be said about a fit besides its numbers.
 *
 * @param options choices
 * @param data the points
 * @param status how the fit ended
 * @param parameters the parameters
 * @param covariance their covariance in coordinates
 * @param errors the errors
 * @param chi2 sum of squared standardised residuals
 * @param dof degrees of freedom
 */
record Remarks(FitOptions options, Observations data, FitStatus status, List<FittedParameter> parameters,
		double[][] covariance, ErrorAnalysis errors, double chi2, int dof) {

	private static final double DEGENERATE_CORRELATION = 0.95;
	/** Share of failed replicas above which a bootstrap is commented on. */
	private static final double FAILED_SHARE = 0.02;
	/** Correlation of neighbouring residuals from which errors are called too small. */
	private static final double CORRELATED = 0.3;

	String text(boolean noiseKnown) {
		List<String> parts = new ArrayList<>();
		ending(parts);
		power().ifPresent(parts::add);
		if (noiseKnown && Statistics.improbable(chi2, dof)) {
			parts.add(String.format(Locale.ROOT, "chi2/dof is %.3g: the stated noise does not explain the residuals", chi2 / dof));
		}
		residuals(parts);
		if (options.temperatureSigma() > 0 && !data.curve().hasSigma()) {
			parts.add("temperature noise was left aside because the noise of R is not known");
		}
		if (errors.failedReplicas() > FAILED_SHARE * options.replicas()) {
			parts.add(errors.failedReplicas() + " of " + options.replicas() + " bootstrap replicas found no minimum");
		}
		return String.join("; ", parts);
	}

	private void ending(List<String> parts) {
		if (status == FitStatus.DEGENERATE) {
			parts.add("these points do not determine all parameters of the law");
		} else if (status == FitStatus.NOT_CONVERGED) {
			parts.add("the search did not come to rest");
		}
		for (FittedParameter p : parameters) {
			if (p.state() == FittedParameter.State.AT_LOWER_BOUND || p.state() == FittedParameter.State.AT_UPPER_BOUND) {
				parts.add(String.format(Locale.ROOT, "%s is on its bound %.6g and has a one-sided limit", p.name(), p.value()));
			}
		}
	}

	private void residuals(List<String> parts) {
		OptionalDouble rho = errors.tests().rho();
		if (!errors.tests().adequate()) {
			parts.add(String.format(Locale.ROOT, "residuals are not random in order of T (runs test p = %.2g)",
					errors.tests().runsP().getAsDouble()));
			if (!options.inflateForCorrelation() && rho.orElse(0) > CORRELATED) {
				parts.add(String.format(Locale.ROOT,
						"if they are correlated noise (rho %.2f), standard errors are too small by a factor of about %.1f",
						rho.getAsDouble(), errors.tests().inflation()));
			}
		}
	}

	/** A free power of T in the prefactor is nearly degenerate with the exponential. */
	private Optional<String> power() {
		for (int m = 2; m < parameters.size(); m++) {
			if (!"m".equals(parameters.get(m).name()) || !"T0_K".equals(parameters.get(1).name())) {
				continue;
			}
			for (int other = 1; other < m; other++) {
				double c = covariance[m][other] / Math.sqrt(covariance[m][m] * covariance[other][other]);
				if (Math.abs(c) > DEGENERATE_CORRELATION) {
					return Optional.of(String.format(Locale.ROOT, "m and %s are nearly degenerate (correlation %.3f)",
							parameters.get(other).name(), c));
				}
			}
		}
		return Optional.empty();
	}
}
