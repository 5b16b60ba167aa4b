package org.culet.analysis.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.CampaignFiles;
import org.culet.analysis.ManifestStudy;
import org.culet.analysis.ModelCatalog;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.input.StudyInput;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tc.TcOptions;

/** Synthetic campaigns on disk. */
final class Campaigns {

	private Campaigns() {
	}

	/** Some stages of a sample, on the way up and down. */
	static SyntheticCampaign of(String sample, List<Double> up, List<Double> down) {
		return SyntheticCampaign.run(CampaignPlan.of(List.of(new CampaignPlan.FilmPlan(VirtualFilm.named(sample), up, down))));
	}

	/** Writes a campaign and reads its manifest. */
	static StudyInput study(SyntheticCampaign campaign, Path folder) throws IOException, DataReadException {
		return ManifestStudy.of(Manifest.read(CampaignFiles.write(campaign, folder)));
	}

	/** The pipeline with few replicas, which only makes the uncertainties of Tc coarser. */
	static StudyAnalysis quick(int threads) {
		AnalysisOptions options = AnalysisOptions.defaults().withThreads(threads).withTc(TcOptions.defaults().withReplicas(20));
		return new StudyAnalysis(CurveReaders.standard(), ModelCatalog.standard(), options);
	}
}
