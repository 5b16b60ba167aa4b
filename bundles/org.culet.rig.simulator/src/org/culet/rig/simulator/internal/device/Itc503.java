package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.rig.simulator.internal.experiment.ControlLoop;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.Thermometer;
import org.culet.rig.simulator.internal.protocol.Instrument;

/** An Oxford Instruments ITC503: single letters, answers that echo them, CR at the end of each line (instruments.md C6). */
final class Itc503 implements Instrument {

	private static final Pattern COMMAND = Pattern.compile("(\\$?)(?:@[0-9])?(\\$?)([A-Za-z])([+-]?[0-9]*\\.?[0-9]*)");
	/** Largest heater power, W. */
	private static final double FULL_W = 40;
	private static final double HIGHEST_K = 1500;

	private final Thermometer thermometer;
	private final ControlLoop loop = new ControlLoop();
	private int control;
	private int auto;
	private int sensor;
	private double gas;
	private boolean linefeed;
	private boolean overloaded;

	Itc503(Experiment experiment, long seed) {
		this.thermometer = new Thermometer(experiment, seed);
		experiment.heat(loop);
		powerOn();
	}

	@Override
	public String model() {
		return "Oxford Instruments ITC503";
	}

	@Override
	public void powerOn() {
		loop.restart();
		loop.mode(ControlLoop.Mode.OPEN);
		loop.fullPowerW(FULL_W);
		control = 0;
		auto = 0;
		sensor = 1;
		gas = 0;
		linefeed = false;
		overloaded = false;
	}

	@Override
	public List<Answer> take(String message) {
		String text = message.strip();
		Matcher matcher = COMMAND.matcher(text);
		boolean silent = text.startsWith("$");
		Optional<String> answer = matcher.matches() ? run(Character.toUpperCase(matcher.group(3).charAt(0)), matcher.group(4))
				: Optional.empty();
		// unlike all others, the command that sets the line end is not echoed
		silent |= matcher.matches() && (!matcher.group(2).isEmpty() || matcher.group(3).equalsIgnoreCase("Q"));
		return silent ? List.of() : List.of(Answer.of(answer.orElse("?" + text)));
	}

	/** The answer; empty for a command that is refused. */
	private Optional<String> run(char letter, String parameter) {
		switch (letter) {
		case 'V':
			return Optional.of("ITC503 Version 1.11 (c) OXFORD 1997");
		case 'X':
			return Optional.of(String.format(Locale.ROOT, "X0A%dC%dS00H%dL0", auto, control, sensor));
		case 'R':
			return whole(parameter, 13).flatMap(this::reading);
		case 'C':
			return whole(parameter, 3).map(c -> {
				control = c;
				return "C";
			});
		case 'Q':
			return whole(parameter, 2).filter(q -> q != 1).map(q -> {
				linefeed = q == 2;
				return "Q";
			});
		default:
			return control == 1 || control == 3 ? setting(letter, parameter) : Optional.empty();
		}
	}

	/** Only in remote control. */
	private Optional<String> setting(char letter, String parameter) {
		Optional<Double> number = number(parameter);
		boolean done = number.isPresent() && switch (letter) {
		case 'A' -> within(number.get(), 3) && auto((int) Math.rint(number.get()));
		case 'H' -> number.get() >= 1 && within(number.get(), 3) && sensor((int) Math.rint(number.get()));
		case 'T' -> within(number.get(), HIGHEST_K) && setpoint(number.get());
		case 'O' -> within(number.get(), 99.9) && heater(number.get());
		case 'G' -> within(number.get(), 99.9) && gas(number.get());
		case 'P' -> pid(number.get(), loop.pid()[1], loop.pid()[2]);
		case 'I' -> pid(loop.pid()[0], number.get(), loop.pid()[2]);
		case 'D' -> pid(loop.pid()[0], loop.pid()[1], number.get());
		case 'S', 'L' -> true;
		default -> false;
		};
		return done ? Optional.of(String.valueOf(letter)) : Optional.empty();
	}

	private Optional<String> reading(int which) {
		if (overloaded && which >= 1 && which <= 4) {
			return Optional.empty();
		}
		double kelvin = thermometer.readK();
		return switch (which) {
		case 0 -> Optional.of(shown(loop.workingSetpointK()));
		case 1, 2 -> Optional.of(shown(kelvin));
		case 3 -> Optional.of(shown(0));
		case 4 -> Optional.of(shown(loop.workingSetpointK() - kelvin));
		case 5 -> Optional.of(shown(100 * loop.outputPart()));
		case 6 -> Optional.of(shown(40 * Math.sqrt(loop.outputPart())));
		case 7 -> Optional.of(shown(gas));
		case 8, 9, 10 -> Optional.of(shown(loop.pid()[which - 8]));
		default -> Optional.empty();
		};
	}

	private static String shown(double value) {
		return String.format(Locale.ROOT, "R%+.3f", value);
	}

	private boolean auto(int number) {
		auto = number;
		loop.mode(number % 2 == 1 ? ControlLoop.Mode.CLOSED : ControlLoop.Mode.OPEN);
		return true;
	}

	private boolean sensor(int number) {
		sensor = number;
		return true;
	}

	private boolean setpoint(double kelvin) {
		loop.setpointK(kelvin);
		return true;
	}

	private boolean heater(double percent) {
		loop.manualPart(percent / 100);
		return true;
	}

	private boolean gas(double percent) {
		gas = percent;
		return true;
	}

	private boolean pid(double p, double i, double d) {
		// the panel shows a proportional band in K and times in minutes; the loop keeps its own gains
		return p >= 0 && i >= 0 && d >= 0;
	}

	private static boolean within(double value, double highest) {
		return value >= 0 && value <= highest;
	}

	private static Optional<Double> number(String text) {
		try {
			return Optional.of(Double.valueOf(text));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static Optional<Integer> whole(String text, int highest) {
		return text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= highest ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	@Override
	public String lineEnd() {
		return linefeed ? "\r\n" : "\r";
	}

	@Override
	public void overload(boolean on) {
		overloaded = on;
	}

	@Override
	public boolean panelUnit(String unit) {
		return false;
	}
}
