package org.culet.ui.internal.ruby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Display;

import org.culet.data.DataReadException;
import org.culet.data.RawFileStore;
import org.culet.data.Spectrum;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.RubyReading;
import org.culet.model.Stage;
import org.culet.ui.internal.UiLog;
import org.culet.ui.internal.study.Prompts;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.study.StudyDocument;
import org.culet.ui.study.StudyJob;

/** Brings ruby spectra into a stage: read and copied in a Job, added as one edit; those that are none are named. */
final class SpectrumFiles {

	private final StudyController controller;
	private final StudyDocument document;
	private final Stage stage;
	private final List<Stored> stored = new ArrayList<>();
	private final List<String> refused = new ArrayList<>();

	/** A spectrum that lies in the study's folder now. */
	private record Stored(Path file, RawFileStore.StoredFile copy) {
	}

	private SpectrumFiles(StudyController controller, StudyDocument document, Stage stage) {
		this.controller = controller;
		this.document = document;
		this.stage = stage;
	}

	/**
	 * Adds spectra to a stage.
	 *
	 * @param controller the study
	 * @param stage the stage
	 * @param files the spectra
	 */
	static void add(StudyController controller, Stage stage, List<Path> files) {
		controller.current().filter(d -> controller.isWritable()).ifPresent(d -> new SpectrumFiles(controller, d, stage).start(files));
	}

	private void start(List<Path> files) {
		Display display = Display.getCurrent();
		RawFileStore store = RawFileStore.besides(document.path());
		Job job = new StudyJob("Add ruby spectra") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				SubMonitor progress = SubMonitor.convert(monitor, files.size());
				for (Path file : files) {
					if (progress.isCanceled()) {
						break;
					}
					store(file, store);
					progress.worked(1);
				}
				display.asyncExec(SpectrumFiles.this::apply);
				return Status.OK_STATUS;
			}
		};
		job.setUser(true);
		job.schedule();
	}

	private void store(Path file, RawFileStore store) {
		try {
			Spectrum.read(file);
			stored.add(new Stored(file, store.store(file)));
		} catch (DataReadException e) {
			refused.add(file.getFileName() + (e.line().isPresent() ? ", line " + e.line().getAsLong() : "") + ": " + e.sentence());
		} catch (IOException e) {
			refused.add(file.getFileName() + ": " + e.getMessage());
		}
	}

	private void apply() {
		boolean open = controller.current().filter(d -> d == document).isPresent() && stage.eContainer() != null;
		List<RubyReading> readings = stored.stream().map(this::reading).toList();
		List<Command> edits = readings.stream().map(r -> document.edits().add(stage, Literals.STAGE__RUBY_READINGS, r)).toList();
		boolean done = open && !edits.isEmpty()
				&& controller.execute("Add " + readings.size() + (readings.size() == 1 ? " ruby spectrum" : " ruby spectra"), edits);
		if (done) {
			controller.selection().select(List.of(readings.get(readings.size() - 1)));
		} else {
			takeAway();
		}
		if (!refused.isEmpty()) {
			Prompts.error("Ruby spectra", "Not added:\n• " + String.join("\n• ", refused));
		}
	}

	private RubyReading reading(Stored spectrum) {
		RubyReading reading = RubyReadings.like(document.study(), stage);
		reading.setName(spectrum.file().getFileName().toString());
		reading.setSpectrumFileName(spectrum.file().getFileName().toString());
		reading.setSpectrumSha256(spectrum.copy().sha256());
		return reading;
	}

	private void takeAway() {
		for (Stored spectrum : stored) {
			try {
				if (!spectrum.copy().duplicate()) {
					Files.deleteIfExists(spectrum.copy().path());
				}
			} catch (IOException e) {
				UiLog.warning("The copy of " + spectrum.file() + " could not be removed", e);
			}
		}
	}
}
