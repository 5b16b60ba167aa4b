package org.culet.instrument.stanford.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.culet.instrument.Done;
import org.culet.instrument.Instrument;
import org.culet.instrument.Outcome;
import org.culet.instrument.Setting;
import org.culet.instrument.Settings;
import org.culet.instrument.Status;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.driver.StatusBits;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Session;

/**
 * Stanford Research SR830: instruments.md C4; checked against a recorded session (Lab::Measurement), expected exchanges
 * (pymeasure) and the captured bytes of D2.
 */
public final class Sr830 extends StanfordDriver {

	/** {@code LIAS?} (C4, H), cleared when it is read: input, filter and output overloads, unlocked, range of f and T changed, trigger. */
	private static final StatusBits LIAS = new StatusBits(Map.of(1, Status.OVERLOAD, 2, Status.OVERLOAD, 4, Status.OVERLOAD, 8, Status.UNLOCKED,
			16, Status.CHANGED_SETTINGS, 32, Status.CHANGED_SETTINGS), 64);
	private static final double LEAST_AMPLITUDE = 0.004;

	/** The driver. */
	public Sr830() {
		super("srs-sr830", List.of("SR830"), Set.of("prologix", "vxi11", "serial", "tcp"), LinkProfile.lines().withModel("SR830"));
	}

	@Override
	protected List<SettingRow> rows() {
		List<SettingRow> rows = new ArrayList<>(LockIn.shared(
				Setting.amount("excitation", Unit.VOLT, LEAST_AMPLITUDE, 5, "amplitude of the sine output (rms), in steps of 2 mV"),
				Fact.high("SLVL %s", "C4, LM recorded"), v -> Answers.decimal(v, 3), 19999));
		rows.add(SettingRow.steps("sensitivity", Unit.VOLT, Steps.SENSITIVITIES_830, 0, Fact.high("SENS?", "C4"), Fact.high("SENS %s", "C4"),
				"full scale"));
		rows.add(SettingRow.steps("time-constant", Unit.SECOND, Steps.TIMES_830, 0, Fact.high("OFLT?", "C4"), Fact.high("OFLT %s", "C4"),
				"time constant of the filter"));
		rows.add(SettingRow.choice("input-connection", List.of("A", "A-B", "I 1 Mohm", "I 100 Mohm"), Fact.high("ISRC?", "C4"),
				Fact.high("ISRC %s", "C4"), "what is measured"));
		rows.add(SettingRow.choice("ground", List.of("float", "ground"), Fact.high("IGND?", "C4"), Fact.high("IGND %s", "C4"), "shield of the input"));
		rows.add(SettingRow.choice("coupling", List.of("AC", "DC"), Fact.high("ICPL?", "C4"), Fact.high("ICPL %s", "C4"), "coupling of the input"));
		rows.add(SettingRow.choice("line-filter", List.of("none", "line", "2 x line", "both"), Fact.high("ILIN?", "C4"), Fact.high("ILIN %s", "C4"),
				"notch filters"));
		rows.add(SettingRow.choice("reserve", List.of("high", "normal", "low noise"), Fact.medium("RMOD?", "C4"), Fact.medium("RMOD %s", "C4"),
				"dynamic reserve"));
		return rows;
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Of830(link, profile(settings), settings, rows());
	}

	private static final class Of830 extends LockIn {

		Of830(Link link, LinkProfile profile, Settings given, List<SettingRow> rows) {
			super(link, profile, given, Map.of("X", Fact.high("OUTP?1", "C4, D2"), "Y", Fact.high("OUTP?2", "C4, D2"), "R",
					Fact.high("OUTP?3", "C4, D2"), "theta", Fact.high("OUTP?4", "C4")), LEAST_AMPLITUDE);
			begin(rows);
		}

		/** Answers go to where the question came from: OUTX 1 GPIB, 0 RS-232 (C4: command H, meaning L). */
		@Override
		protected Outcome<Done> firstWords(Session session) {
			String scheme = link().address().getScheme();
			Outcome<Done> output = switch (scheme) {
				case "prologix", "vxi11" -> session.tell("OUTX 1");
				case "serial" -> session.tell("OUTX 0");
				default -> Outcome.of(Done.DONE);
			};
			return output.then(d -> super.firstWords(session));
		}

		@Override
		Outcome<Flags> flags(Session session) {
			return session.ask("LIAS?", a -> Answers.index(a, 0, 255)).map(word -> new Flags(LIAS.of(word), OptionalLong.of(word)));
		}
	}
}
