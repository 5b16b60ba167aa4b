package org.culet.physics.phase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Evidence as it is gathered for one verdict. */
final class Ledger {

	private final List<Evidence> evidence = new ArrayList<>();
	private final EnumSet<PhaseFlag> flags = EnumSet.noneOf(PhaseFlag.class);
	private PhaseMeasures measures = PhaseMeasures.none();
	private boolean clear = true;

	/** A test whose outcome only steers the procedure. */
	boolean note(String rule, String statement, double value, double threshold, boolean passed) {
		evidence.add(new Evidence(rule, statement, number(value), number(threshold), passed));
		return passed;
	}

	/** A test that a verdict rests on; {@code twice} says whether it is passed by twice its threshold. */
	boolean test(String rule, String statement, double value, double threshold, boolean passed, boolean twice) {
		clear &= twice;
		return note(rule, statement, value, threshold, passed);
	}

	/** A value that must be above a threshold above zero. */
	boolean above(String rule, String statement, double value, double threshold) {
		return test(rule, statement, value, threshold, value > threshold, value > 2 * threshold);
	}

	/** A value that must be below a threshold above zero. */
	boolean below(String rule, String statement, double value, double threshold) {
		return test(rule, statement, value, threshold, value < threshold, value < threshold / 2);
	}

	private static OptionalDouble number(double value) {
		return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
	}

	void flag(PhaseFlag flag) {
		flags.add(flag);
	}

	void measured(PhaseMeasures all) {
		measures = all;
	}

	PhaseMeasures measures() {
		return measures;
	}

	PhaseVerdict definite(Phase phase, String reason) {
		boolean strong = clear && !flags.contains(PhaseFlag.MODEL_NOT_ADEQUATE);
		return new PhaseVerdict(phase, EnumSet.of(phase), strong ? Confidence.STRONG : Confidence.FAIR, evidence, reason, flags,
				measures);
	}

	PhaseVerdict undetermined(Set<Phase> candidates, String reason) {
		return new PhaseVerdict(Phase.UNDETERMINED, candidates, Confidence.NONE, evidence, reason, flags, measures);
	}
}
