package org.culet.plot.builder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.FileNamePart;
import org.culet.physics.series.Branch;
import org.culet.plot.internal.builder.Catalog;
import org.culet.plot.internal.builder.ForeignFigure;

/** The figures that Culet makes. */
public final class StandardFigures {

	private final List<FigureBuilder> builders;

	/** Those of this bundle. */
	public StandardFigures() {
		this(List.of());
	}

	/**
	 * Those of this bundle and others.
	 *
	 * @param more builders of other bundles; one with the id of a standard figure takes its place, and one that fails is told in
	 *            place of its figure
	 */
	public StandardFigures(List<FigureBuilder> more) {
		List<FigureBuilder> all = new ArrayList<>();
		Set<String> replaced = new HashSet<>();
		more.forEach(b -> replaced.add(b.id()));
		Catalog.all().stream().filter(b -> !replaced.contains(b.id())).forEach(all::add);
		more.stream().map(ForeignFigure::new).forEach(all::add);
		builders = List.copyOf(all);
	}

	/** All builders in the order of the documentation. */
	public List<FigureBuilder> all() {
		return builders;
	}

	/** The builder of an id. */
	public Optional<FigureBuilder> byId(String id) {
		return builders.stream().filter(b -> b.id().equals(id)).findFirst();
	}

	/**
	 * Everything worth making for a study.
	 *
	 * @param study the results
	 * @return figures with file names, in the order of {@link #all()}
	 */
	public List<PlannedFigure> plan(StudyResult study) {
		Objects.requireNonNull(study, "study");
		List<PlannedFigure> plan = new ArrayList<>();
		Set<String> used = new HashSet<>();
		for (FigureBuilder builder : builders) {
			for (FigureTarget target : builder.targets(study)) {
				String name = fileName(study, builder, target);
				String unique = name;
				for (int n = 2; !used.add(unique.toLowerCase(Locale.ROOT)); n++) {
					unique = name + "-" + n;
				}
				plan.add(new PlannedFigure(builder, target, unique));
			}
		}
		return List.copyOf(plan);
	}

	private static String fileName(StudyResult study, FigureBuilder builder, FigureTarget target) {
		StringBuilder name = new StringBuilder(builder.id());
		target.sampleId().ifPresent(id -> name.append("--").append(safe(study.sample(id).map(s -> s.name()).orElse(id))));
		if (builder.scope() == FigureBuilder.Scope.STAGE && !target.stageIds().isEmpty()) {
			name.append("--");
			for (int i = 0; i < target.stageIds().size(); i++) {
				Optional<StageResult> stage = study.stage(target.stageIds().get(i));
				name.append(i > 0 ? "-" : "").append(safe(stage.map(StandardFigures::stageName).orElse(target.stageIds().get(i))));
			}
		}
		return name.toString();
	}

	private static String stageName(StageResult stage) {
		String branch = stage.branch() == Branch.DOWN ? "-down" : "";
		return stage.pressureGPa().isPresent()
				? String.format(Locale.ROOT, "%.1fGPa%s", stage.pressureGPa().getAsDouble(), branch) : stage.label() + branch;
	}

	private static String safe(String name) {
		String safe = FileNamePart.of(name, '-');
		return safe.isEmpty() ? "unnamed" : safe;
	}
}
