package org.culet.ui.internal.study;

import java.util.List;

import org.culet.analysis.AnalysisOptions;
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

	/** What an analysis found, in one line. */
	static String summary(StudyResult result) {
		long stages = result.samples().stream().mapToLong(s -> s.stages().size()).sum();
		long definite = result.samples().stream().flatMap(s -> s.stages().stream()).filter(s -> s.phase().definite()).count();
		String text = count(stages, "stage") + " of " + count(result.samples().size(), "sample") + " analysed, " + definite + " with a phase";
		List<Problem> problems = result.problems();
		return problems.isEmpty() ? text : text + "; " + count(problems.size(), "file") + " not used: " + problems.get(0).message();
	}

	private static String count(long n, String what) {
		return n + " " + what + (n == 1 ? "" : "s");
	}
}
