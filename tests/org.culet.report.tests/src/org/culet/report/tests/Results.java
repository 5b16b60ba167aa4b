package org.culet.report.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.CampaignFiles;
import org.culet.analysis.ManifestStudy;
import org.culet.analysis.ModelCatalog;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.StudyResult;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tc.TcOptions;

/** Results of a small synthetic study with one of each: superconductor, metals, insulators, a way down, a file that is broken. */
final class Results {

	/** Name of a sample that no file system, and no page, takes as it is. */
	static final String NASTY = "<b>&\"I\"/..";

	private Results() {
	}

	static StudyResult of(Path folder) throws IOException, DataReadException, InterruptedException {
		CampaignPlan.FilmPlan film = new CampaignPlan.FilmPlan(VirtualFilm.named("I"), List.of(0.0, 4.0, 5.2, 7.6, 9.4, 13.5), List.of(6.0));
		Path manifest = CampaignFiles.write(SyntheticCampaign.run(CampaignPlan.of(List.of(film))), folder);
		String quoted = "\"" + NASTY.replace("\"", "\"\"") + "\"";
		Files.writeString(manifest, Files.readString(manifest).replace(".csv,I,", ".csv," + quoted + ",") + "broken.csv," + quoted
				+ ",14,up,1,,,,,,,,,\n");
		Files.writeString(folder.resolve("broken.csv"), "nothing\n");
		AnalysisOptions options = AnalysisOptions.defaults().withTc(TcOptions.defaults().withReplicas(20));
		return new StudyAnalysis(CurveReaders.standard(), ModelCatalog.standard(), options)
				.run(ManifestStudy.of(Manifest.read(manifest)), Progress.NONE);
	}
}
