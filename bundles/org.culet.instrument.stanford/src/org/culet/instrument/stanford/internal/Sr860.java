package org.culet.instrument.stanford.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.culet.instrument.Done;
import org.culet.instrument.Failure;
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
 * Stanford Research SR860: instruments.md C4, with captured bytes in D2. Against the SR830 the outputs count from 0, the
 * sensitivities run down, and the time constants stand one decade lower.
 */
public final class Sr860 extends StanfordDriver {

	/**
	 * {@code CUROVLDSTAT?} (C4, M), live: bit 3 unlocked, bit 4 input overload. The bits below belong to output scales; what
	 * nobody has explained makes the reading invalid.
	 */
	private static final StatusBits OVERLOADS = new StatusBits(Map.of(1, Status.OVERLOAD, 2, Status.OVERLOAD, 8, Status.UNLOCKED, 16,
			Status.OVERLOAD), 0);
	private static final double LEAST_AMPLITUDE = 1e-9;

	/** The driver. */
	public Sr860() {
		super("srs-sr860", List.of("SR860", "SR865"), Set.of("tcp", "prologix", "vxi11", "serial"), LinkProfile.lines().withModel("SR86[05]"));
	}

	@Override
	protected List<SettingRow> rows() {
		List<SettingRow> rows = new ArrayList<>(LockIn.shared(
				Setting.amount("excitation", Unit.VOLT, LEAST_AMPLITUDE, 2, "amplitude of the sine output (rms)"),
				Fact.high("SLVL %s", "C4, D2"), v -> Answers.exponent(v, 6), 99));
		rows.add(SettingRow.steps("sensitivity", Unit.VOLT, Steps.SENSITIVITIES_860, 0, Fact.high("SCAL?", "C4"), Fact.high("SCAL %s", "C4"),
				"full scale"));
		rows.add(SettingRow.steps("time-constant", Unit.SECOND, Steps.TIMES_860, 0, Fact.high("OFLT?", "C4"), Fact.high("OFLT %s", "C4"),
				"time constant of the filter"));
		rows.add(SettingRow.steps("input-range", Unit.VOLT, Steps.RANGES_860, 0, Fact.high("IRNG?", "C4"), Fact.high("IRNG %s", "C4"),
				"range of the input"));
		rows.add(SettingRow.choice("input", List.of("voltage", "current"), Fact.high("IVMD?", "C4"), Fact.high("IVMD %s", "C4"), "what is measured"));
		rows.add(SettingRow.choice("input-connection", List.of("A", "A-B"), Fact.high("ISRC?", "C4"), Fact.high("ISRC %s", "C4"), "voltage input"));
		return rows;
	}

	@Override
	public Instrument open(Link link, Settings settings) {
		return new Of860(link, profile(settings), settings, rows());
	}

	private static final class Of860 extends LockIn {

		private static final int FULL = 4;

		// touched on the owner thread alone
		private int unansweredProbes;

		Of860(Link link, LinkProfile profile, Settings given, List<SettingRow> rows) {
			super(link, profile, given, Map.of("X", Fact.high("OUTP? 0", "C4, D2"), "Y", Fact.high("OUTP? 1", "C4"), "R",
					Fact.high("OUTP? 2", "C4"), "theta", Fact.high("OUTP? 3", "C4")), LEAST_AMPLITUDE);
			begin(rows);
		}

		/**
		 * Old firmware may lack CUROVLDSTAT and then does not answer. An instrument that has just said who it is, and twice
		 * does not answer this question, lacks it; ILVL? then tells an overload of the input.
		 */
		@Override
		protected Outcome<Done> firstWords(Session session) {
			if (!lacksOverloads()) {
				Outcome<Integer> probe = askOverloads(session);
				unansweredProbes = probe.failure().filter(f -> f.kind() == Failure.Kind.NO_ANSWER).isPresent() ? unansweredProbes + 1 : 0;
				return probe.then(w -> super.firstWords(session));
			}
			return super.firstWords(session);
		}

		private boolean lacksOverloads() {
			return unansweredProbes >= 2;
		}

		private static Outcome<Integer> askOverloads(Session session) {
			return session.ask("CUROVLDSTAT?", a -> Answers.index(a, 0, 0xffff));
		}

		@Override
		Outcome<Set<Status>> flagsBefore(Session session) {
			return flags(session).map(Flags::flags);
		}

		@Override
		Outcome<Flags> flags(Session session) {
			if (!lacksOverloads()) {
				return askOverloads(session).map(word -> new Flags(OVERLOADS.of(word), OptionalLong.of(word)));
			}
			return session.ask("ILVL?", a -> Answers.index(a, 0, FULL)).map(level -> new Flags(level == FULL
					? EnumSet.of(Status.OVERLOAD, Status.STATUS_UNKNOWN) : EnumSet.of(Status.STATUS_UNKNOWN), OptionalLong.empty()));
		}
	}
}
