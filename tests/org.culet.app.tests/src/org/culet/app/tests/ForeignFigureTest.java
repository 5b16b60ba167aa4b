package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.culet.analysis.CampaignFiles;
import org.culet.analysis.result.StudyResult;
import org.culet.app.CuletCommandLine;
import org.culet.app.Services;
import org.culet.app.internal.CommandLineApplication;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.StandardFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A figure of another bundle: {@code culet analyze} draws it beside its own. */
class ForeignFigureTest {

	/** How many points each sample has. */
	private static final class PointCount implements FigureBuilder {

		@Override
		public String id() {
			return "point-count";
		}

		@Override
		public String title() {
			return "Number of points";
		}

		@Override
		public Scope scope() {
			return Scope.STUDY;
		}

		@Override
		public List<FigureTarget> targets(StudyResult study) {
			return List.of(FigureTarget.STUDY);
		}

		@Override
		public BuiltFigure build(StudyResult study, FigureTarget target, FigureOptions options) {
			double[] points = study.samples().stream().mapToDouble(s -> s.stages().stream().mapToInt(t -> t.curve().size()).sum()).toArray();
			Panel panel = Panel.of(Axis.linear("Sample number", ""), Axis.linear("Points", ""))
					.add(Series.line(Points.of(new double[points.length], points), Ink.Role.FIT)).build();
			return BuiltFigure.of(Figure.of(id(), RichText.plain("Foreign figure"), panel));
		}
	}

	@Test
	void analyzeDrawsIt(@TempDir Path folder) throws IOException {
		CampaignPlan.FilmPlan film = new CampaignPlan.FilmPlan(VirtualFilm.named("S"), List.of(0.0), List.of());
		Path manifest = CampaignFiles.write(SyntheticCampaign.run(CampaignPlan.of(List.of(film))), folder.resolve("in"));
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = CuletCommandLine.execute(
				new String[] { "analyze", manifest.toString(), "--out", folder.resolve("out").toString(), "--figures", "svg" },
				new PrintStream(new ByteArrayOutputStream()), new PrintStream(err, true, StandardCharsets.UTF_8),
				Services.standard().withFigures(new StandardFigures(List.of(new PointCount()))));
		assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
		assertTrue(Files.readString(folder.resolve("out/figures/point-count.svg")).contains("Foreign figure"));
		assertTrue(Files.readString(folder.resolve("out/report.html")).contains("Foreign figure"));
	}

	@Test
	void theProductFindsWhatABundleRegisters() {
		Bundle bundle = FrameworkUtil.getBundle(ForeignFigureTest.class);
		assumeTrue(bundle != null && bundle.getBundleContext() != null, "outside an OSGi framework there are no services");
		ServiceRegistration<FigureBuilder> registration = bundle.getBundleContext().registerService(FigureBuilder.class, new PointCount(), null);
		try {
			assertTrue(CommandLineApplication.services(bundle.getBundleContext()).figures().byId("point-count").isPresent());
		} finally {
			registration.unregister();
		}
		assertTrue(CommandLineApplication.services(bundle.getBundleContext()).figures().byId("point-count").isEmpty());
	}
}
