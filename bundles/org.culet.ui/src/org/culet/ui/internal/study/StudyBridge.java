package org.culet.ui.internal.study;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.KeptResults;
import org.culet.analysis.ModelCatalog;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.StudyResult;
import org.culet.data.CurveReaders;
import org.culet.ui.internal.Services;

/** What the workbench takes from the layers below: the pipeline with all that is installed, and its results in words. */
public final class StudyBridge {

	private StudyBridge() {
	}

	/** The readers that are installed. */
	public static CurveReaders readers() {
		return Services.find(CurveReaders.class).orElseGet(CurveReaders::standard);
	}

	/** The pipeline with the readers and laws that are installed. */
	public static StudyAnalysis analysis() {
		// one core is left to the person in front of the screen
		int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
		return new StudyAnalysis(readers(), Services.find(ModelCatalog.class).orElseGet(ModelCatalog::standard),
				AnalysisOptions.defaults().withThreads(threads));
	}

	/** Results of stages that are kept in the workspace, for this pipeline with exactly what is installed now. */
	static KeptResults kept(StudyAnalysis analysis) {
		Bundle own = FrameworkUtil.getBundle(StudyBridge.class);
		String installation = Stream.of(own.getBundleContext().getBundles()).map(b -> b.getSymbolicName() + " " + b.getVersion()).sorted()
				.collect(Collectors.joining("\n"));
		return new KeptResults(Platform.getStateLocation(own).append("results").toPath(), analysis, installation);
	}

	/**
	 * What an analysis found, in one line.
	 *
	 * @param result everything that was found
	 * @param analysed number of stages that were analysed for it; the others had been before
	 */
	static String summary(StudyResult result, int analysed) {
		long stages = result.samples().stream().mapToLong(s -> s.stages().size()).sum();
		long definite = result.samples().stream().flatMap(s -> s.stages().stream()).filter(s -> s.phase().definite()).count();
		String all = count(stages, "stage") + " of " + count(result.samples().size(), "sample");
		String text = (analysed >= stages ? all + " analysed" : analysed == 0 ? all + " as analysed before" : analysed + " of " + all
				+ " analysed, the others as before") + ", " + definite + " with a phase";
		List<Problem> problems = result.problems();
		return problems.isEmpty() ? text : text + "; " + count(problems.size(), "file") + " not used: " + problems.get(0).message();
	}

	private static String count(long n, String what) {
		return n + " " + what + (n == 1 ? "" : "s");
	}
}
