package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.Direction;
import org.culet.data.Manifest;
import org.culet.data.ManifestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestTest {

	@TempDir
	Path folder;

	@Test
	void readsEveryColumn() throws DataReadException {
		Path file = Samples.write(folder, """
				file,sample,pressure_GPa,pressure_sigma_GPa,branch,run,direction,thickness_nm,width_um,length_um,cryostat,excitation_A,\
				twin_film,ruby_file,ruby_nm,ruby_temperature_K,ruby_reference_nm,ruby_reference_temperature_K,ruby_scale,ruby_when,comment
				data/a.csv,I,4.5,0.1,up,run 1,cooling,30,100,200,fridge,1e-9,false,r.txt,696.1,4.2,694.24,296,mao1986,after,"first, good"
				# a comment
				b.csv,T,0,,down,,warming,,,,,,true,,,,,,,,
				""");

		Manifest manifest = Manifest.read(file);

		assertEquals(2, manifest.rows().size());
		ManifestRow a = manifest.rows().get(0);
		assertEquals(2, a.line());
		assertEquals(folder.resolve("data/a.csv"), a.file());
		assertEquals("data/a.csv", a.fileName());
		assertEquals("I", a.sample());
		assertEquals(OptionalDouble.of(4.5), a.pressureGPa());
		assertEquals(OptionalDouble.of(0.1), a.pressureSigmaGPa());
		assertEquals(ManifestRow.Branch.UP, a.branch().orElseThrow());
		assertEquals("run 1", a.run().orElseThrow());
		assertEquals(Direction.COOLING, a.direction().orElseThrow());
		assertEquals(OptionalDouble.of(30), a.thicknessNm());
		assertEquals(OptionalDouble.of(0.5), a.sheetFactor());
		assertEquals("fridge", a.cryostat().orElseThrow());
		assertEquals(OptionalDouble.of(1e-9), a.excitationA());
		ManifestRow.Ruby ruby = a.ruby().orElseThrow();
		assertEquals(folder.resolve("r.txt"), ruby.file().orElseThrow());
		assertEquals(OptionalDouble.of(696.1), ruby.wavelengthNm());
		assertEquals(OptionalDouble.of(4.2), ruby.temperatureK());
		assertEquals(OptionalDouble.of(694.24), ruby.referenceNm());
		assertEquals(OptionalDouble.of(296), ruby.referenceTemperatureK());
		assertEquals("mao1986", ruby.scale().orElseThrow());
		assertEquals(ManifestRow.When.AFTER, ruby.when().orElseThrow());
		assertEquals("first, good", a.comment().orElseThrow());
		ManifestRow b = manifest.rows().get(1);
		assertEquals(4, b.line());
		assertTrue(b.twinFilm());
		assertTrue(b.ruby().isEmpty() && b.run().isEmpty() && b.sheetFactor().isEmpty());
	}

	@Test
	void readsSemicolonsDecimalCommasByteOrderMarkAndRubyOnly() throws DataReadException {
		Path file = Samples.write(folder, "\ufefffile;sample;ruby_nm;operator\r\na.csv;I;696,25;me\r\n");

		Manifest manifest = Manifest.read(file);

		assertEquals(OptionalDouble.of(696.25), manifest.rows().getFirst().ruby().orElseThrow().wavelengthNm());
		assertTrue(manifest.rows().getFirst().pressureGPa().isEmpty());
		assertTrue(manifest.notes().getFirst().contains("\"operator\""));
	}

	static Stream<Arguments> refusals() {
		String header = "file,sample,pressure_GPa,branch,width_um\n";
		return Stream.of(Arguments.of("file,pressure_GPa\na,1\n", Problem.COLUMN, 1, "column \"sample\" is missing"),
				Arguments.of("file,sample,sample,pressure_GPa\na,b,c,1\n", Problem.COLUMN, 1, "columns 2 and 3 are both named \"sample\""),
				Arguments.of(header, Problem.NO_DATA, -1, "names no file"),
				Arguments.of(header + "a,b,x,up,1\n", Problem.WRONG_VALUE, 2, "column pressure_GPa is \"x\""),
				Arguments.of(header + "a,b,1,up,1\n,b,1,up,1\n", Problem.WRONG_VALUE, 3, "column file is empty"),
				Arguments.of(header + "a,b,,up,1\n", Problem.WRONG_VALUE, 2, "column pressure_GPa is empty"),
				Arguments.of(header + "a,b,1,left,1\n", Problem.WRONG_VALUE, 2, "column branch is \"left\"; allowed are down, up"),
				Arguments.of(header + "a,b,1,up,0\n", Problem.WRONG_VALUE, 2, "column width_um is 0"),
				Arguments.of(header + "a,b,1,up,-5\n", Problem.WRONG_VALUE, 2, "column width_um is -5, it must be above zero"),
				Arguments.of(header + "a,b,-500,up,5\n", Problem.WRONG_VALUE, 2, "column pressure_GPa is -500, it must be from -1 to 1000"),
				Arguments.of(header + "a,b,NaN,up,5\n", Problem.WRONG_VALUE, 2, "column pressure_GPa is \"NaN\""),
				Arguments.of(header + "a\0,b,1,up,5\n", Problem.BINARY, -1, "binary"), Arguments.of("", Problem.NO_DATA, -1, "empty"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void refuses(String text, Problem problem, long line, String words) {
		Path file = Samples.write(folder, text);

		DataReadException e = assertThrows(DataReadException.class, () -> Manifest.read(file));

		assertEquals(problem, e.problem(), e.getMessage());
		assertEquals(line, e.line().orElse(-1), e.getMessage());
		assertTrue(e.sentence().contains(words), e.getMessage());
	}
}
