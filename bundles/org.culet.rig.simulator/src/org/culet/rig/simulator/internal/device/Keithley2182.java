package org.culet.rig.simulator.internal.device;

import java.util.List;
import java.util.function.DoubleSupplier;

import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.experiment.FilmProbe;
import org.culet.rig.simulator.internal.protocol.Numerals;
import org.culet.rig.simulator.internal.protocol.Refused;

/** A Keithley 2182A nanovoltmeter on the film; channel 2 is shorted (instruments.md C5). */
final class Keithley2182 extends ScpiInstrument {

	private static final double[] RANGES = { 0.01, 0.1, 1, 10, 100 };
	private static final double OVERFLOW = 9.9e37;
	/** Thermoelectric voltage of the leads, V. */
	static final double THERMAL_V = 2e-7;
	private static final double LINE_S = 0.02;

	private final FilmProbe probe;
	private final DoubleSupplier currentA;
	private Number periods;
	private Number channel;
	private Number range;
	private Word autorange;
	private Number reference;
	private Word relative;

	Keithley2182(Experiment experiment, long seed, DoubleSupplier currentA) {
		super("KEITHLEY INSTRUMENTS INC.,MODEL 2182A,1203471,C02  /A02");
		this.probe = new FilmProbe(experiment, seed);
		this.currentA = currentA;
		sense();
		rest();
	}

	@Override
	public String model() {
		return "Keithley 2182A";
	}

	private void sense() {
		table().command(":SENSe[1]:FUNCtion", a -> {
			if (!a.word(0).startsWith("VOLT") && !a.word(0).startsWith("TEMP")) {
				throw new Refused(-224, "Illegal parameter value");
			}
		}).query(":SENSe[1]:FUNCtion", a -> "\"VOLT:DC\"");
		channel = count(":SENSe[1]:CHANnel", 1, 2);
		periods = number(":SENSe[1]:VOLTage[:DC]:NPLCycles", 5, 0.01, 60);
		range = number(":SENSe[1]:VOLTage[:DC][:CHANnel1]:RANGe[:UPPer]", 0.01, 0, 120, v -> Numerals.plainExponent(range(v, RANGES), 6));
		autorange = onOff(":SENSe[1]:VOLTage[:DC][:CHANnel1]:RANGe:AUTO", true);
		number(":SENSe[1]:VOLTage[:DC]:CHANnel2:RANGe[:UPPer]", 10, 0, 12);
		onOff(":SENSe[1]:VOLTage[:DC]:CHANnel2:RANGe:AUTO", true);
		reference = number(":SENSe[1]:VOLTage[:DC][:CHANnel1]:REFerence", 0, -120, 120);
		relative = onOff(":SENSe[1]:VOLTage[:DC][:CHANnel1]:REFerence:STATe", false);
		table().command(":SENSe[1]:VOLTage[:DC][:CHANnel1]:REFerence:ACQuire", a -> reference.set(volt()));
		onOff(":SENSe[1]:VOLTage[:DC][:CHANnel1]:LPASs[:STATe]", false);
		onOff(":SENSe[1]:VOLTage[:DC][:CHANnel1]:DFILter[:STATe]", true);
		table().query(":READ", a -> reading()).query(":FETCh", a -> reading()).query(":SENSe[1]:DATA:FRESh", a -> reading())
				.query(":SENSe[1]:DATA[:LATest]", a -> reading()).query(":MEASure[:VOLTage][:DC]", a -> reading());
	}

	private String reading() {
		busy(periods.get() * LINE_S);
		return Numerals.exponent(volt() - (relative.on() ? reference.get() : 0), 8);
	}

	private double volt() {
		if (overloaded()) {
			return OVERFLOW;
		}
		if (channel.get() == 2) {
			return 1e-8 * probe.gaussian();
		}
		double ampere = currentA.getAsDouble();
		FilmProbe.Value film = probe.value(Math.max(Math.abs(ampere), 1e-15), 1 / (2 * periods.get() * LINE_S));
		double volt = ampere * film.ohm() + THERMAL_V + film.sigmaOhm() * Math.abs(ampere) * probe.gaussian();
		double fullScale = autorange.on() ? range(volt, RANGES) : range(range.get(), RANGES);
		if (Math.abs(volt) > 1.2 * fullScale) {
			return OVERFLOW;
		}
		double step = 1e-8 * fullScale;
		return step * Math.rint(volt / step);
	}

	private void rest() {
		onOff(":SYSTem:AZERo:STATe", true);
		onOff(":SYSTem:FAZero:STATe", true);
		table().query(":SYSTem:LFRequency", a -> "50");
		choice(":TRIGger:SOURce", "IMM", "BUS", "EXT", "TIM", "MAN");
		number(":TRIGger:DELay", 0, 0, 999_999);
		count(":TRIGger:COUNt", 1, 9999);
		count(":SAMPle:COUNt", 1, 1024);
		onOff(":INITiate:CONTinuous", true);
		kept(":FORMat[:DATA]", "ASC");
		kept(":FORMat:ELEMents", "READ");
		for (String header : List.of(":ABORt", ":INITiate[:IMMediate]", "*TRG", ":SYSTem:LOCal", ":SYSTem:REMote", ":SYSTem:PRESet")) {
			table().command(header, a -> { });
		}
	}
}
