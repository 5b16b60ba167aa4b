package org.culet.analysis;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.culet.data.WholeFiles;
import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.RubyDoublet;
import org.culet.physics.pressure.RubySpectrum;
import org.culet.physics.pressure.SpectralLine;
import org.culet.physics.simulation.Reading;
import org.culet.physics.simulation.StageTruth;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.SyntheticRuby;
import org.culet.physics.simulation.SyntheticStage;
import org.culet.physics.simulation.SyntheticSweep;

/**
 * Writes a synthetic campaign as a laboratory would leave it: a file a sweep, ruby spectra, and the manifest. Every file says that it is
 * synthetic. A reading without a number is written as {@code NaN}.
 */
public final class CampaignFiles {

	private static final String MANIFEST_HEAD = "file,sample,pressure_GPa,branch,run,direction,excitation_A,ruby_file,"
			+ "ruby_temperature_K,ruby_reference_nm,ruby_reference_temperature_K,ruby_scale,ruby_when,comment";

	/** Name of the manifest. */
	public static final String MANIFEST = "manifest.csv";
	private static final String CURVES = "curves";
	private static final String RUBY = "ruby";

	private final WholeFiles files;

	private CampaignFiles(WholeFiles files) {
		this.files = files;
	}

	/**
	 * Writes a campaign.
	 *
	 * @param campaign the campaign
	 * @param directory folder for it, made if it is missing; files of the same names are replaced
	 * @return the manifest
	 * @throws IOException if a file cannot be written; the folder is then as it was
	 */
	public static Path write(SyntheticCampaign campaign, Path directory) throws IOException {
		return write(campaign, directory, Map.of());
	}

	/**
	 * Writes a campaign with more files beside its manifest.
	 *
	 * @param campaign the campaign
	 * @param directory folder for it, made if it is missing; files of the same names are replaced
	 * @param more the content of further files, by name
	 * @return the manifest
	 * @throws IOException if a file cannot be written; the folder is then as it was
	 */
	public static Path write(SyntheticCampaign campaign, Path directory, Map<String, String> more) throws IOException {
		try (WholeFiles files = WholeFiles.in(directory)) {
			new CampaignFiles(files).write(campaign);
			for (Map.Entry<String, String> file : more.entrySet()) {
				files.write(file.getKey(), file.getValue());
			}
			files.finish();
		}
		return directory.resolve(MANIFEST);
	}

	/**
	 * What of a campaign is in a folder: two in one folder could not be told apart.
	 *
	 * @param directory a folder, which need not exist
	 * @return the first file or folder there that {@link #write} would write; empty if there is none
	 */
	public static Optional<Path> existing(Path directory) {
		return Stream.of(MANIFEST, CURVES, RUBY).map(directory::resolve).filter(Files::exists).findFirst();
	}

	private void write(SyntheticCampaign campaign) throws IOException {
		List<String> lines = new ArrayList<>(List.of("# synthetic: made by Culet's virtual sample, seed " + campaign.plan().seed(),
				MANIFEST_HEAD));
		for (SyntheticStage stage : campaign.stages()) {
			String ruby = writeSpectrum(RUBY + "/" + name(stage.truth()) + ".txt", stage.ruby().inside(), stage);
			writeSpectrum(RUBY + "/" + name(stage.truth()) + "-reference.txt", stage.ruby().reference(), stage);
			for (SyntheticSweep sweep : stage.sweeps()) {
				String file = CURVES + "/" + name(stage.truth()) + "-" + sweep.direction().id() + ".csv";
				writeSweep(file, stage.truth(), sweep);
				lines.add(row(file, ruby, stage, sweep, campaign.plan().measurement().excitation().currentA()));
			}
		}
		files.write(MANIFEST, String.join("\n", lines) + "\n");
	}

	/** Sample, branch and pressure in a file name. */
	private static String name(StageTruth truth) {
		return truth.sample().replaceAll("[^A-Za-z0-9_.]+", "-") + "-" + truth.branch().id() + "-"
				+ String.format(Locale.ROOT, "%05.2fGPa", truth.pressureGPa());
	}

	private static String row(String file, String ruby, SyntheticStage stage, SyntheticSweep sweep, double current) {
		SyntheticRuby reading = stage.ruby();
		DoubletFit reference = RubyDoublet.fit(reading.reference());
		String referenceNm = reference.r1().map(SpectralLine::positionNm).map(nm -> String.format(Locale.ROOT, "%.4f", nm)).orElse("");
		return String.join(",", file, stage.truth().sample(), Double.toString(stage.truth().pressureGPa()), stage.truth().branch().id(), "1",
				sweep.direction().id(), Double.toString(current), ruby, Double.toString(reading.temperatureK()), referenceNm,
				referenceNm.isEmpty() ? "" : Double.toString(reading.temperatureK()), reading.scaleId(), "before", "synthetic");
	}

	private String writeSpectrum(String file, RubySpectrum spectrum, SyntheticStage stage) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(files.path(file))) {
			out.write("# synthetic ruby spectrum, sample " + stage.truth().sample() + ", read at " + stage.ruby().temperatureK() + " K\n");
			out.write("wavelength_nm\tcounts\n");
			for (int i = 0; i < spectrum.size(); i++) {
				out.write(String.format(Locale.ROOT, "%.4f\t%.0f\n", spectrum.wavelengthNm(i), spectrum.counts(i)));
			}
		}
		return file;
	}

	private void writeSweep(String file, StageTruth truth, SyntheticSweep sweep) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(files.path(file))) {
			out.write("# synthetic R(T), sample " + truth.sample() + ", " + truth.pressureGPa() + " GPa, " + truth.branch().id() + ", "
					+ sweep.direction().id() + "\n");
			out.write("time_s,T_K,R_sq_ohm,sigma_ohm\n");
			for (Reading reading : sweep.readings()) {
				String r = reading.valid() ? Double.toString(reading.resistanceOhm().orElseThrow()) : "NaN";
				String sigma = reading.valid() ? Double.toString(reading.sigmaOhm()) : "NaN";
				out.write(reading.timeS() + "," + reading.temperatureK() + "," + r + "," + sigma + "\n");
			}
		}
	}
}
