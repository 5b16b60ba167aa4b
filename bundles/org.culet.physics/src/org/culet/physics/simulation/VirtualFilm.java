package org.culet.physics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

import org.culet.physics.phase.Phase;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * A virtual film: its noise-free R_sq(T, P) and everything that is true of it (physics.md 9.1). Immutable.
 *
 * <p>A film that was taken to a highest pressure and is then released sees P_eff = P + 0.45 (P_max - P).
 */
public final class VirtualFilm {

	/** Share of the distance to the highest pressure that a released film keeps. */
	public static final double HYSTERESIS = 0.45;

	private final FilmParameters parameters;

	private VirtualFilm(FilmParameters parameters) {
		this.parameters = Objects.requireNonNull(parameters, "parameters");
	}

	/** The film with given parameters. */
	public static VirtualFilm of(FilmParameters parameters) {
		return new VirtualFilm(parameters);
	}

	/**
	 * One of the three films of physics.md.
	 *
	 * @param name I, T or S
	 * @return the film
	 * @throws IllegalArgumentException for another name
	 */
	public static VirtualFilm named(String name) {
		return new VirtualFilm(FilmParameters.named(name));
	}

	/**
	 * A sister of this film: every parameter moved by up to 10 %, the same for the same number and seed.
	 *
	 * @param number number of the variant; 0 is this film itself
	 * @param seed seed of the random choice
	 * @return the variant, named such as {@code T-v2}
	 * @throws IllegalArgumentException for a negative number
	 */
	public VirtualFilm variant(int number, long seed) {
		if (number < 0) {
			throw new IllegalArgumentException("variant " + number);
		}
		if (number == 0) {
			return this;
		}
		return new VirtualFilm(moved(parameters.name() + "-v" + number,
				new Well19937c(Seeds.mix(seed, parameters.name() + "-variant", number))));
	}

	/** The numbers of this film. */
	public FilmParameters parameters() {
		return parameters;
	}

	/** Name of the film. */
	public String name() {
		return parameters.name();
	}

	/**
	 * The film at a pressure on the way up.
	 *
	 * @param pressureGPa 0 or above, GPa
	 * @return its state
	 * @throws IllegalArgumentException for a negative or infinite pressure
	 */
	public FilmState at(double pressureGPa) {
		if (!(pressureGPa >= 0) || Double.isInfinite(pressureGPa)) {
			throw new IllegalArgumentException("pressure " + pressureGPa + " GPa");
		}
		double p = pressureGPa;
		FilmParameters.Boundaries limits = parameters.boundaries();
		Phase label = phase(p);
		double pairing = pairingK(Math.min(p, limits.secondMetalGPa()));
		double activation = label == Phase.I1 ? parameters.pairing().activationK() * (1 - p / limits.insulatorGPa()) : 0;
		double hopping = label == Phase.I2
				? parameters.pairing().hoppingKPerGPa() * (p - limits.secondInsulatorGPa()) : 0;
		double saturation = switch (label) {
		case S, M1 -> pairing;
		case M2 -> pairing * Math.pow(1 - (p - limits.secondMetalGPa())
				/ (limits.secondInsulatorGPa() - limits.secondMetalGPa()), 0.15);
		default -> 0;
		};
		return new FilmState(p, label, drudeS(p), slopeS(p), label == Phase.S || label == Phase.M1 ? pairing : 0,
				residual(p), parameters.pairing().b(), activation, saturation, hopping, coupling(p));
	}

	/**
	 * The film at a pressure on the way down.
	 *
	 * @param pressureGPa pressure now, GPa
	 * @param highestGPa highest pressure the film has seen, GPa, not below the pressure now
	 * @return its state
	 * @throws IllegalArgumentException if the pressures are not allowed
	 */
	public FilmState released(double pressureGPa, double highestGPa) {
		if (!(highestGPa >= pressureGPa)) {
			throw new IllegalArgumentException(pressureGPa + " GPa is above the highest pressure " + highestGPa + " GPa");
		}
		return at(effectivePressureGPa(pressureGPa, highestGPa));
	}

	/** The pressure on the way up that a released film resembles, GPa. */
	public static double effectivePressureGPa(double pressureGPa, double highestGPa) {
		return pressureGPa + HYSTERESIS * (highestGPa - pressureGPa);
	}

	/** R_sq in ohm per square at a temperature in K and a pressure in GPa on the way up. */
	public double sheetResistanceOhm(double kelvin, double pressureGPa) {
		return at(pressureGPa).sheetResistanceOhm(kelvin);
	}

	/**
	 * T_c at 90 % of the maximum, from R_sq(T) itself.
	 *
	 * @param state a state of this film
	 * @return K; empty in the phases without a T_c and where the drop is below 10 %
	 */
	public OptionalDouble criticalTemperatureK(FilmState state) {
		return FilmTruth.criticalTemperatureK(state, 0.9);
	}

	/**
	 * All crossings of the curves of two states.
	 *
	 * @param a one state
	 * @param b another
	 * @param lowK lower end of the range, K
	 * @param highK upper end of the range, K
	 * @return crossings in order of rising temperature, possibly none; parts where both are zero are none
	 */
	public static List<TrueCrossing> crossings(FilmState a, FilmState b, double lowK, double highK) {
		return FilmTruth.crossings(a, b, lowK, highK);
	}

	/**
	 * The place of a state in the schematic phase diagram.
	 *
	 * @param state a state of this film
	 * @return amplitude and coupling, each 0 to 1
	 */
	public TrueCoordinates coordinates(FilmState state) {
		FilmParameters.Pairing pairing = parameters.pairing();
		double amplitude = Math.clamp(1 - state.pressureGPa() / pairing.pairingEndGPa(), 0, 1);
		double coupling = state.label() == Phase.I1
				? 0.4 * (1 - state.activationK() / (2 * pairing.activationK()))
				: 0.4 + 0.6 * state.coupling();
		return new TrueCoordinates(amplitude, coupling);
	}

	/**
	 * Whether a measurement down to a temperature can show the label.
	 *
	 * @param state a state of this film
	 * @param lowestK lowest temperature, K
	 * @return false where it is too high to see the label
	 */
	public boolean resolvable(FilmState state, double lowestK) {
		return FilmTruth.resolvable(state, lowestK);
	}

	/**
	 * Each range holds its lower end and not its upper one. R(T) is continuous at P_T and P_MI, so the label alone is a choice there: at
	 * P_T nothing is left of the drop that makes an M1, at P_MI no temperature below which an M2 would saturate.
	 */
	private Phase phase(double p) {
		FilmParameters.Boundaries limits = parameters.boundaries();
		if (p < limits.insulatorGPa()) {
			return Phase.I1;
		}
		if (p < limits.secondMetalGPa()) {
			return residual(p) > 0 ? Phase.M1 : Phase.S;
		}
		return p < limits.secondInsulatorGPa() ? Phase.M2 : Phase.I2;
	}

	private double residual(double p) {
		FilmParameters.Boundaries limits = parameters.boundaries();
		if (p < limits.insulatorGPa() || p >= limits.secondMetalGPa()) {
			return 0;
		}
		double lowEnd = parameters.pairing().lowEndGPa();
		if (p < lowEnd) {
			double rest = 1 - p / lowEnd;
			return parameters.pairing().lowFraction() * rest * rest;
		}
		if (p > limits.metalGPa()) {
			double part = (p - limits.metalGPa()) / (limits.secondMetalGPa() - limits.metalGPa());
			return part * part;
		}
		return 0;
	}

	private double pairingK(double p) {
		FilmParameters.Pairing pairing = parameters.pairing();
		return pairing.pairingK() * Math.max(0, 1 - p / pairing.pairingEndGPa()) * coupling(p);
	}

	private double coupling(double p) {
		FilmParameters.Pairing pairing = parameters.pairing();
		return Math.max(0, 1 - Math.exp(-(p - pairing.couplingStartGPa()) / pairing.couplingGPa()));
	}

	private double drudeS(double p) {
		FilmParameters.Normal normal = parameters.normal();
		double q = p / normal.fallGPa();
		return normal.conductanceEndS() + (normal.conductanceS() - normal.conductanceEndS()) * Math.exp(-(q * q));
	}

	private double slopeS(double p) {
		double a = parameters.normal().slopeS();
		for (FilmParameters.SlopeStep step : parameters.normal().steps()) {
			a += step.heightS() / (1 + Math.exp((p - step.atGPa()) / step.widthGPa()));
		}
		return a;
	}

	private FilmParameters moved(String name, RandomGenerator random) {
		FilmParameters.Boundaries l = parameters.boundaries();
		FilmParameters.Pairing q = parameters.pairing();
		FilmParameters.Normal n = parameters.normal();
		double insulatorFactor = factor(random);
		// coupling starts where I1 ends, or T_B would not start from zero there
		double startFactor = q.couplingStartGPa() == l.insulatorGPa() ? insulatorFactor : factor(random);
		FilmParameters.Boundaries limits = new FilmParameters.Boundaries(l.insulatorGPa() * insulatorFactor,
				l.metalGPa() * factor(random), l.secondMetalGPa() * factor(random),
				l.secondInsulatorGPa() * factor(random));
		FilmParameters.Pairing pairing = new FilmParameters.Pairing(q.activationK() * factor(random),
				q.pairingK() * factor(random), q.pairingEndGPa() * factor(random), q.couplingGPa() * factor(random),
				q.couplingStartGPa() * startFactor, q.b() * factor(random), q.lowFraction() * factor(random),
				q.lowEndGPa() * factor(random), q.hoppingKPerGPa() * factor(random));
		List<FilmParameters.SlopeStep> steps = new ArrayList<>();
		for (FilmParameters.SlopeStep step : n.steps()) {
			steps.add(new FilmParameters.SlopeStep(step.heightS() * factor(random), step.atGPa() * factor(random),
					step.widthGPa() * factor(random)));
		}
		FilmParameters.Normal normal = new FilmParameters.Normal(n.conductanceS() * factor(random),
				n.conductanceEndS() * factor(random), n.fallGPa() * factor(random), n.slopeS() * factor(random), steps);
		return new FilmParameters(name, limits, pairing, normal);
	}

	private static double factor(RandomGenerator random) {
		return 1 + 0.1 * (2 * random.nextDouble() - 1);
	}
}
