package org.culet.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.culet.analysis.input.RawFile;
import org.culet.analysis.input.RubyInput;
import org.culet.analysis.input.RunInput;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageChoices;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.input.SweepCorrections;
import org.culet.analysis.input.SweepInput;
import org.culet.analysis.input.SweepMasks;
import org.culet.analysis.internal.RepeatedRows;
import org.culet.analysis.result.Problem;
import org.culet.data.Manifest;
import org.culet.data.ManifestRow;
import org.culet.data.ReadOptions;
import org.culet.physics.SheetGeometry;
import org.culet.physics.series.Branch;

/**
 * A manifest as a study to be analysed: rows of one sample, run, branch and pressure are the sweeps of one stage. What does not fit
 * together (two thicknesses of one sample) is a problem of the study, and the first row wins; so is a file that is listed twice.
 */
public final class ManifestStudy {

	private static final double MICROMETRE = 1e-6;

	private final Manifest manifest;
	private final List<Problem> problems = new ArrayList<>();

	private ManifestStudy(Manifest manifest) {
		this.manifest = manifest;
	}

	/**
	 * The study that a manifest describes.
	 *
	 * @param manifest the manifest
	 * @return the study, named after the manifest's folder
	 */
	public static StudyInput of(Manifest manifest) {
		return new ManifestStudy(manifest).study();
	}

	/**
	 * The branch of a row.
	 *
	 * @param row a row of a manifest
	 * @return its branch; pressurising where it does not say
	 */
	public static Branch branch(ManifestRow row) {
		return row.branch().filter(b -> b == ManifestRow.Branch.DOWN).isPresent() ? Branch.DOWN : Branch.UP;
	}

	/**
	 * A name for the stage of a row: rows with equal names belong to one stage.
	 *
	 * @param row a row of a manifest
	 * @return sample, run, branch and pressure (or, without one, the ruby reading) in one text
	 */
	public static String stageKey(ManifestRow row) {
		String pressure = row.pressureGPa().isPresent() ? number(row.pressureGPa().getAsDouble()) : "ruby:" + row.ruby()
				.map(r -> r.file().map(Object::toString).orElse("") + r.wavelengthNm().stream().mapToObj(ManifestStudy::number)
						.findFirst().orElse(""))
				.orElse("");
		return row.sample() + "/" + row.run().map(r -> r + "/").orElse("") + branch(row).id() + "/" + pressure
				+ (row.twinFilm() ? "/twin" : "");
	}

	private StudyInput study() {
		RepeatedRows rows = RepeatedRows.of(manifest, ManifestStudy::stageKey);
		problems.addAll(rows.problems());
		Map<String, List<ManifestRow>> bySample = new LinkedHashMap<>();
		rows.kept().forEach(row -> bySample.computeIfAbsent(row.sample(), s -> new ArrayList<>()).add(row));
		List<SampleInput> samples = bySample.entrySet().stream().map(e -> sample(e.getKey(), e.getValue())).toList();
		return new StudyInput(name(), manifest.file().toString(), samples, problems, listed(rows.kept()));
	}

	/** Where the manifest names what a problem may name; of a reading that several rows repeat, the first. */
	private Map<StudyInput.Item, Problem.Listed> listed(List<ManifestRow> rows) {
		Map<StudyInput.Item, Problem.Listed> listed = new HashMap<>();
		for (ManifestRow row : rows) {
			Problem.Listed where = new Problem.Listed(manifest.file().toString(), row.line());
			List<String> names = new ArrayList<>(List.of(row.fileName()));
			row.ruby().map(ManifestStudy::ruby).ifPresent(r -> names.add(r.spectrum().map(f -> f.path().toString()).orElse(r.id())));
			names.forEach(name -> listed.putIfAbsent(new StudyInput.Item(stageKey(row), name), where));
		}
		return listed;
	}

	private String name() {
		var folder = manifest.file().toAbsolutePath().normalize().getParent();
		return folder == null || folder.getFileName() == null ? "study" : folder.getFileName().toString();
	}

	private SampleInput sample(String name, List<ManifestRow> rows) {
		Map<String, List<ManifestRow>> byRun = new LinkedHashMap<>();
		rows.forEach(row -> byRun.computeIfAbsent(row.run().orElse(""), r -> new ArrayList<>()).add(row));
		OptionalDouble thickness = same("thickness_nm", rows, ManifestRow::thicknessNm);
		OptionalDouble width = same("width_um", rows, ManifestRow::widthUm);
		OptionalDouble length = same("length_um", rows, ManifestRow::lengthUm);
		Optional<SheetGeometry> geometry = width.isPresent() && length.isPresent()
				? Optional.of(new SheetGeometry(width.getAsDouble() * MICROMETRE, length.getAsDouble() * MICROMETRE, 0, 0))
				: Optional.empty();
		List<RunInput> runs = byRun.entrySet().stream()
				.map(e -> new RunInput(name + "/" + e.getKey(), e.getKey(), stages(e.getValue()))).toList();
		return new SampleInput(name, name, geometry, thickness, runs);
	}

	/** A number of the sample that all of its rows should agree on; a stage of a twin film may differ. */
	private OptionalDouble same(String column, List<ManifestRow> rows, java.util.function.Function<ManifestRow, OptionalDouble> cell) {
		OptionalDouble first = OptionalDouble.empty();
		for (ManifestRow row : rows) {
			OptionalDouble value = cell.apply(row);
			if (first.isEmpty() && !row.twinFilm()) {
				first = value;
			} else if (value.isPresent() && !row.twinFilm() && value.getAsDouble() != first.getAsDouble()) {
				problems.add(new Problem(manifest.file().toString(), OptionalLong.of(row.line()),
						column + " of sample \"" + row.sample() + "\" is " + number(value.getAsDouble()) + " here and "
								+ number(first.getAsDouble()) + " before; the first is used"));
			}
		}
		return first;
	}

	private List<StageInput> stages(List<ManifestRow> rows) {
		Map<String, List<ManifestRow>> byStage = new LinkedHashMap<>();
		rows.forEach(row -> byStage.computeIfAbsent(stageKey(row), k -> new ArrayList<>()).add(row));
		return byStage.entrySet().stream().map(e -> stage(e.getKey(), e.getValue())).toList();
	}

	private StageInput stage(String id, List<ManifestRow> rows) {
		ManifestRow first = rows.get(0);
		List<RubyInput> rubies = new ArrayList<>();
		for (ManifestRow row : rows) {
			row.ruby().map(r -> ruby(r)).filter(r -> !rubies.contains(r)).ifPresent(rubies::add);
		}
		OptionalDouble sigma = rows.stream().map(ManifestRow::pressureSigmaGPa).filter(OptionalDouble::isPresent).findFirst()
				.orElse(OptionalDouble.empty());
		return new StageInput(id, "", Optional.empty(), first.pressureGPa(), sigma, branch(first), first.twinFilm(), rubies, Optional.empty(),
				rows.stream().map(ManifestStudy::sweep).toList(), StageChoices.none());
	}

	private static SweepInput sweep(ManifestRow row) {
		ReadOptions options = row.direction().map(d -> ReadOptions.automatic().withDirection(d)).orElse(ReadOptions.automatic());
		OptionalDouble factor = row.twinFilm() ? row.sheetFactor() : OptionalDouble.empty();
		SweepCorrections corrections = new SweepCorrections(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), factor);
		return new SweepInput(row.fileName(), new RawFile(row.file(), row.fileName(), Optional.empty()), OptionalInt.empty(), options,
				corrections, SweepMasks.none(), Optional.empty());
	}

	/**
	 * A ruby reading of a manifest.
	 *
	 * @param ruby what the row says
	 * @return the reading as the analysis takes it
	 */
	public static RubyInput ruby(ManifestRow.Ruby ruby) {
		String id = ruby.file().map(f -> f.getFileName().toString())
				.orElseGet(() -> ruby.wavelengthNm().stream().mapToObj(nm -> number(nm) + " nm").findFirst().orElse("ruby"));
		return new RubyInput(id, ruby.wavelengthNm(), OptionalDouble.empty(),
				ruby.file().map(f -> new RawFile(f, f.getFileName().toString(), Optional.empty())), ruby.temperatureK(),
				ruby.referenceNm(), OptionalDouble.empty(), ruby.referenceTemperatureK(), ruby.scale(), Optional.empty(),
				Optional.empty(), ruby.when().map(w -> w == ManifestRow.When.AFTER));
	}

	private static String number(double value) {
		String text = String.format(Locale.ROOT, "%.6f", value);
		return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
	}
}
