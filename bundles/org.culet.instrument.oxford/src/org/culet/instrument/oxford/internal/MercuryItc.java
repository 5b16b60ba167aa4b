package org.culet.instrument.oxford.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.ResistanceMeter;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.TemperatureController;
import org.culet.instrument.Thermometer;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/**
 * Oxford Instruments Mercury iTC in its SCPI dialect: instruments.md C6 (H: MAN, PM, IS, LM); checked against the expected
 * exchanges of pymeasure. Inputs are boards and sensors as {@code READ:SYS:CAT} lists them, e.g. {@code MB1.T1} or
 * {@code MB0.H1}. Port 7020: M.
 */
public final class MercuryItc extends OxfordDriver {

	private static final Map<Measurand, String> SIGNALS = Map.of(Measurand.TEMPERATURE, "TEMP:SIG:TEMP", Measurand.RESISTANCE, "TEMP:SIG:RES",
			Measurand.SENSOR_VOLTAGE, "TEMP:SIG:VOLT", Measurand.HEATER_POWER, "HTR:SIG:POWR", Measurand.SETPOINT, "TEMP:LOOP:TSET",
			Measurand.HEATER, "TEMP:LOOP:HSET");
	private static final String SENSOR = "(MB[0-9]|DB[0-9]{1,2})\\.[TH][0-9]";
	private static final List<Input> INPUTS = List.of(new Input("MB1.T1", Measurand.TEMPERATURE), new Input("MB1.T1", Measurand.RESISTANCE),
			new Input("MB1.T1", Measurand.SENSOR_VOLTAGE), new Input("MB1.T1", Measurand.SETPOINT), new Input("MB1.T1", Measurand.HEATER),
			new Input("MB0.H1", Measurand.HEATER_POWER));
	private static final List<Setting> SETTINGS = List.of(Setting.text("loop", "board of the sensor that the loop controls; MB1.T1 if not said"));

	/** The driver. */
	public MercuryItc() {
		super("oxford-mercury-itc", "Mercury iTC", Set.of("tcp", "serial", "prologix", "vxi11"),
				LinkProfile.lines().withModel("MERCURY").withSync("*IDN?", "IDN:.*"), INPUTS, SETTINGS,
				List.of(Thermometer.class, ResistanceMeter.class, TemperatureController.class));
	}

	/** Any board is taken: which there are, only the instrument knows. */
	@Override
	public Optional<Input> input(String input, String quantity) {
		return input.matches(SENSOR) ? SIGNALS.keySet().stream().filter(m -> m.name().equals(quantity)).findFirst().map(m -> new Input(input, m))
				: Optional.empty();
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Itc(link, profile(settings), settings);
	}

	private static final class Itc extends TextInstrument {

		Itc(Link link, LinkProfile profile, Settings given) {
			super(link, profile, given, INPUTS);
			String loop = given.text("loop").orElse("MB1.T1");
			can(TemperatureController.class, new OxfordLoop(this, loop, "DEV:" + loop + ":TEMP:LOOP:", OxfordLoop.MERCURY));
			begin(List.of());
		}

		@Override
		protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
			String signal = SIGNALS.get(measurand);
			if (signal == null || !input.matches(SENSOR)) {
				return noInput(input, measurand);
			}
			String path = "DEV:" + input + ":" + signal;
			return (measurand.equals(Measurand.HEATER) ? Scpi.plain(session, path) : Scpi.amount(session, path, measurand.unit()))
					.map(v -> Reading.of(v, measurand.unit()));
		}
	}
}
