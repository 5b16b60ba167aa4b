package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.SheetGeometry;
import org.culet.plot.Figure;
import org.culet.plot.Mark;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureOptions.ResistanceUnit;
import org.culet.plot.builder.FigureOptions.Temperature;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.PlannedFigure;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.junit.jupiter.api.Test;

/** Every choice that a builder offers changes its figure as it says, and no other choice changes it. */
class FigureOptionsTest {

	private static final StandardFigures FIGURES = new StandardFigures();
	/** w/l of all films, 0.8. */
	private static final SheetGeometry GEOMETRY = new SheetGeometry(80e-6, 100e-6, 1e-6, 1e-6);
	/** Every second stage of every sample. */
	private static final Set<String> SECONDS = Campaign.study().samples().stream().flatMap(s -> s.stages().stream()
			.filter(t -> s.stages().indexOf(t) % 2 == 1)).map(StageResult::id).collect(Collectors.toSet());
	private final StudyResult study = withGeometry(Campaign.study());

	private static StudyResult withGeometry(StudyResult plain) {
		List<SampleResult> samples = plain.samples().stream().map(s -> new SampleResult(s.id(), s.name(), Optional.of(GEOMETRY), s.thicknessNm(),
				s.stages(), s.series(), s.crossings(), s.reversibility())).toList();
		return new StudyResult(plain.name(), plain.source(), samples, plain.problems(), plain.culetVersion());
	}

	private static List<Panel> panels(Figure figure) {
		List<Panel> out = new ArrayList<>();
		for (Panel panel : figure.panels()) {
			out.add(panel);
			panel.insets().forEach(i -> out.add(i.panel()));
		}
		return out;
	}

	private static List<Series> series(Figure figure) {
		return panels(figure).stream().flatMap(p -> p.series().stream()).toList();
	}

	private Figure build(FigureBuilder builder, FigureTarget target, FigureOptions options) {
		BuiltFigure built = builder.build(study, target, options);
		assertTrue(built.figure().isPresent(), builder.id() + ": " + built.reason());
		return built.figure().get();
	}

	/** One target for each builder; for the scaling, which plans none, a sample. */
	private FigureTarget target(FigureBuilder builder) {
		List<FigureTarget> targets = builder.targets(study);
		return targets.isEmpty() ? FigureTarget.sample(Campaign.sample("S").id()) : targets.getFirst();
	}

	private static FigureOptions with(Choice choice, FigureTarget target) {
		FigureOptions options = FigureOptions.DEFAULT;
		return switch (choice) {
		case TEMPERATURE -> options.withTemperature(Temperature.LINEAR);
		case RESISTANCE -> options.withResistance(ResistanceUnit.QUANTUM);
		case STAGES -> options.withHidden(target.stageIds().isEmpty() ? SECONDS : Set.of(target.stageIds().getFirst()));
		case FITS -> options.withFits(false);
		case ERRORS -> options.withErrors(false);
		};
	}

	@Test
	void aChoiceThatIsNotOfferedChangesNothing() {
		for (FigureBuilder builder : FIGURES.all()) {
			FigureTarget target = target(builder);
			BuiltFigure plain = builder.build(study, target, FigureOptions.DEFAULT);
			for (Choice choice : Choice.values()) {
				BuiltFigure other = builder.build(study, target, with(choice, target));
				if (!builder.choices().contains(choice)) {
					assertEquals(describe(plain), describe(other), builder.id() + " heeds " + choice + " but does not offer it");
				}
			}
		}
	}

	@Test
	void aChoiceThatIsOfferedChangesTheFigure() {
		for (FigureBuilder builder : FIGURES.all()) {
			for (Choice choice : builder.choices()) {
				boolean some = false;
				List<FigureTarget> targets = builder.targets(study).isEmpty() ? List.of(target(builder)) : builder.targets(study);
				for (FigureTarget target : targets) {
					FigureOptions other = choice == Choice.TEMPERATURE && builder.id().equals("crossing")
							? FigureOptions.DEFAULT.withTemperature(Temperature.LOGARITHMIC)
							: with(choice, target);
					some |= !describe(builder.build(study, target, FigureOptions.DEFAULT)).equals(describe(builder.build(study, target, other)));
				}
				BuiltFigure first = builder.build(study, target(builder), FigureOptions.DEFAULT);
				assertTrue(some || first.figure().isEmpty(), builder.id() + " offers " + choice + " but does not heed it");
			}
		}
	}

	/** What a figure shows, in words and numbers. */
	private static String describe(BuiltFigure built) {
		StringBuilder out = new StringBuilder(built.reason());
		built.figure().ifPresent(f -> {
			f.notes().forEach(n -> out.append(n.text()).append('\n'));
			f.table().ifPresent(t -> out.append(t));
			for (Panel p : panels(f)) {
				out.append(p.x()).append(p.y()).append(p.marks());
				for (Series s : p.series()) {
					out.append(s.key()).append(s.name()).append(s.points().hasSigmaX()).append(s.points().hasSigmaY());
					for (int i = 0; i < s.points().size(); i += 1 + s.points().size() / 20) {
						out.append(' ').append(s.points().x(i)).append(' ').append(s.points().y(i));
					}
				}
			}
		});
		// arrows of a schematic have no values of their own in words
		return out.toString().replaceAll("Arrow\\[path=\\[D@[0-9a-f]+", "Arrow[").replaceAll("corners=\\[D@[0-9a-f]+", "corners");
	}

	@Test
	void aHiddenStageIsGoneAndTheOthersKeepTheirColours() {
		SampleResult sample = Campaign.sample("I");
		String hidden = sample.stages().get(3).id();
		FigureBuilder builder = FIGURES.byId("rt-pressures").orElseThrow();
		Figure all = build(builder, FigureTarget.sample(sample.id()), FigureOptions.DEFAULT);
		Figure some = build(builder, FigureTarget.sample(sample.id()), FigureOptions.DEFAULT.withHidden(Set.of(hidden)));
		assertEquals(series(all).stream().filter(s -> !s.key().equals(hidden)).map(s -> s.key() + s.ink()).toList(),
				series(some).stream().map(s -> s.key() + s.ink()).toList());
		assertEquals(all.colorBar().orElseThrow().range(), some.colorBar().orElseThrow().range());
	}

	@Test
	void hidingEveryStageLeavesAReason() {
		Set<String> everything = study.samples().stream().flatMap(s -> s.stages().stream()).map(StageResult::id).collect(Collectors.toSet());
		for (FigureBuilder builder : FIGURES.all()) {
			if (builder.choices().contains(Choice.STAGES)) {
				BuiltFigure built = builder.build(study, target(builder), FigureOptions.DEFAULT.withHidden(everything));
				assertTrue(built.figure().isEmpty(), builder.id());
				assertFalse(built.reason().isBlank(), builder.id());
			}
		}
	}

	@Test
	void resistancesAreConvertedByTheGeometryOfTheSample() {
		SampleResult sample = Campaign.sample("S");
		StageResult stage = sample.stages().get(1);
		double ratio = 0.8;
		FigureBuilder builder = FIGURES.byId("rt-pressures").orElseThrow();
		for (ResistanceUnit unit : ResistanceUnit.values()) {
			Figure figure = build(builder, FigureTarget.sample(sample.id()), FigureOptions.DEFAULT.withResistance(unit));
			double factor = switch (unit) {
			case AS_MEASURED, SHEET -> 1;
			case RESISTANCE -> 1 / ratio;
			case QUANTUM -> 1 / PhysicalConstants.H_PER_4E2;
			};
			Points drawn = series(figure).stream().filter(s -> s.key().equals(stage.id())).findFirst().orElseThrow().points();
			assertEquals(stage.sweeps().getFirst().curve().resistanceOhm(5) * factor, drawn.y(5), 1e-9 * Math.abs(drawn.y(5)), unit.name());
			String expected = switch (unit) {
			case AS_MEASURED, SHEET -> "R□ [Ω]";
			case RESISTANCE -> "R [Ω]";
			case QUANTUM -> "R□ [h/4e2]";
			};
			assertEquals(expected, figure.panels().getFirst().y().label().text());
		}
	}

	@Test
	void quantumOfResistanceIsMarkedAtOneInItsOwnUnit() {
		Figure figure = build(FIGURES.byId("rt-pressures").orElseThrow(), FigureTarget.sample(Campaign.sample("I").id()),
				FigureOptions.DEFAULT.withResistance(ResistanceUnit.QUANTUM));
		List<Mark.Rule> rules = figure.panels().getFirst().marks().stream().filter(Mark.Rule.class::isInstance).map(Mark.Rule.class::cast).toList();
		assertEquals(1, rules.size());
		assertEquals(1, rules.getFirst().at(), 1e-12);
	}

	/** A fitted law lies on its points whatever the unit, so one factor serves points, laws, axes and numbers alike. */
	@Test
	void fitsFollowTheUnit() {
		for (String id : List.of("arrhenius", "es-vrh", "weak-localization", "opposite-law")) {
			FigureBuilder builder = FIGURES.byId(id).orElseThrow();
			FigureTarget target = builder.targets(study).getFirst();
			List<Series> plain = series(build(builder, target, FigureOptions.DEFAULT));
			List<Series> other = series(build(builder, target, FigureOptions.DEFAULT.withResistance(ResistanceUnit.QUANTUM)));
			boolean conductance = id.equals("weak-localization");
			double factor = conductance ? 1e-6 * PhysicalConstants.H_PER_4E2 : 1 / PhysicalConstants.H_PER_4E2;
			assertEquals(plain.size(), other.size());
			for (int i = 0; i < plain.size(); i++) {
				for (int k = 0; k < plain.get(i).points().size(); k++) {
					double y = plain.get(i).points().y(k) * factor;
					assertEquals(y, other.get(i).points().y(k), 1e-9 * Math.abs(y), id);
				}
			}
		}
	}

	@Test
	void stagesWithoutGeometryAreLeftOutAndSaid() {
		// measured as sheet resistances by somebody else: their resistances cannot be known
		StudyResult foreign = Campaign.study();
		FigureTarget target = FigureTarget.sample(Campaign.sample("S").id());
		for (FigureBuilder builder : FIGURES.all()) {
			if (builder.choices().contains(Choice.RESISTANCE) && builder.scope() == FigureBuilder.Scope.SAMPLE) {
				BuiltFigure built = builder.build(foreign, target, FigureOptions.DEFAULT.withResistance(ResistanceUnit.RESISTANCE));
				assertTrue(built.figure().isEmpty(), builder.id());
				assertTrue(built.reason().startsWith("Left out: 7 stages of which w/l is not known."), built.reason());
			}
		}
	}

	@Test
	void withoutErrorsNoSeriesHasAny() {
		for (PlannedFigure planned : FIGURES.plan(study)) {
			if (planned.builder().choices().contains(Choice.ERRORS)) {
				Figure figure = planned.build(study, FigureOptions.DEFAULT.withErrors(false)).figure().orElseThrow();
				assertTrue(series(figure).stream().noneMatch(s -> s.points().hasSigmaX() || s.points().hasSigmaY()), planned.fileName());
				assertTrue(panels(figure).stream().flatMap(p -> p.marks().stream()).noneMatch(Mark.Ellipse.class::isInstance));
			}
		}
	}

	@Test
	void withoutFitsNothingButPointsIsDrawn() {
		for (PlannedFigure planned : FIGURES.plan(study)) {
			if (planned.builder().choices().contains(Choice.FITS)) {
				Figure figure = planned.build(study, FigureOptions.DEFAULT.withFits(false)).figure().orElseThrow();
				assertTrue(series(figure).stream().noneMatch(s -> s.line().visible()), planned.fileName());
				assertTrue(panels(figure).stream().flatMap(p -> p.marks().stream()).noneMatch(Mark.Band.class::isInstance));
			}
		}
	}

	@Test
	void everyUnitIsReadable() {
		for (ResistanceUnit unit : ResistanceUnit.values()) {
			for (PlannedFigure planned : FIGURES.plan(study)) {
				if (planned.builder().choices().contains(Choice.RESISTANCE)) {
					Figure figure = planned.build(study, FigureOptions.DEFAULT.withResistance(unit)).figure().orElseThrow();
					Drawn.assertReadable(planned.fileName() + " " + unit,
							new FigureLayout(Drawn.FONT).layout(figure, PageFormat.JOURNAL_SINGLE, Theme.PRINT));
					assertTrue(figure.notes().stream().map(RichText::text).noneMatch(n -> n.startsWith("Left out")), planned.fileName());
				}
			}
		}
	}
}
