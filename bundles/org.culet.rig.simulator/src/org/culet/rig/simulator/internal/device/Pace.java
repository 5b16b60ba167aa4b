package org.culet.rig.simulator.internal.device;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.Membrane;
import org.culet.rig.simulator.internal.protocol.Refused;

/**
 * A Druck PACE5000 or PACE6000 on the gas membrane of the cell: answers repeat their header, and numbers are in whatever
 * unit the panel shows (instruments.md C7). Only module 1 is fitted.
 */
final class Pace extends ScpiInstrument {

	/** Each unit in bar. */
	private static final Map<String, Double> UNITS = Map.of("BAR", 1.0, "MBAR", 1e-3, "HPA", 1e-3, "PA", 1e-5, "KPA", 1e-2, "MPA", 10.0,
			"PSI", 0.0689475729);
	private static final double FULL_BAR = Membrane.SUPPLY_BAR;
	private static final double NOISE_BAR = 1e-5 * FULL_BAR;

	private final Experiment experiment;
	private final Random random;
	private final String name;
	private String unit;
	private double slewPerS;
	private boolean linear;
	private double bandPercent;

	Pace(String number, Experiment experiment, long seed) {
		super("GE Druck,Pace" + number + " User Interface,10388240,02.02.12");
		this.name = "Druck PACE" + number;
		this.experiment = experiment;
		this.random = new Random(seed);
		reset();
		echo("*IDN", "*IDN", () -> "GE Druck,Pace" + number + " User Interface,10388240,02.02.12");
		reading();
		control();
		rest();
	}

	@Override
	public String model() {
		return name;
	}

	@Override
	void reset() {
		unit = "BAR";
		slewPerS = 1;
		linear = false;
		bandPercent = 0.01;
		// the membrane keeps its gas: a controller that starts again only closes its valves
		membrane().controlled(false);
		membrane().venting(false);
	}

	private Membrane membrane() {
		return experiment.membrane();
	}

	private double perBar() {
		return 1 / UNITS.get(unit);
	}

	/** A query that repeats its header. */
	private void echo(String header, String shortForm, Supplier<String> value) {
		table().query(header, a -> shortForm + " " + value.get());
	}

	private static String shown(double value) {
		return String.format(Locale.ROOT, "%.7G", value).replaceFirst("\\.?0+(?=E|$)", "");
	}

	private double readBar() {
		return membrane().bar() + NOISE_BAR * random.nextGaussian();
	}

	private boolean inLimits() {
		return membrane().controlled() && Math.abs(membrane().bar() - membrane().goalBar()) <= bandPercent / 100 * FULL_BAR;
	}

	private void reading() {
		echo("[:SENSe[1]]:PRESsure[1]", ":SENS:PRES", () -> overloaded() ? "9.9E+37" : shown(readBar() * perBar()));
		echo(":SENSe[1]:PRESsure[1]:INLimits", ":SENS:PRES:INL", () -> shown(readBar() * perBar()) + ", " + (inLimits() ? 1 : 0));
		echo(":SENSe[1]:PRESsure[1]:SLEW", ":SENS:PRES:SLEW", () -> "0.0");
		echo(":SENSe[1]:PRESsure[1]:RANGe", ":SENS:PRES:RANG", () -> "\"" + shown(FULL_BAR) + "barg\"");
		echo(":INSTrument:SENSe[1]:FULLscale", ":INST:SENS:FULL", () -> shown(FULL_BAR * perBar()));
		echo(":SOURce[1]:PRESsure[1]:EFFort", ":SOUR:PRES:EFF",
				() -> shown(membrane().controlled() ? Math.clamp(20 * (membrane().goalBar() - membrane().bar()), -100, 100) : 0));
		echo(":SOURce[1]:PRESsure[1]:COMPensate[1]", ":SOUR:PRES:COMP1", () -> shown(FULL_BAR * 1.1 * perBar()));
		echo(":SOURce[1]:PRESsure[1]:COMPensate2", ":SOUR:PRES:COMP2", () -> "0.0");
		echo(":UNIT[1]:PRESsure", ":UNIT:PRES", () -> unit);
		table().command(":UNIT[1]:PRESsure", a -> {
			if (!panelUnit(a.word(0))) {
				throw new Refused(-224, "Illegal parameter value");
			}
		});
	}

	private void control() {
		String level = ":SOURce[1]:PRESsure[1][:LEVel][:IMMediate][:AMPLitude]";
		echo(level, ":SOUR:PRES:LEV:IMM:AMPL", () -> shown(membrane().goalBar() * perBar()));
		table().command(level, a -> membrane().goalBar(a.number(0, 0, FULL_BAR * perBar()) / perBar()));
		echo(level + ":VENT", ":SOUR:PRES:LEV:IMM:AMPL:VENT", () -> membrane().venting() ? "1" : "0");
		table().command(level + ":VENT", a -> {
			membrane().venting(a.on(0));
			membrane().controlled(false);
		});
		echo(":SOURce[1]:PRESsure[1]:SLEW", ":SOUR:PRES:SLEW", () -> shown(slewPerS * perBar()));
		table().command(":SOURce[1]:PRESsure[1]:SLEW", a -> {
			slewPerS = a.number(0, 0, 1e6) / perBar();
			linear = true;
			slew();
		});
		echo(":SOURce[1]:PRESsure[1]:SLEW:MODE", ":SOUR:PRES:SLEW:MODE", () -> linear ? "LIN" : "MAX");
		table().command(":SOURce[1]:PRESsure[1]:SLEW:MODE", a -> {
			linear = switch (a.word(0)) {
			case "LIN", "LINEAR" -> true;
			case "MAX", "MAXIMUM" -> false;
			default -> throw new Refused(-224, "Illegal parameter value");
			};
			slew();
		});
		echo(":SOURce[1]:PRESsure[1]:INLimits", ":SOUR:PRES:INL", () -> shown(bandPercent));
		table().command(":SOURce[1]:PRESsure[1]:INLimits", a -> bandPercent = a.number(0, 0, 100));
		echo(":OUTPut[1][:STATe]", ":OUTP:STAT", () -> membrane().controlled() ? "1" : "0");
		table().command(":OUTPut[1][:STATe]", a -> membrane().controlled(a.on(0)));
	}

	private void slew() {
		membrane().rateBarPerS(linear ? slewPerS : Double.POSITIVE_INFINITY);
	}

	private void rest() {
		Number time = number(":SOURce[1]:PRESsure[1]:INLimits:TIME", 2, 0, 3600);
		echo(":SOURce[1]:PRESsure[1]:INLimits:TIME", ":SOUR:PRES:INL:TIME", () -> shown(time.get()));
		Word overshoot = onOff(":SOURce[1]:PRESsure[1]:SLEW:OVERshoot[:STATe]", true);
		echo(":SOURce[1]:PRESsure[1]:SLEW:OVERshoot[:STATe]", ":SOUR:PRES:SLEW:OVER", overshoot::get);
		echo(":SYSTem:ERRor[:NEXT]", ":SYST:ERR", this::nextError);
		table().command(":GTL", a -> { }).command(":LOC", a -> { }).command(":REM", a -> { });
	}

	/** An unknown question gets an empty line. */
	@Override
	Optional<String> unanswered(String command, Refused refused) {
		return command.endsWith("?") && refused.code() == -113 ? Optional.of("") : Optional.empty();
	}

	@Override
	public String lineEnd() {
		return "\r\n";
	}

	@Override
	public String panelUnit() {
		return unit;
	}

	@Override
	public boolean panelUnit(String other) {
		String known = other.toUpperCase(Locale.ROOT);
		if (!UNITS.containsKey(known)) {
			return false;
		}
		unit = known;
		return true;
	}
}
