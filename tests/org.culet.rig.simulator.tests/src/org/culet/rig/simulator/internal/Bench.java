package org.culet.rig.simulator.internal;

import java.util.List;

import org.culet.physics.simulation.VirtualFilm;
import org.culet.rig.simulator.internal.device.Roster;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.protocol.Instrument;

/** One instrument and the experiment behind it, in a time that stands still unless a test lets it pass. */
public final class Bench {

	private final Experiment experiment;
	private final Instrument instrument;

	private Bench(String id, String sample) {
		experiment = new Experiment(VirtualFilm.named(sample), 2, 1, () -> 0);
		instrument = Roster.entries().stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow().maker()
				.apply(experiment, 7L);
	}

	/** An instrument of the rig by its name there, with film T at 2 GPa. */
	public static Bench of(String id) {
		return new Bench(id, "T");
	}

	/** The experiment. */
	public Experiment experiment() {
		return experiment;
	}

	/** The instrument. */
	public Instrument instrument() {
		return instrument;
	}

	/** Sends a message that is not answered. */
	public void tell(String message) {
		List<Instrument.Answer> answers = instrument.take(message);
		if (!answers.isEmpty()) {
			throw new AssertionError("'" + message + "' was answered: " + answers);
		}
	}

	/** Sends a message that gets one answer. */
	public String ask(String message) {
		List<Instrument.Answer> answers = instrument.take(message);
		if (answers.size() != 1) {
			throw new AssertionError("'" + message + "' was answered: " + answers);
		}
		return answers.getFirst().text();
	}

	/** Sends a message that gets a number. */
	public double number(String message) {
		return Double.parseDouble(ask(message));
	}
}
