package org.culet.analysis.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.data.Direction;
import org.culet.model.CuletFactory;
import org.culet.model.Known;
import org.culet.model.RubyReading;
import org.culet.model.SweepDirection;
import org.culet.model.UserScale;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.ScaleForm;

/** The same words in the model and in physics. */
public final class ModelWords {

	/** Id of the scale of a user's own. */
	public static final String USER_SCALE = "user";

	/** End of the range of a user's scale that does not say one, GPa. */
	private static final double USER_RANGE_GPA = 100;

	private ModelWords() {
	}

	/** Phase of the model as one of physics. */
	public static Phase phase(org.culet.model.Phase phase) {
		return switch (phase) {
		case S -> Phase.S;
		case M1 -> Phase.M1;
		case M2 -> Phase.M2;
		case I1 -> Phase.I1;
		case I2 -> Phase.I2;
		case UNDETERMINED -> Phase.UNDETERMINED;
		};
	}

	/** Phase of physics as one of the model. */
	public static org.culet.model.Phase phase(Phase phase) {
		return switch (phase) {
		case S -> org.culet.model.Phase.S;
		case M1 -> org.culet.model.Phase.M1;
		case M2 -> org.culet.model.Phase.M2;
		case I1 -> org.culet.model.Phase.I1;
		case I2 -> org.culet.model.Phase.I2;
		case UNDETERMINED -> org.culet.model.Phase.UNDETERMINED;
		};
	}

	/** Confidence of physics as one of the model. */
	public static org.culet.model.Confidence confidence(Confidence confidence) {
		return switch (confidence) {
		case STRONG -> org.culet.model.Confidence.STRONG;
		case FAIR -> org.culet.model.Confidence.FAIR;
		case NONE -> org.culet.model.Confidence.NONE;
		};
	}

	/** Direction of data as one of the model. */
	public static SweepDirection direction(Direction direction) {
		return switch (direction) {
		case COOLING -> SweepDirection.COOLING;
		case WARMING -> SweepDirection.WARMING;
		case NONE -> SweepDirection.UNDETERMINED;
		};
	}

	/**
	 * The user's own scale of a reading.
	 *
	 * @param ruby a reading
	 * @return the scale; empty where the reading has none
	 * @throws IllegalArgumentException if a constant is missing or not allowed
	 */
	public static Optional<RubyScale> userScale(RubyReading ruby) {
		UserScale user = ruby.getUserScale();
		if (user == null || !ruby.getScale().equals(USER_SCALE)) {
			return Optional.empty();
		}
		ScaleForm form = switch (user.getForm().toUpperCase(Locale.ROOT)) {
		case "LIN" -> ScaleForm.LINEAR;
		case "POW" -> ScaleForm.POWER;
		case "POLY" -> ScaleForm.POLYNOMIAL;
		case "HP" -> ScaleForm.HOLZAPFEL;
		default -> throw new IllegalArgumentException("no form of a pressure scale is called \"" + user.getForm() + "\"");
		};
		double[] constants = { number(user.getA()), number(user.getB()), number(user.getC()) };
		return Optional.of(RubyScales.user(form, constants, Known.of(user.getSigmaA()).orElse(0), Known.of(user.getSigmaB()).orElse(0),
				Known.of(user.getLambda0Nm()).orElse(RubyScales.DEFAULT.referenceNm()), Known.of(user.getMaxGPa()).orElse(USER_RANGE_GPA)));
	}

	/**
	 * A scale with a user's constants as the model keeps it.
	 *
	 * @param scale the scale
	 * @return its constants
	 */
	public static UserScale userScale(RubyScale scale) {
		UserScale user = CuletFactory.eINSTANCE.createUserScale();
		user.setForm(switch (scale.form()) {
		case LINEAR -> "LIN";
		case POWER -> "POW";
		case POLYNOMIAL -> "POLY";
		case HOLZAPFEL -> "HP";
		});
		user.setA(scale.a());
		user.setSigmaA(scale.sigmaA());
		user.setB(scale.b());
		user.setSigmaB(scale.sigmaB());
		user.setC(scale.c());
		user.setLambda0Nm(scale.referenceNm());
		user.setMaxGPa(scale.highGPa());
		user.setSource(scale.source());
		return user;
	}

	private static double number(Double value) {
		OptionalDouble known = Known.of(value);
		return known.orElse(0);
	}
}
