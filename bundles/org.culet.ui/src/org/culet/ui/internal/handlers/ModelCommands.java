package org.culet.ui.internal.handlers;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import org.culet.model.Branch;
import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.ui.internal.ruby.RubyReadings;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.study.StudyDocument;

/**
 * Adding and removing objects of the study.
 *
 * @param controller where
 */
record ModelCommands(StudyController controller) {

	/** Removes what is selected, as one command. */
	void delete() {
		List<EObject> removed = controller.selection().objects().stream().filter(o -> !(o instanceof Study)).toList();
		if (!removed.isEmpty()) {
			controller.current().ifPresent(d -> controller.execute(d.edits().remove(removed)));
		}
	}

	void addSample() {
		controller.current().ifPresent(d -> {
			Sample sample = CuletFactory.eINSTANCE.createSample();
			sample.setName(free("Sample", d.study().getSamples().stream().map(Sample::getName).toList()));
			if (controller.execute(d.edits().add(d.study(), Literals.STUDY__SAMPLES, sample))) {
				controller.selection().select(List.of(sample));
			}
		});
	}

	void addRun() {
		Optional<Sample> sample = controller.selection().sample();
		if (sample.isEmpty()) {
			controller.status().error("Select the sample first that the run belongs to");
			return;
		}
		controller.current().ifPresent(d -> {
			Run run = CuletFactory.eINSTANCE.createRun();
			run.setName(free("Run", sample.get().getRuns().stream().map(Run::getName).toList()));
			if (controller.execute(d.edits().add(sample.get(), Literals.SAMPLE__RUNS, run))) {
				controller.selection().select(List.of(run));
			}
		});
	}

	void addStage() {
		Optional<Run> run = controller.selection().run()
				.or(() -> controller.selection().sample().flatMap(s -> s.getRuns().stream().findFirst()));
		if (run.isEmpty()) {
			controller.status().error("Select the run first that the stage belongs to");
			return;
		}
		controller.current().ifPresent(d -> {
			Stage stage = CuletFactory.eINSTANCE.createStage();
			List<Stage> before = run.get().getStages();
			// the campaign goes on the way it went
			stage.setBranch(before.isEmpty() ? Branch.UP : before.get(before.size() - 1).getBranch());
			if (controller.execute(d.edits().add(run.get(), Literals.RUN__STAGES, stage))) {
				controller.selection().select(List.of(stage));
			}
		});
	}

	/** Adds a ruby reading to the stage that is selected; its scale and reference are those of the reading before. Returns whether it was added. */
	boolean addRuby() {
		Optional<Stage> stage = controller.selection().stage();
		Optional<StudyDocument> document = controller.current();
		if (stage.isEmpty() || document.isEmpty()) {
			controller.status().error("Select the stage first that the ruby reading belongs to");
			return false;
		}
		RubyReading reading = RubyReadings.like(document.get().study(), stage.get());
		boolean added = controller.execute(document.get().edits().add(stage.get(), Literals.STAGE__RUBY_READINGS, reading));
		if (added) {
			controller.selection().select(List.of(reading));
		}
		return added;
	}

	private static String free(String stem, List<String> taken) {
		int n = 1;
		while (taken.contains(stem + " " + n)) {
			n++;
		}
		return stem + " " + n;
	}
}
