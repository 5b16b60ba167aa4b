package org.culet.rig.simulator.internal.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.FilmProbe;
import org.culet.rig.simulator.internal.protocol.Arguments;
import org.culet.rig.simulator.internal.protocol.Messages;
import org.culet.rig.simulator.internal.protocol.Numerals;
import org.culet.rig.simulator.internal.protocol.Refused;

/**
 * A Keithley 6221 current source with a 2182A on its serial cable: delta mode, in which the current changes its sign and
 * thermoelectric voltages cancel (instruments.md C5).
 */
final class Keithley6221 extends ScpiInstrument {

	private static final double OVERFLOW = 9.9e37;
	private static final int COMPLIANCE = 8;
	/** What the two instruments exchange for one reading besides the settling delays, s. */
	private static final double EXCHANGE_S = 0.1;
	/** What one message over the serial cable takes, s. */
	private static final double SERIAL_S = 0.1;
	private static final int MOST_READINGS = 65_536;

	private final Experiment experiment;
	private final FilmProbe probe;
	private final Keithley2182 voltmeter;
	private final List<String> fromVoltmeter = new ArrayList<>();
	private Number ampere;
	private Number complianceV;
	private Number high;
	private Number delayS;
	private Number wanted;
	private Word abortsAtCompliance;
	private Word unit;
	private Word output;
	private boolean armed;
	private double startedS;
	private boolean running;
	private long given;

	Keithley6221(Experiment experiment, long seed) {
		super("KEITHLEY INSTRUMENTS INC.,MODEL 6221,1207711,D03  /700x");
		this.experiment = experiment;
		this.probe = new FilmProbe(experiment, seed);
		this.voltmeter = new Keithley2182(experiment, seed + 1, () -> output.on() ? ampere.get() : 0);
		source();
		delta();
		serial();
		rest();
	}

	@Override
	public String model() {
		return "Keithley 6221 + 2182A";
	}

	@Override
	void reset() {
		armed = false;
		running = false;
		fromVoltmeter.clear();
		voltmeter.powerOn();
	}

	private void source() {
		ampere = number(":SOURce[1]:CURRent[:LEVel][:IMMediate][:AMPLitude]", 0, -0.105, 0.105);
		complianceV = number(":SOURce[1]:CURRent:COMPliance", 10, 0.1, 105);
		number(":SOURce[1]:CURRent:RANGe", 1e-6, -0.105, 0.105,
				v -> Numerals.plainExponent(range(v, 2e-9, 2e-8, 2e-7, 2e-6, 2e-5, 2e-4, 2e-3, 2e-2, 0.1), 6));
		onOff(":SOURce[1]:CURRent:RANGe:AUTO", false);
		onOff(":SOURce[1]:CURRent:FILTer[:STATe]", false);
		output = onOff(":OUTPut[1][:STATe]", false);
		unit = choice(":UNIT[:VOLTage][:DC]", "V", "OHMS", "W", "SIEM");
		table().query(":STATus:MEASurement[:EVENt]", a -> limited() ? String.valueOf(COMPLIANCE) : "0")
				.query(":STATus:MEASurement:CONDition", a -> limited() ? String.valueOf(COMPLIANCE) : "0")
				.command(":SOURce[1]:CLEar[:IMMediate]", a -> table().reader().run(":OUTP OFF"));
	}

	private boolean limited() {
		double now = running ? high.get() : output.on() ? ampere.get() : 0;
		return Math.abs(now) * probe.value(Math.max(Math.abs(now), 1e-15), 1).ohm() > complianceV.get();
	}

	private void delta() {
		table().query(":SOURce[1]:DELTa:NVPResent", a -> "1");
		high = number(":SOURce[1]:DELTa:HIGH", 1e-5, 0, 0.105);
		number(":SOURce[1]:DELTa:LOW", 0, -0.105, 0);
		delayS = number(":SOURce[1]:DELTa:DELay", 0.002, 0.001, 9999.999);
		wanted = number(":SOURce[1]:DELTa:COUNt", 9.9e37, 1, 9.9e37);
		abortsAtCompliance = onOff(":SOURce[1]:DELTa:CABort", false);
		onOff(":SOURce[1]:DELTa:CSWitch", false);
		table().command(":SOURce[1]:DELTa:ARM", a -> {
			armed = true;
			running = false;
		}).query(":SOURce[1]:DELTa:ARM", a -> armed ? "1" : "0").command(":INITiate[:IMMediate]", a -> begin())
				.command(":SOURce[1]:SWEep:ABORt", a -> {
					armed = false;
					running = false;
				}).query(":SENSe[1]:DATA:FRESh", a -> fresh()).query(":SENSe[1]:DATA[:LATest]", a -> latest());
		table().query(":TRACe:DATA", a -> buffer()).query(":TRACe:POINts:ACTual", a -> String.valueOf(count()))
				.command(":TRACe:CLEar", a -> { });
		count(":TRACe:POINts", 100, MOST_READINGS);
	}

	private void begin() {
		if (!armed) {
			throw new Refused(-221, "Settings conflict");
		}
		if (abortsAtCompliance.on() && high.get() * probe.value(Math.max(high.get(), 1e-15), 1).ohm() > complianceV.get()) {
			armed = false;
			throw new Refused(416, "Delta mode aborted: source in compliance");
		}
		running = true;
		startedS = experiment.timeS();
		given = 0;
	}

	private double readingS() {
		return 2 * delayS.get() + EXCHANGE_S;
	}

	/** Readings taken since the start; the first needs three voltages. */
	private long count() {
		return running ? (long) Math.min(wanted.get(), Math.floor((experiment.timeS() - startedS) / readingS())) : 0;
	}

	/** Each reading once; the answer waits for the next one where none is new. */
	private String fresh() {
		requireReadings(given < wanted.get());
		long taken = count();
		if (taken <= given) {
			busy(Math.max(0, startedS + (given + 1) * readingS() - experiment.timeS()));
			taken = given + 1;
		}
		given = taken;
		return reading(startedS + taken * readingS());
	}

	private String latest() {
		requireReadings(count() > 0);
		return reading(startedS + count() * readingS());
	}

	private void requireReadings(boolean there) {
		if (!running || !there) {
			throw new Refused(-230, "Data corrupt or stale");
		}
	}

	private String buffer() {
		requireReadings(count() > 0);
		return String.join(",", java.util.stream.LongStream.rangeClosed(1, Math.min(count(), 1000))
				.mapToObj(i -> reading(startedS + i * readingS())).toList());
	}

	private String reading(double seconds) {
		FilmProbe.Value film = probe.value(Math.max(high.get(), 1e-15), 1 / readingS());
		double ohm = film.ohm() + film.sigmaOhm() * probe.gaussian();
		double volt = high.get() * ohm;
		double shown = overloaded() || Math.abs(volt) > complianceV.get() ? OVERFLOW : switch (unit.get()) {
		case "OHMS" -> ohm;
		case "W" -> volt * high.get();
		case "SIEM" -> 1 / ohm;
		default -> volt;
		};
		return Numerals.exponent(shown, 8) + "," + Numerals.exponent(seconds - startedS, 6);
	}

	private void serial() {
		table().command(":SYSTem:COMMunicate:SERial:SEND", this::send).query(":SYSTem:COMMunicate:SERial:ENTer", a -> {
			busy(SERIAL_S);
			if (fromVoltmeter.isEmpty()) {
				throw new Refused(-420, "Query UNTERMINATED");
			}
			return fromVoltmeter.removeFirst();
		});
		kept(":SYSTem:COMMunicate:SERial:BAUD", "19200");
		kept(":SYSTem:COMMunicate:SERial:TERMinator", "LF");
	}

	private void send(Arguments a) {
		String text = a.toString().strip();
		if (text.length() < 2 || "\"'".indexOf(text.charAt(0)) < 0 || text.charAt(text.length() - 1) != text.charAt(0)) {
			throw new Refused(Refused.WRONG_TYPE, "Data type error");
		}
		fromVoltmeter.clear();
		String inner = text.substring(1, text.length() - 1);
		if (!Messages.commands(inner).isEmpty()) {
			voltmeter.take(inner).forEach(answer -> fromVoltmeter.add(answer.text()));
		}
	}

	private void rest() {
		kept(":FORMat:ELEMents", "READ,TST");
		kept(":TRACe:FEED", "SENS");
		kept(":TRACe:FEED:CONTrol", "NEXT");
		for (String header : List.of(":ABORt", ":SOURce[1]:WAVE:ARM", ":SOURce[1]:WAVE:INITiate", ":SOURce[1]:WAVE:ABORt",
				":SYSTem:BEEPer[:IMMediate]", ":SYSTem:PRESet")) {
			table().command(header, a -> { });
		}
	}

	@Override
	public void overload(boolean on) {
		super.overload(on);
		voltmeter.overload(on);
	}

	@Override
	public String panelUnit() {
		return unit.get();
	}

	@Override
	public boolean panelUnit(String other) {
		String word = switch (other.toLowerCase(Locale.ROOT)) {
		case "v", "volt" -> "V";
		case "ohm", "ohms" -> "OHMS";
		case "w", "watt" -> "W";
		case "s", "siem" -> "SIEM";
		default -> "";
		};
		if (!word.isEmpty()) {
			table().reader().run(":UNIT " + word);
		}
		return !word.isEmpty();
	}
}
