package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;

/** Small files of our own in the formats of instruments, and short ways to read them. */
final class Samples {

	private Samples() {
	}

	static Path write(Path folder, String text) {
		return write(folder, text, StandardCharsets.UTF_8);
	}

	static Path write(Path folder, String text, Charset charset) {
		return write(folder, text.getBytes(charset));
	}

	static Path write(Path folder, byte[] bytes) {
		try {
			return Files.write(Files.createTempFile(folder, "curve", ".dat"), bytes);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	static ReadResult read(Path file) throws DataReadException {
		return read(file, ReadOptions.automatic());
	}

	static ReadResult read(Path file, ReadOptions options) throws DataReadException {
		return CurveReaders.standard().read(file, options);
	}

	static DataReadException refused(Path file) {
		return refused(file, ReadOptions.automatic());
	}

	static DataReadException refused(Path file, ReadOptions options) {
		return assertThrows(DataReadException.class, () -> read(file, options));
	}

	/** Resistivity option: four bridges of which the third is connected; cooling then warming. */
	static String ppms() {
		StringBuilder s = new StringBuilder("""
				[Header]
				TITLE, a title
				FILEOPENTIME,100.5,1/2/2024,9:36 PM
				BYAPP, Resistivity, 2.1, 1.0
				INFO, APPNAME, PPMS MultiVu Application, 1.5.11
				INFO, 12.5, Sample3 Cross Section
				INFO, 5, Sample3 Length
				INFO, Ohm-m, Sample3 Units
				STARTUPAXIS, X, 2, LINEAR, AUTO
				[Data]
				Comment,Time Stamp (sec),Status (code),Temperature (K),Magnetic Field (Oe),Bridge 1 Resistivity (Ohm-m),\
				Bridge 3 Resistivity (Ohm-m),Bridge 3 Excitation (uA),Bridge 1 Std. Dev. (Ohm-m),Bridge 3 Std. Dev. (Ohm-m),\
				Number of Readings,Bridge 1 Resistance (Ohms),Bridge 3 Resistance (Ohms),Map 20 ()
				""".replace("\n", "\r\n"));
		double[] temperatures = { 10, 8, 6, 4, 2, 3, 5, 20, 80, 300 };
		for (int i = 0; i < temperatures.length; i++) {
			double rho = 1e-4 * (1 + 0.01 * temperatures[i]);
			s.append(",").append(1000 + 60 * i).append(".5,4369,").append(temperatures[i]).append(",-0.03,,").append(rho)
					.append(",5000,,2e-08,25,,").append(400 * rho).append(",\r\n");
		}
		return s.toString();
	}

	/** Electrical transport option: two channels, the second reading zero; first record blank; constant field. */
	static String eto() {
		StringBuilder s = new StringBuilder("""
				[Header]
				;Copyright of somebody
				BYAPP, Electrical Transport Option, Release 1.1.4 Build 5
				INFO, APPNAME, ETOption, Release 1.1.4 Build 5
				INFO,a name,SAMPLE1_NAME
				[Data]
				Comment,Time Stamp (s),Temperature (K),Field (Oe),Resistance Ch1 (Ohms),Resistance Std. Dev. Ch1 (Ohms),\
				Phase Angle Ch1 (deg),Resistance Ch2 (Ohms),Temperature Status (code)

				""");
		for (int i = 0; i < 8; i++) {
			s.append(",38510634").append(10 + i).append(".5,").append(90 + i).append(",90000.1875,")
					.append(i < 5 ? 0.1 + 0.001 * i + ",1e-05" : ",").append(",0.03,0,1\n");
		}
		return s.toString();
	}

	/** Hall system: two steps, tables in zero field and in field alternating, an overflow and a word. */
	static String hall() {
		return String.join("\r\n", List.of("[Sample parameters]", "Sample Type:\tvan der Pauw", "Thickness =\t3.0 [µm]",
				"film 7", "[Measurements]", "<Step 1: Variable Temperature Measurement>", "Start Time:\t18.10.2022 16:14:26", "",
				"Excitation Current:\t1.0 [nA]", "", "Temperature [K]\tField [G]\tZero-field Resistivity [ohm cm]",
				"23.5\t-9.5000E-2\t4.1549E+3", "24.2\t1.2875E-1\t4.0002E+3", "ERROR\t1.2875E-1\t3.9E+3", "26.4\t-1.5E-1\t1.0000E+101",
				"27.6\t0.1\t3.3877E+3", "",
				"Temperature [K]\tField [G]\tResistivity [ohm cm]\tHall Coefficient [cm³/C]\tType\tCarrier Density [1/cm³]",
				"23.6\t3.0003E+3\t4.3746E+3\t-3.2624E+5\tn\t1.9134E+13", "24.3\t3.0E+3\t4.1E+3\t-2.0E+6\tn\t2.9E+12", "",
				"<Step 2: Variable Temperature Measurement>", "Excitation Current:\t25.0 [nA]", "",
				"Temperature [K]\tField [G]\tZero-field Resistivity [ohm cm]", "27.5\t0.0\t3.3E+3", "30.1\t0.1\t2.0E+3",
				"33.8\t0.1\t1.1E+3", "", "<Step 3: Go to Temperature 300.0 [K]>", "Elapsed Time:\t0:30:31", "", ""));
	}

	/** Hall system: I-V tables only. */
	static String hallCurrentVoltage() {
		return String.join("\r\n", List.of("[Sample parameters]", "Sample Type:\tvan der Pauw", "[Measurements]",
				"<Step 1: IV Curve Measurement>", "", "Contact Sets:\tR12,12", "Correlation =\t9.9995E-1",
				"Current [A]\tVoltage [V]\tField [G]\tTemperature [K]", "-1.0E-5\t-1.8E-2\t1.0E-2\tERROR",
				"1.0E-5\t1.8E-2\t1.0E-2\tERROR", "", "Field [G]\tResistivity [ohm cm]\tHall Coefficient [cm³/C]\tTemperature [K]",
				"2.9999E+3\t7.3418E-2\t-6.9393E+0\tERROR", "", ""));
	}

	/** A PPMS file with a given option and table. */
	static String ppms(String option, String table) {
		return "[Header]\nBYAPP, " + option + "\nINFO,PPMS,APPNAME\n[Data]\n" + table;
	}
}
