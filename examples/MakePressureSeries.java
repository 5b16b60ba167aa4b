import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.Reading;
import org.culet.physics.simulation.SweepDirection;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.SyntheticRuby;
import org.culet.physics.simulation.SyntheticStage;
import org.culet.physics.simulation.SyntheticSweep;
import org.culet.physics.simulation.VirtualFilm;

/**
 * Writes the example: samples I, T and S of the virtual film as files that look like those of a real laboratory. Run it with
 * {@code java -cp 'PRODUCT/plugins/*' examples/MakePressureSeries.java FOLDER}.
 */
class MakePressureSeries {

	private static final long SEED = 2026;
	private static final String MICRO_OHM = "\u03a9";

	/** Geometry between the voltage contacts, micrometres. */
	record Film(String name, double widthUm, double lengthUm, String cryostat) {
	}

	private static final List<Film> FILMS = List.of(new Film("I", 100, 100, "He-3 insert"),
			new Film("T", 120, 100, "He-3 insert"), new Film("S", 90, 110, "PPMS with He-3 option"));

	/** What may be wrong with a log. */
	private enum Flaw {
		NONE, GAP, OVERLOADS
	}

	private final Path folder;
	private final SplittableRandom random = new SplittableRandom(SEED);
	private final List<String> manifest = new ArrayList<>();
	private final List<String> truth = new ArrayList<>();

	MakePressureSeries(Path folder) {
		this.folder = folder;
	}

	public static void main(String[] arguments) throws IOException {
		new MakePressureSeries(Path.of(arguments[0])).write();
	}

	private void write() throws IOException {
		manifest.add("file,sample,pressure_GPa,pressure_sigma_GPa,branch,run,thickness_nm,width_um,length_um,cryostat,twin_film,"
				+ "ruby_file,ruby_temperature_K,ruby_reference_nm,ruby_reference_temperature_K,ruby_scale,ruby_when,comment");
		truth.add("sample,pressure_GPa,branch,label,resolvable,Tc_K");
		List<CampaignPlan.FilmPlan> films = FILMS.stream().map(f -> new CampaignPlan.FilmPlan(VirtualFilm.named(f.name()),
				CampaignPlan.defaultPressuresGPa(f.name()), CampaignPlan.defaultReleaseGPa(f.name()))).toList();
		SyntheticCampaign campaign = SyntheticCampaign.run(CampaignPlan.of(films).withSeed(SEED).withPoints(100));
		for (Film film : FILMS) {
			Files.createDirectories(folder.resolve(film.name()));
			for (SyntheticStage stage : campaign.stagesOf(film.name())) {
				stage(film, stage);
			}
		}
		Files.write(folder.resolve("manifest.csv"), manifest);
		Files.write(folder.resolve("truth.csv"), truth);
	}

	private void stage(Film film, SyntheticStage stage) throws IOException {
		double pressure = stage.truth().pressureGPa();
		String branch = stage.truth().branch().id();
		String name = film.name() + "/" + film.name() + "_" + plain(pressure) + "GPa" + (branch.equals("down") ? "_down" : "");
		String ruby = name + "_ruby.txt";
		spectrum(folder.resolve(ruby), stage.ruby());
		double scale = film.lengthUm() / film.widthUm();
		String kind = film.name() + plain(pressure);
		String file;
		String comment = "";
		switch (kind) {
		case "S0", "S5.5", "S10" -> {
			file = name + ".dat";
			multiVu(folder.resolve(file), film, stage, scale);
		}
		case "T3", "T9.4", "T13.6" -> {
			file = name + ".csv";
			semicolons(folder.resolve(file), stage, scale);
		}
		case "T15" -> {
			file = name + "_Hall.txt";
			comment = "Hall system: resistivity";
			hallBlocks(folder.resolve(file), stage);
		}
		case "I4" -> {
			file = name + ".txt";
			comment = "two cooling steps that overlap; no warming";
			overlap(folder.resolve(file), stage, scale);
		}
		case "I7.6" -> {
			file = name + ".txt";
			comment = "log broken off between 20 and 30 K on cooling";
			tabs(folder.resolve(file), stage, scale, Flaw.GAP);
		}
		case "I8.5" -> {
			file = name + ".txt";
			comment = "lock-in overloaded now and then";
			tabs(folder.resolve(file), stage, scale, Flaw.OVERLOADS);
		}
		default -> {
			file = name + ".txt";
			tabs(folder.resolve(file), stage, scale, Flaw.NONE);
		}
		}
		double reference = stage.ruby().trueReferenceNm() + 0.004 * random.nextGaussian();
		manifest.add(String.format(Locale.ROOT, "%s,%s,%s,0.3,%s,%s,30,%s,%s,%s,%s,%s,%s,%.3f,%s,ruby2020,before,%s", file,
				film.name(), plain(pressure), branch, film.name() + "1", plain(film.widthUm()), plain(film.lengthUm()),
				film.cryostat(), kind.equals("I0") && branch.equals("up"), ruby, plain(stage.ruby().temperatureK()), reference,
				plain(stage.ruby().temperatureK()), comment));
		truth.add(film.name() + "," + plain(pressure) + "," + branch + "," + stage.truth().label() + ","
				+ stage.truth().resolvable() + ","
				+ (stage.truth().criticalTemperatureK().isPresent()
						? String.format(Locale.ROOT, "%.5f", stage.truth().criticalTemperatureK().getAsDouble())
						: ""));
	}

	/** What most home-made programs write: comment lines, tabs, units in the header, cooling and warming in one file. */
	private void tabs(Path file, SyntheticStage stage, double scale, Flaw flaw) throws IOException {
		List<String> lines = new ArrayList<>(List.of("# synthetic data, made by the virtual film of Culet",
				"# sample " + stage.truth().sample() + ", lock-in, 4 terminals",
				"Time (s)\tTemperature (K)\tResistance (Ohm)\tSigma (Ohm)"));
		for (SyntheticSweep sweep : stage.sweeps()) {
			for (int i = 0; i < sweep.readings().size(); i++) {
				Reading reading = sweep.readings().get(i);
				boolean lost = flaw == Flaw.GAP && sweep.direction() == SweepDirection.COOLING && reading.temperatureK() > 20
						&& reading.temperatureK() < 30;
				boolean overload = flaw == Flaw.OVERLOADS && i % 23 == 11;
				if (!lost) {
					lines.add(String.format(Locale.ROOT, "%.1f\t%.6g\t%s\t%.4g", reading.timeS(), reading.temperatureK(),
							overload ? "9.9E37" : resistance(reading, scale, "9.9E37"), reading.sigmaOhm() * scale));
				}
			}
		}
		Files.write(file, lines);
	}

	/** Two cooling steps, the second starting above the end of the first, as after a refill. */
	private void overlap(Path file, SyntheticStage stage, double scale) throws IOException {
		List<String> lines = new ArrayList<>(List.of("# synthetic data, made by the virtual film of Culet",
				"Temperature (K)\tResistance (Ohm)\tSigma (Ohm)"));
		for (SyntheticSweep sweep : stage.sweeps()) {
			List<Reading> readings = new ArrayList<>(sweep.readings());
			if (sweep.direction() == SweepDirection.WARMING) {
				java.util.Collections.reverse(readings);
			}
			for (Reading reading : readings) {
				boolean first = sweep.direction() == SweepDirection.COOLING && reading.temperatureK() > 8;
				boolean second = sweep.direction() == SweepDirection.WARMING && reading.temperatureK() < 12;
				if (first || second) {
					lines.add(String.format(Locale.ROOT, "%.6g\t%s\t%.4g", reading.temperatureK(),
							resistance(reading, scale, "NaN"), reading.sigmaOhm() * scale));
				}
			}
		}
		Files.write(file, lines);
	}

	/** A spreadsheet with a decimal comma, in Latin-1. */
	private void semicolons(Path file, SyntheticStage stage, double scale) throws IOException {
		List<String> lines = new ArrayList<>(List.of("Synthetische Daten (Culet);;", "T / K;R / k\u03a9;\u00dcberlauf"));
		for (SyntheticSweep sweep : stage.sweeps()) {
			for (Reading reading : sweep.readings()) {
				String value = reading.valid()
						? String.format(Locale.ROOT, "%.7g", reading.resistanceOhm().orElseThrow() * scale / 1000)
						: "";
				lines.add(String.format(Locale.ROOT, "%.6g;%s;%s", reading.temperatureK(), value,
						reading.valid() ? "0" : "1").replace('.', ','));
			}
		}
		// Latin-1 has no Omega: such programs write Ohm
		Files.write(file, lines.stream().map(line -> line.replace(MICRO_OHM, "Ohm")).toList(), StandardCharsets.ISO_8859_1);
	}

	/** The outer form of a Quantum Design PPMS with its resistivity option. */
	private void multiVu(Path file, Film film, SyntheticStage stage, double scale) throws IOException {
		List<String> lines = new ArrayList<>(List.of("[Header]", "TITLE, synthetic data of Culet",
				"FILEOPENTIME,0.00,11/23/2026,9:00 AM", "BYAPP, Resistivity, 2.1, 1.0",
				"INFO, APPNAME, PPMS MultiVu Application, 1.5.11", "INFO, film " + film.name() + ", Sample1 Name",
				"INFO, 1, Sample1 Cross Section", "INFO, 1, Sample1 Length", "INFO, Ohm, Sample1 Units", "DATATYPE, TIME, 2",
				"[Data]", "Comment,Time Stamp (sec),Status (code),Temperature (K),Magnetic Field (Oe),Sample Position (deg),"
						+ "Bridge 1 Resistance (Ohm),Bridge 1 Std. Dev. (Ohm),Bridge 1 Excitation (uA),Bridge 2 Resistance (Ohm),"
						+ "Bridge 2 Excitation (uA)"));
		for (SyntheticSweep sweep : stage.sweeps()) {
			for (Reading reading : sweep.readings()) {
				lines.add(String.format(Locale.ROOT, ",%.2f,4369,%.15g,-0.03,0,%s,%.6g,0.1,,", reading.timeS(),
						reading.temperatureK(), resistance(reading, scale, ""), reading.sigmaOhm() * scale));
			}
		}
		Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.US_ASCII);
	}

	/** The blocks of a Hall system: resistivity in ohm cm, warming in two steps, a micro sign in Latin-1. */
	private void hallBlocks(Path file, SyntheticStage stage) throws IOException {
		List<String> lines = new ArrayList<>(List.of("[Sample parameters]", "Sample Type:\tvan der Pauw", "Hall Factor =\t1.0",
				"Thickness =\t0.03 [\u00b5m]", "Depletion Layer Correction:\tOff", "synthetic-T", "[Measurements]"));
		List<Reading> warming = stage.sweeps().stream().filter(s -> s.direction() == SweepDirection.WARMING).findFirst()
				.orElseThrow().readings();
		double[] ends = { 0, 20, 400 };
		for (int step = 1; step < ends.length; step++) {
			lines.addAll(List.of("<Step " + step + ": Variable Temperature Measurement>",
					"Measurement Type:\tHall and Resistivity Measurement", "Current Reversal:\tOn", "",
					"Temperature [K]\tField [G]\tZero-field Resistivity [ohm cm]"));
			for (Reading reading : warming) {
				if (reading.temperatureK() >= ends[step - 1] && reading.temperatureK() < ends[step] && reading.valid()) {
					// 30 nm = 3e-6 cm
					lines.add(String.format(Locale.ROOT, "%.5g\t%.4E\t%.6E", reading.temperatureK(),
							0.1 * random.nextGaussian(), reading.resistanceOhm().orElseThrow() * 3e-6));
				}
			}
			lines.add("");
		}
		lines.add("Temperature [K]\tField [G]\tResistivity [ohm cm]\tHall Coefficient [cm\u00b3/C]");
		lines.add("300.1\t3.0001E+3\t2.7100E-2\t1.0000E+101");
		Files.writeString(file, String.join("\r\n", lines) + "\r\n", Charset.forName("ISO-8859-1"));
	}

	private void spectrum(Path file, SyntheticRuby ruby) throws IOException {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < ruby.inside().size(); i++) {
			lines.add(String.format(Locale.ROOT, "%.2f\t%.0f", ruby.inside().wavelengthNm(i), ruby.inside().counts(i)));
		}
		Files.write(file, lines);
	}

	/** A number as the meter gives it: an overload or an open contact is no number. */
	private static String resistance(Reading reading, double scale, String nothing) {
		return reading.valid() ? String.format(Locale.ROOT, "%.7g", reading.resistanceOhm().orElseThrow() * scale) : nothing;
	}

	private static String plain(double number) {
		return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
	}
}
