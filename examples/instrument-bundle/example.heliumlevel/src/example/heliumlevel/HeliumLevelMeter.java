package example.heliumlevel;

import java.util.List;
import java.util.Locale;

import org.culet.instrument.Measurand;
import org.culet.instrument.Outcome;
import org.culet.instrument.Reading;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.driver.TextInstrument;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/** One HL-3 at the end of a link. */
final class HeliumLevelMeter extends TextInstrument {

	private static final List<String> RATES = List.of("slow", "fast");

	/** How often the sensor is heated for a measurement. */
	static final SettingRow RATE = new SettingRow(Setting.choice("rate", RATES, "how often the level is measured"),
			session -> session.ask("RATE?", HeliumLevelMeter::rate),
			(session, value) -> session.tell("RATE " + value.toUpperCase(Locale.ROOT)));

	HeliumLevelMeter(Link link, LinkProfile profile, Settings given) {
		super(link, profile, given, HeliumLevelDriver.INPUTS);
		begin(List.of(RATE));
	}

	private static Outcome<String> rate(String answer) {
		String rate = answer.strip().toLowerCase(Locale.ROOT);
		return RATES.contains(rate) ? Outcome.of(rate) : Answers.malformed(answer, "SLOW or FAST");
	}

	@Override
	protected Outcome<Reading> read(Session session, String input, Measurand measurand) {
		if (!measurand.equals(HeliumLevelDriver.LEVEL) || !input.matches("[12]")) {
			return noInput(input, measurand);
		}
		return session.ask("LEVEL? " + input, HeliumLevelMeter::level).map(percent -> Reading.of(percent, Unit.PERCENT));
	}

	/** A number with its unit, such as {@code 43.2 %}: anything else is no level. */
	private static Outcome<Double> level(String answer) {
		String text = answer.strip();
		if (!text.endsWith("%")) {
			return Answers.malformed(answer, "a level in %");
		}
		return Answers.decimal(text.substring(0, text.length() - 1))
				.then(v -> v >= 0 && v <= 100 ? Outcome.of(v) : Answers.malformed(answer, "a level from 0 to 100 %"));
	}
}
