package org.culet.rig.simulator.internal.device;

import java.util.ArrayList;
import java.util.List;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.FilmProbe;
import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.Numerals;
import org.culet.rig.simulator.internal.protocol.Refused;

/** A Keithley 2400 source meter on the film, in four-wire connection (instruments.md C5, D2 and the recorded exchanges). */
final class Keithley2400 extends ScpiInstrument {

	private static final double[] VOLT_RANGES = { 0.21, 2.1, 21, 210 };
	private static final double[] AMPERE_RANGES = { 1.05e-6, 1.05e-5, 1.05e-4, 1.05e-3, 1.05e-2, 0.105, 1.05 };
	private static final double[] OHM_RANGES = { 21, 210, 2.1e3, 2.1e4, 2.1e5, 2.1e6, 2.1e7, 2.1e8 };
	/** What SCPI gives where nothing was measured, and where there is too much. */
	private static final double NOT_MEASURED = 9.91e37;
	private static final double TOO_MUCH = 9.9e37;
	private static final int STATUS_OVERFLOW = 1;
	private static final int STATUS_COMPLIANCE = 8;
	/** Resistance of the two leads to the film, seen only in two-wire connection, ohm. */
	private static final double LEADS_OHM = 3;
	/** Voltage noise of a reading over one line period, V, and its smallest step as a part of the range. */
	private static final double NOISE_V = 5e-7;
	private static final double LINE_S = 0.02;

	private final Experiment experiment;
	private final FilmProbe probe;
	private Word output;
	private Word source;
	private Number ampere;
	private Number volt;
	private Number protectedV;
	private Number protectedA;
	private final Number periods = new Number();
	private Number triggers;
	private Word fourWire;
	private final List<String> functions = new ArrayList<>();
	private final List<String> elements = new ArrayList<>();
	private boolean atLimit;

	Keithley2400(Experiment experiment, long seed) {
		super("KEITHLEY INSTRUMENTS INC.,MODEL 2400,1240631,C30   Mar 17 2006 09:29:29/A02  /K/J");
		this.experiment = experiment;
		this.probe = new FilmProbe(experiment, seed);
		reset();
		source();
		sense();
		reading();
		rest();
	}

	@Override
	public String model() {
		return "Keithley 2400";
	}

	@Override
	void reset() {
		functions.clear();
		functions.add("CURR:DC");
		elements.clear();
		elements.addAll(List.of("VOLT", "CURR", "RES", "TIME", "STAT"));
		atLimit = false;
		periods.set(1);
	}

	private void source() {
		output = onOff(":OUTPut[1][:STATe]", false);
		source = choice(":SOURce[1]:FUNCtion[:MODE]", "VOLT", "CURR", "MEM");
		ampere = number(":SOURce[1]:CURRent[:LEVel][:IMMediate][:AMPLitude]", 0, -1.05, 1.05);
		volt = number(":SOURce[1]:VOLTage[:LEVel][:IMMediate][:AMPLitude]", 0, -210, 210);
		number(":SOURce[1]:CURRent:RANGe", 1.05e-4, -1.05, 1.05, v -> Numerals.plainExponent(range(v, AMPERE_RANGES), 6));
		number(":SOURce[1]:VOLTage:RANGe", 21, -210, 210, v -> Numerals.fixed(range(v, VOLT_RANGES), 2));
		onOff(":SOURce[1]:CURRent:RANGe:AUTO", true);
		onOff(":SOURce[1]:VOLTage:RANGe:AUTO", true);
		kept(":SOURce[1]:CURRent:MODE", "FIX");
		kept(":SOURce[1]:VOLTage:MODE", "FIX");
		number(":SOURce[1]:DELay", 0, 0, 9999.999, fixed(5));
		onOff(":SOURce[1]:DELay:AUTO", true);
		onOff(":SOURce[1]:CLEar:AUTO", false);
		table().command(":SOURce[1]:CLEar[:IMMediate]", a -> table().reader().run(":OUTP OFF"));
		choice(":OUTPut[1]:SMODe", "NORM", "HIMP", "ZERO", "GUAR");
	}

	private void sense() {
		protectedV = number(":SENSe[1]:VOLTage[:DC]:PROTection[:LEVel]", 21, -210, 210);
		protectedA = number(":SENSe[1]:CURRent[:DC]:PROTection[:LEVel]", 1.05e-4, -1.05, 1.05);
		for (String word : List.of("VOLTage[:DC]", "CURRent[:DC]", "RESistance")) {
			table().command(":SENSe[1]:" + word + ":NPLCycles", a -> nplc(a)).query(":SENSe[1]:" + word + ":NPLCycles",
					a -> Numerals.fixed(nplc(), 2));
			onOff(":SENSe[1]:" + word + ":RANGe:AUTO", true);
		}
		number(":SENSe[1]:VOLTage[:DC]:RANGe[:UPPer]", 21, -210, 210, v -> Numerals.plainExponent(range(v, VOLT_RANGES), 6));
		number(":SENSe[1]:CURRent[:DC]:RANGe[:UPPer]", 1.05e-4, -1.05, 1.05, v -> Numerals.plainExponent(range(v, AMPERE_RANGES), 6));
		number(":SENSe[1]:RESistance:RANGe[:UPPer]", 2.1e5, 0, 2.1e8, v -> Numerals.plainExponent(range(v, OHM_RANGES), 6));
		choice(":SENSe[1]:RESistance:MODE", "MAN", "AUTO");
		onOff(":SENSe[1]:RESistance:OCOMpensated", false);
		onOff(":SENSe[1]:FUNCtion:CONCurrent", true);
		table().command(":SENSe[1]:FUNCtion[:ON]", this::functions).query(":SENSe[1]:FUNCtion[:ON]",
				a -> "\"" + String.join("\",\"", functions) + "\"");
		table().command(":SENSe[1]:FUNCtion:ALL", a -> measure(List.of("VOLT", "CURR", "RES")))
				.command(":SENSe[1]:FUNCtion:OFF:ALL", a -> functions.clear());
		fourWire = onOff(":SYSTem:RSENse", false);
		table().query(":SENSe[1]:VOLTage[:DC]:PROTection:TRIPped", a -> tripped("CURR"))
				.query(":SENSe[1]:CURRent[:DC]:PROTection:TRIPped", a -> tripped("VOLT"));
		onOff(":SENSe[1]:AVERage[:STATe]", false);
		count(":SENSe[1]:AVERage:COUNt", 10, 100);
		choice(":SENSe[1]:AVERage:TCONtrol", "REP", "MOV");
	}

	private String tripped(String sourcing) {
		return source.get().equals(sourcing) && atLimit && output.on() ? "1" : "0";
	}

	private void nplc(Arguments a) {
		periods.set(a.number(0, 0.01, 10));
	}

	private double nplc() {
		return periods.get();
	}

	private void functions(Arguments a) {
		List<String> wanted = new ArrayList<>();
		for (int i = 0; i < a.size(); i++) {
			wanted.add(a.word(i));
		}
		measure(wanted);
	}

	private void measure(List<String> wanted) {
		List<String> full = new ArrayList<>();
		for (String function : wanted) {
			full.add(switch (function.replaceFirst(":DC$", "")) {
			case "VOLT", "VOLTAGE" -> "VOLT:DC";
			case "CURR", "CURRENT" -> "CURR:DC";
			case "RES", "RESISTANCE" -> "RES";
			default -> throw new Refused(-224, "Illegal parameter value");
			});
		}
		functions.clear();
		functions.addAll(full);
	}

	private void reading() {
		table().command(":FORMat:ELEMents[:SENSe[1]]", this::elements)
				.query(":FORMat:ELEMents[:SENSe[1]]", a -> String.join(",", elements))
				.query(":READ", a -> readings()).query(":FETCh", a -> readings());
		for (String[] pair : new String[][] { { "VOLTage[:DC]", "VOLT" }, { "CURRent[:DC]", "CURR" }, { "RESistance", "RES" } }) {
			table().query(":MEASure:" + pair[0], a -> {
				measure(List.of(pair[1]));
				table().reader().run(":OUTP ON");
				return readings();
			});
		}
		triggers = count(":TRIGger:COUNt", 1, 2500);
	}

	private void elements(Arguments a) {
		List<String> wanted = new ArrayList<>();
		for (int i = 0; i < a.size(); i++) {
			String word = a.word(i);
			String known = List.of("VOLT", "CURR", "RES", "TIME", "STAT").stream().filter(word::startsWith).findFirst()
					.orElseThrow(() -> new Refused(-224, "Illegal parameter value"));
			wanted.add(known);
		}
		elements.clear();
		// in the order of the instrument, whatever the order of the command
		List.of("VOLT", "CURR", "RES", "TIME", "STAT").stream().filter(wanted::contains).forEach(elements::add);
	}

	private String readings() {
		if (!output.on()) {
			throw new Refused(803, "Not permitted with OUTPUT off");
		}
		List<String> all = new ArrayList<>();
		int times = Math.max(1, (int) triggers.get());
		for (int i = 0; i < times; i++) {
			all.add(reading(new Point()));
		}
		busy(times * nplc() * LINE_S);
		return String.join(",", all);
	}

	/** One measured point: what the source gives and what the meter sees. */
	private final class Point {
		private final double volt;
		private final double ampere;
		private final boolean overflow = overloaded();

		Point() {
			boolean current = source.get().equals("CURR");
			double asked = current ? Keithley2400.this.ampere.get() : Keithley2400.this.volt.get();
			double drive = current ? Math.max(Math.abs(asked), 1e-15) : 1e-6;
			FilmProbe.Value film = probe.value(drive, 1 / nplc() / LINE_S / 2);
			double ohm = film.ohm() + (fourWire.on() ? 0 : LEADS_OHM);
			double limit = Math.abs(current ? protectedV.get() : protectedA.get());
			double response = current ? asked * ohm : asked / Math.max(ohm, 1e-9);
			atLimit = Math.abs(response) >= limit;
			double limited = atLimit ? Math.copySign(limit, response) : response;
			double idealV = current ? limited : atLimit ? limited * ohm : asked;
			double idealA = current ? atLimit ? limited / ohm : asked : limited;
			double sigmaV = NOISE_V / Math.sqrt(nplc()) + film.sigmaOhm() * Math.abs(idealA);
			double step = range(idealV, VOLT_RANGES) * 5e-6;
			volt = step * Math.rint((idealV + sigmaV * probe.gaussian()) / step);
			ampere = idealA;
		}

		double value(String element) {
			return switch (element) {
			case "VOLT" -> measured("VOLT:DC", "VOLT") ? overflow ? TOO_MUCH : volt : NOT_MEASURED;
			case "CURR" -> measured("CURR:DC", "CURR") ? ampere : NOT_MEASURED;
			case "RES" -> !functions.contains("RES") ? NOT_MEASURED : overflow || ampere == 0 ? TOO_MUCH : volt / ampere;
			case "TIME" -> experiment.timeS();
			default -> (overflow ? STATUS_OVERFLOW : 0) + (atLimit ? STATUS_COMPLIANCE : 0);
			};
		}

		/** A source reports its own level too. */
		private boolean measured(String function, String sourcing) {
			return functions.contains(function) || source.get().equals(sourcing) || functions.contains("RES");
		}
	}

	private String reading(Point point) {
		return String.join(",", elements.stream().map(element -> Numerals.exponent(point.value(element), 6)).toList());
	}

	private void rest() {
		for (String header : List.of(":ARM:COUNt", ":TRIGger:DELay", ":TRIGger:ILINe", ":TRIGger:OLINe", ":ARM:ILINe", ":ARM:OLINe",
				":ARM:TIMer", ":SYSTem:LFRequency", ":SYSTem:AZERo:STATe", ":DISPlay:ENABle", ":TRACe:POINts", ":SYSTem:LFRequency:AUTO")) {
			kept(header, header.endsWith("LFRequency") ? "50" : "1");
		}
		for (String header : List.of(":ARM:SOURce", ":TRIGger:SOURce", ":ARM:OUTPut", ":TRIGger:OUTPut", ":ROUTe:TERMinals",
				":TRACe:FEED", ":TRACe:FEED:CONTrol", ":FORMat[:DATA]")) {
			kept(header, header.startsWith(":ROUT") ? "FRON" : "IMM");
		}
		for (String header : List.of(":ABORt", ":INITiate[:IMMediate]", ":TRIGger:CLEar", ":TRACe:CLEar", "*TRG",
				":SYSTem:BEEPer[:IMMediate]", ":SYSTem:LOCal", ":SYSTem:REMote", ":SYSTem:KEY", ":SYSTem:PRESet")) {
			table().command(header, a -> { });
		}
	}
}
