package example.heliumlevel;

import java.util.List;
import java.util.Set;

import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Settings;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.ModelDriver;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;

/**
 * Driver of the HL-3, a helium level meter that does not exist. It speaks lines of text that end with LF: {@code ID?},
 * {@code LEVEL? n} with n = 1 or 2, {@code RATE?} and {@code RATE SLOW|FAST}.
 */
public final class HeliumLevelDriver extends ModelDriver {

	/** What rig files call it. */
	public static final String ID = "example-hl3";
	/** Level of the liquid: a measurand of our own. */
	public static final Measurand LEVEL = new Measurand("level", Unit.PERCENT);

	static final List<Input> INPUTS = List.of(new Input("1", LEVEL), new Input("2", LEVEL));

	/** The driver. */
	public HeliumLevelDriver() {
		super(ID, "Example Instruments", List.of("HL-3"), Set.of("tcp", "serial"),
				LinkProfile.lines().withSync("ID?", "EXAMPLE .*").withModel("HL-3").withSerial(9600, 8, "none", 1), INPUTS, List.of());
	}

	@Override
	protected List<SettingRow> rows() {
		return List.of(HeliumLevelMeter.RATE);
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new HeliumLevelMeter(link, profile(settings), settings);
	}
}
