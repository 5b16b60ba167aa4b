package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.ModelCatalog;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.internal.RegisteredModelCatalog;
import org.culet.analysis.result.StageResult;
import org.culet.data.CurveReaders;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.LinearAxes;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.TransportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogTest {

	/** A law that another bundle might bring: R = R0 exp[(T0/T)^0.6]. */
	private static final class Foreign implements TransportModel {

		@Override
		public String id() {
			return "foreign";
		}

		@Override
		public String displayName() {
			return "Foreign law";
		}

		@Override
		public String formula() {
			return "R = R0 exp[(T0/T)^0.6]";
		}

		@Override
		public List<Parameter> parameters() {
			return List.of(new Parameter("R0_ohm", "ohm", 0, Double.POSITIVE_INFINITY, true, "prefactor"),
					new Parameter("T0_K", "K", 0, Double.POSITIVE_INFINITY, true, "scale"));
		}

		@Override
		public FitSpace fitSpace() {
			return FitSpace.LN_R;
		}

		@Override
		public Optional<LinearAxes> linearAxes() {
			return Optional.of(LinearAxes.inversePower(0.6, FitSpace.LN_R));
		}

		@Override
		public double value(double t, double[] p) {
			return Math.log(p[0]) + Math.pow(p[1] / t, 0.6);
		}

		@Override
		public double[] gradient(double t, double[] p) {
			return new double[] { 1 / p[0], 0.6 * Math.pow(p[1] / t, 0.6) / p[1] };
		}

		@Override
		public Optional<double[]> firstGuess(double[] t, double[] values, double[] sigma) {
			return Optional.of(new double[] { 4000, 3 });
		}
	}

	@TempDir
	private Path folder;

	@Test
	void registeredLawsJoinTheStandardOnes() {
		RegisteredModelCatalog catalog = new RegisteredModelCatalog();
		int standard = catalog.models().size();
		Foreign law = new Foreign();
		catalog.add(law);
		catalog.add(ModelCatalog.standard().byId("activated").orElseThrow());
		assertEquals(standard + 1, catalog.models().size(), "an id that is taken is left out");
		assertEquals(List.of(law), catalog.additional());
		catalog.remove(law);
		assertEquals(standard, catalog.models().size());
	}

	@Test
	void sameIdTwiceIsRefused() {
		TransportModel known = ModelCatalog.standard().byId("bkt").orElseThrow();
		assertThrows(IllegalArgumentException.class, () -> ModelCatalog.standard().with(known));
	}

	/** A third party's law appears in the comparison of an insulator without any other change. */
	@Test
	void foreignLawIsCompared() throws Exception {
		StudyAnalysis analysis = new StudyAnalysis(CurveReaders.standard(), ModelCatalog.standard().with(new Foreign()),
				AnalysisOptions.defaults());
		StageResult stage = analysis.run(Campaigns.study(Campaigns.of("S", List.of(12.0), List.of()), folder), Progress.NONE).samples()
				.get(0).stages().get(0);
		var entry = stage.comparison().orElseThrow().comparison().entry("foreign").orElseThrow();
		assertTrue(entry.deltaAicc().orElseThrow() > 6, "the truth is another law");
		assertTrue(stage.fit("foreign").isPresent());
	}
}
