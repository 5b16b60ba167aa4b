package org.culet.analysis.internal;

import java.util.List;
import java.util.Optional;

import org.culet.analysis.MeasuredLeg;
import org.culet.analysis.SweepsTogether;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.physics.tc.TcStatus;

/**
 * Critical temperatures of the legs of a stage and of the stage itself.
 *
 * @param legs one result a leg, in their order, all by one criterion
 * @param stage cooling and warming together, empty without a sweep
 */
record StageTc(List<TcResult> legs, Optional<TcResult> stage) {

	/**
	 * Finds them. Where the fraction of the maximum is asked for, no leg has one, and one of them has its maximum at the highest
	 * temperatures, the normal-state criterion is tried: it is used for all legs if it finds something.
	 */
	static StageTc find(List<MeasuredLeg> legs, TcOptions options) {
		List<TcResult> results = legs.stream().map(l -> CriticalTemperature.find(l.curve(), options)).toList();
		boolean offered = options.criterion() == TcCriterion.FRACTION && results.stream().noneMatch(r -> r.tc().isPresent())
				&& results.stream().anyMatch(r -> r.status() == TcStatus.NO_MAX_IN_RANGE);
		if (offered) {
			TcOptions normal = options.withCriterion(TcCriterion.NORMAL_STATE);
			List<TcResult> others = legs.stream().map(l -> CriticalTemperature.find(l.curve(), normal)).toList();
			if (others.stream().anyMatch(r -> r.tc().isPresent())) {
				results = others;
			}
		}
		return new StageTc(results, SweepsTogether.tc(legs.stream().map(MeasuredLeg::direction).toList(), results));
	}
}
