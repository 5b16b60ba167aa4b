package org.culet.analysis.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportReport;
import org.culet.data.ManifestRow;
import org.culet.data.ReadOptions;
import org.culet.model.Branch;
import org.culet.model.ColumnMapping;
import org.culet.model.Corrections;
import org.culet.model.CuletFactory;
import org.culet.model.Known;
import org.culet.model.RubyReading;
import org.culet.model.RubyWhen;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;

/** Puts planned files into the model by plain setters; {@link #write} is called within a recorded change. */
public final class ImportWriter {

	private static final double SAME_GPA = 1e-9;

	private final CuletFactory factory = CuletFactory.eINSTANCE;
	private final Study study;
	private final List<String> duplicates = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private final List<Sweep> sweeps = new ArrayList<>();
	private final Set<Stage> stages = new LinkedHashSet<>();

	/**
	 * A writer into a study.
	 *
	 * @param study the study
	 */
	public ImportWriter(Study study) {
		this.study = study;
	}

	/**
	 * The files that are not in the study, each once; the others are noted.
	 *
	 * @param files planned files
	 * @return those to be written
	 */
	public List<ImportPlan.PlannedFile> withoutDuplicates(List<ImportPlan.PlannedFile> files) {
		List<ImportPlan.PlannedFile> fresh = new ArrayList<>();
		for (ImportPlan.PlannedFile file : files) {
			String name = file.request().row().fileName();
			List<Sweep> there = Studies.sweepsOfFile(study, file.sha256());
			Optional<ImportPlan.PlannedFile> same = fresh.stream().filter(f -> shares(f, file)).findFirst();
			if (!there.isEmpty() && there.stream().anyMatch(s -> file.sweeps().stream().anyMatch(p -> p.index() == s.getIndexInFile()))) {
				duplicates.add(name + " is in the study already, as " + there.get(0).getFileName() + " of stage "
						+ Studies.label(there.get(0).getStage()));
			} else if (same.isPresent()) {
				duplicates.add(name + " holds the same bytes as " + same.get().request().row().fileName());
			} else {
				fresh.add(file);
			}
		}
		return fresh;
	}

	/** Two rows may take the cooling and the warming sweep from one file; the same sweep twice is a duplicate. */
	private static boolean shares(ImportPlan.PlannedFile a, ImportPlan.PlannedFile b) {
		return a.sha256().equals(b.sha256()) && a.sweeps().stream().anyMatch(b.sweeps()::contains);
	}

	/** Writes one file: its sweeps, its ruby reading, and what is missing above them. */
	public void write(ImportPlan.PlannedFile file) {
		ManifestRow row = file.request().row();
		Sample sample = sample(row);
		Stage stage = stage(run(sample, row), row, file);
		row.ruby().ifPresent(ruby -> addRuby(stage, ruby, file.spectrum()));
		for (ImportPlan.PlannedSweep planned : file.sweeps()) {
			Sweep sweep = sweep(row, file, planned);
			stage.getSweeps().add(sweep);
			sweeps.add(sweep);
		}
		stages.add(stage);
	}

	/**
	 * What was done.
	 *
	 * @param more notes of the plan
	 * @return the report, after the change
	 */
	public ImportReport report(List<String> more) {
		List<String> all = new ArrayList<>(more);
		all.addAll(notes);
		return new ImportReport(sweeps.stream().map(Sweep::getId).toList(), stages.stream().map(Stage::getId).toList(), duplicates, all);
	}

	private Sample sample(ManifestRow row) {
		Sample sample = Studies.sampleNamed(study, row.sample()).orElseGet(() -> {
			Sample made = factory.createSample();
			made.setName(row.sample());
			study.getSamples().add(made);
			return made;
		});
		if (!row.twinFilm()) {
			sample.setThicknessNm(agreed("thickness", sample, sample.getThicknessNm(), row.thicknessNm()));
			sample.setWidthUm(agreed("width", sample, sample.getWidthUm(), row.widthUm()));
			sample.setLengthUm(agreed("length", sample, sample.getLengthUm(), row.lengthUm()));
		}
		return sample;
	}

	/** What the study says stays; a file that says otherwise is noted. */
	private Double agreed(String what, Sample sample, Double known, OptionalDouble said) {
		if (known == null) {
			return Known.orUnknown(said);
		}
		if (said.isPresent() && said.getAsDouble() != known) {
			String note = what + " of sample " + sample.getName() + " stays " + known + "; a file says " + said.getAsDouble();
			if (!notes.contains(note)) {
				notes.add(note);
			}
		}
		return known;
	}

	private Run run(Sample sample, ManifestRow row) {
		String name = row.run().orElse("");
		Optional<Run> found = name.isEmpty() ? sample.getRuns().stream().findFirst()
				: sample.getRuns().stream().filter(r -> r.getName().equals(name)).findFirst();
		Run run = found.orElseGet(() -> {
			Run made = factory.createRun();
			made.setName(name.isEmpty() ? "1" : name);
			sample.getRuns().add(made);
			return made;
		});
		if (run.getCryostat().isEmpty()) {
			row.cryostat().ifPresent(run::setCryostat);
		}
		return run;
	}

	private Stage stage(Run run, ManifestRow row, ImportPlan.PlannedFile file) {
		Branch branch = ManifestStudy.branch(row) == org.culet.physics.series.Branch.DOWN ? Branch.DOWN : Branch.UP;
		Optional<Stage> found = run.getStages().stream()
				.filter(s -> s.getBranch() == branch && s.isTwinFilm() == row.twinFilm() && samePressure(s, row, file)).findFirst();
		Stage stage = found.orElseGet(() -> {
			Stage made = factory.createStage();
			made.setPressureGPa(Known.orUnknown(row.pressureGPa()));
			made.setBranch(branch);
			made.setTwinFilm(row.twinFilm());
			run.getStages().add(made);
			return made;
		});
		if (stage.getPressureSigmaGPa() == null) {
			stage.setPressureSigmaGPa(Known.orUnknown(row.pressureSigmaGPa()));
		}
		return stage;
	}

	private static boolean samePressure(Stage stage, ManifestRow row, ImportPlan.PlannedFile file) {
		OptionalDouble noted = Known.of(stage.getPressureGPa());
		if (noted.isPresent() || row.pressureGPa().isPresent()) {
			return noted.isPresent() && row.pressureGPa().isPresent()
					&& Math.abs(noted.getAsDouble() - row.pressureGPa().getAsDouble()) < SAME_GPA;
		}
		return row.ruby().isPresent() && stage.getRubyReadings().stream().anyMatch(r -> sameReading(r, row.ruby().get(), file.spectrum()));
	}

	private void addRuby(Stage stage, ManifestRow.Ruby ruby, Optional<ImportPlan.PlannedSpectrum> spectrum) {
		if (stage.getRubyReadings().stream().anyMatch(r -> sameReading(r, ruby, spectrum))) {
			return;
		}
		RubyReading reading = factory.createRubyReading();
		reading.setName(ManifestStudy.ruby(ruby).id());
		reading.setWavelengthNm(Known.orUnknown(ruby.wavelengthNm()));
		spectrum.ifPresent(s -> {
			reading.setSpectrumFileName(s.file().getFileName().toString());
			reading.setSpectrumSha256(s.sha256());
		});
		reading.setTemperatureK(Known.orUnknown(ruby.temperatureK()));
		reading.setReferenceNm(Known.orUnknown(ruby.referenceNm()));
		reading.setReferenceTemperatureK(Known.orUnknown(ruby.referenceTemperatureK()));
		ruby.scale().ifPresent(reading::setScale);
		reading.setWhen(ruby.when().map(w -> w == ManifestRow.When.AFTER ? RubyWhen.AFTER : RubyWhen.BEFORE).orElse(RubyWhen.UNKNOWN));
		stage.getRubyReadings().add(reading);
	}

	private static boolean sameReading(RubyReading reading, ManifestRow.Ruby ruby, Optional<ImportPlan.PlannedSpectrum> spectrum) {
		RubyWhen when = ruby.when().map(w -> w == ManifestRow.When.AFTER ? RubyWhen.AFTER : RubyWhen.BEFORE).orElse(RubyWhen.UNKNOWN);
		return reading.getSpectrumSha256().equals(spectrum.map(ImportPlan.PlannedSpectrum::sha256).orElse(""))
				&& Objects.equals(reading.getWavelengthNm(), Known.orUnknown(ruby.wavelengthNm()))
				&& Objects.equals(reading.getTemperatureK(), Known.orUnknown(ruby.temperatureK())) && reading.getWhen() == when;
	}

	private Sweep sweep(ManifestRow row, ImportPlan.PlannedFile file, ImportPlan.PlannedSweep planned) {
		Sweep sweep = factory.createSweep();
		sweep.setFileName(row.file().getFileName().toString());
		sweep.setSha256(file.sha256());
		sweep.setIndexInFile(planned.index());
		sweep.setDirection(ModelWords.direction(planned.range().direction()));
		sweep.setPoints(planned.range().size());
		sweep.setLowestK(planned.range().lowK());
		sweep.setHighestK(planned.range().highK());
		sweep.setExcitationA(Known.orUnknown(row.excitationA()));
		row.comment().ifPresent(sweep::setNotes);
		columns(file.request().options()).ifPresent(sweep::setColumns);
		OptionalDouble factor = row.twinFilm() ? row.sheetFactor() : file.request().options().sheetFactor();
		if (factor.isPresent()) {
			Corrections corrections = factory.createCorrections();
			corrections.setSheetFactor(factor.getAsDouble());
			sweep.setCorrections(corrections);
		}
		return sweep;
	}

	private Optional<ColumnMapping> columns(ReadOptions options) {
		if (options.temperature().isEmpty() && options.resistance().isEmpty() && options.sigma().isEmpty() && options.units().isEmpty()) {
			return Optional.empty();
		}
		ColumnMapping mapping = factory.createColumnMapping();
		Map<String, String> units = options.units();
		options.temperature().ifPresent(c -> {
			mapping.setTemperatureColumn(c);
			mapping.setTemperatureUnit(units.getOrDefault(c, ""));
		});
		options.resistance().ifPresent(c -> {
			mapping.setResistanceColumn(c);
			mapping.setResistanceUnit(units.getOrDefault(c, ""));
		});
		options.sigma().ifPresent(c -> {
			mapping.setSigmaColumn(c);
			mapping.setSigmaUnit(units.getOrDefault(c, ""));
		});
		return Optional.of(mapping);
	}
}
