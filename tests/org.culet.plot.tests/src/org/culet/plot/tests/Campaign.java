package org.culet.plot.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.culet.analysis.CampaignFiles;
import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.CampaignPlan.FilmPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.VirtualFilm;

/** The results of a synthetic campaign, analysed once for all tests: samples I with both branches, and S. */
final class Campaign {

	private Campaign() {
	}

	/** Loaded with its first use. */
	private static final class Analysed {
		static final StudyResult STUDY = analyse();
	}

	static StudyResult study() {
		return Analysed.STUDY;
	}

	static SampleResult sample(String name) {
		return study().samples().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
	}

	private static StudyResult analyse() {
		FilmPlan insulator = new FilmPlan(VirtualFilm.named("I"), List.of(0.0, 0.9, 2.5, 4.0, 5.2, 6.4, 7.6, 9.4, 11.0, 12.7),
				List.of(6.0, 2.0));
		FilmPlan superconductor = new FilmPlan(VirtualFilm.named("S"), List.of(0.0, 2.0, 4.3, 6.5, 8.0, 10.0, 12.0), List.of());
		return analyse(CampaignPlan.of(List.of(insulator, superconductor)));
	}

	/** Analyses a campaign in a folder of its own, which is removed again. */
	static StudyResult analyse(CampaignPlan plan) {
		try {
			Path folder = Files.createTempDirectory("culet-campaign");
			try {
				Path manifest = CampaignFiles.write(SyntheticCampaign.run(plan), folder);
				return StudyAnalysis.standard().run(ManifestStudy.of(Manifest.read(manifest)), Progress.NONE);
			} finally {
				try (Stream<Path> files = Files.walk(folder)) {
					for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
						Files.delete(file);
					}
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (DataReadException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
