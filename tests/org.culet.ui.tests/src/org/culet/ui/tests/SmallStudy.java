package org.culet.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.culet.analysis.CampaignFiles;
import org.culet.analysis.Progress;
import org.culet.analysis.Version;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.StudyImporter;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.data.RawFileStore;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyStore;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.VirtualFilm;

/**
 * A small synthetic campaign of sample I, made when the test runs: an activated insulator, superconductors, a metal, a stage on the way down.
 *
 * @param manifest its manifest, curves and spectra beside it
 */
public record SmallStudy(Path manifest) {

	/** Pressures on the way up, GPa. */
	public static final List<Double> UP = List.of(0.0, 2.5, 4.0, 5.2, 7.6, 13.5);
	/** Pressures on the way down, GPa. */
	public static final List<Double> DOWN = List.of(6.0);
	/** Stages altogether. */
	public static final int STAGES = 7;

	public static SmallStudy in(Path folder) throws IOException {
		return in(folder, UP, DOWN);
	}

	/** The same sample at other pressures in GPa, with two sweeps at each. */
	public static SmallStudy in(Path folder, List<Double> up, List<Double> down) throws IOException {
		CampaignPlan plan = CampaignPlan.of(List.of(new CampaignPlan.FilmPlan(VirtualFilm.named("I"), up, down))).withPoints(60);
		return new SmallStudy(CampaignFiles.write(SyntheticCampaign.run(plan), folder));
	}

	/** A curve file of the campaign. */
	public Path curve(int number) throws DataReadException {
		return Manifest.read(manifest).rows().get(number).file();
	}

	/** Imports all but the last file into a study, as the command line would, and closes it. */
	public Path saved() throws IOException, DataReadException {
		Path file = manifest.resolveSibling("small.culet");
		try (OpenStudy open = OpenStudy.create(new StudyStore(Version.PROGRAM), file, Version.PROGRAM)) {
			StudyEditingDomain domain = new StudyEditingDomain(open.study());
			StudyImporter importer = new StudyImporter(CurveReaders.standard());
			List<ImportRequest> all = ImportRequest.of(Manifest.read(manifest));
			ImportPlan plan = importer.plan(all.subList(0, all.size() - 1), Progress.NONE);
			importer.store(plan, RawFileStore.besides(file));
			importer.apply(plan, domain);
			open.save();
		}
		return file;
	}
}
