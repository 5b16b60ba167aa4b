package example.heliumlevel;

import java.util.List;
import java.util.Set;

import org.culet.instrument.Capability;
import org.culet.instrument.Driver;
import org.culet.instrument.Input;
import org.culet.instrument.Instrument;
import org.culet.instrument.Measurand;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Unit;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;

/**
 * Driver of the HL-3, a helium level meter that does not exist. It speaks lines of text that end with LF: {@code ID?},
 * {@code LEVEL? n} with n = 1 or 2, {@code RATE?} and {@code RATE SLOW|FAST}.
 */
public final class HeliumLevelDriver implements Driver {

	/** What rig files call it. */
	public static final String ID = "example-hl3";
	/** Level of the liquid: a measurand of our own. */
	public static final Measurand LEVEL = new Measurand("level", Unit.PERCENT);

	static final List<Input> INPUTS = List.of(new Input("1", LEVEL), new Input("2", LEVEL));

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String maker() {
		return "Example Instruments";
	}

	@Override
	public List<String> models() {
		return List.of("HL-3");
	}

	@Override
	public Set<String> schemes() {
		return Set.of("tcp", "serial");
	}

	@Override
	public List<Setting> settings() {
		return List.of(HeliumLevelMeter.RATE.setting());
	}

	@Override
	public Set<Class<? extends Capability>> capabilities() {
		return Set.of();
	}

	@Override
	public List<Input> inputs() {
		return INPUTS;
	}

	@Override
	public LinkProfile profile(Settings settings) {
		return LinkProfile.lines().withSync("ID?", "EXAMPLE .*").withModel("HL-3").withSerial(9600, 8, "none", 1);
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new HeliumLevelMeter(link, profile(settings), settings);
	}
}
