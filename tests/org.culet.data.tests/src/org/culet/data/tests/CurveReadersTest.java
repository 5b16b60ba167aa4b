package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.culet.data.ChosenColumns;
import org.culet.data.Column;
import org.culet.data.Curve;
import org.culet.data.CurveReader;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.FileHead;
import org.culet.data.MaskedRows;
import org.culet.data.Quantity;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.internal.WhiteboardCurveReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the reader of a file is found, and what every reader must keep. */
class CurveReadersTest {

	@TempDir
	Path folder;

	/** A reader of somebody else's binary format: a magic word, then one temperature and one resistance as bytes. */
	private static final class TwoBytes implements CurveReader {

		@Override
		public String id() {
			return "two-bytes";
		}

		@Override
		public String description() {
			return "Two bytes";
		}

		@Override
		public Recognition recognize(FileHead head) {
			return head.bytes().remaining() == 4 && head.bytes().get(0) == 0 && head.bytes().get(1) == 'x' ? Recognition.CERTAIN
					: Recognition.NO;
		}

		@Override
		public ReadResult read(Path file, ReadOptions options) throws DataReadException {
			try {
				byte[] b = Files.readAllBytes(file);
				Column column = new Column(1, "byte", Optional.empty());
				return new ReadResult(file, id(),
						Curve.of(Quantity.RESISTANCE, new double[] { b[2] }, new double[] { b[3] }, new double[0]), MaskedRows.NONE,
						new ChosenColumns(column, column, Optional.empty(), Optional.empty(), Optional.empty()), List.of(), Map.of(),
						List.of());
			} catch (IOException e) {
				throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be read", e);
			}
		}
	}

	static Stream<Arguments> formats() {
		return Stream.of(Arguments.of("ppms", Samples.ppms()), Arguments.of("ppms", Samples.eto()),
				Arguments.of("hall", Samples.hall()), Arguments.of("text", "T,R\n1,2\n3,4\n"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("formats")
	void formatsAreRecognisedByContentWhateverTheName(String format, String text) throws IOException, DataReadException {
		for (String name : List.of("a.dat", "b.csv", "c.PDF", "d")) {
			Path file = Files.writeString(folder.resolve(name), text);

			assertEquals(format, CurveReaders.standard().readerFor(file).id());
			assertEquals(format, Samples.read(file).format());
		}
	}

	static Stream<CurveReader> readers() {
		return CurveReaders.standard().readers().stream();
	}

	@ParameterizedTest
	@MethodSource("readers")
	void everyReaderKeepsTheContract(CurveReader reader) {
		assertTrue(reader.id().matches("[a-z0-9-]+"), reader.id());
		assertTrue(!reader.description().isBlank());
		assertEquals(CurveReader.Recognition.NO, reader.recognize(new FileHead(0, new byte[0], "")));
		assertEquals(Problem.IO, assertThrows(DataReadException.class,
				() -> reader.read(folder.resolve("missing"), ReadOptions.automatic())).problem());
		for (String text : List.of("x", "[Header]", "[Sample parameters]\n[Measurements]\n", "1,2\n", "\n")) {
			Path file = Samples.write(folder, text);
			try {
				assertTrue(reader.read(file, ReadOptions.automatic()).curve().size() > 0);
			} catch (DataReadException e) {
				assertEquals(file, e.file());
			}
		}
	}

	@Test
	void idsAreUnique() {
		Set<String> ids = new HashSet<>();
		readers().forEach(r -> assertTrue(ids.add(r.id()), r.id()));
	}

	@Test
	void anotherBundleAddsAFormat() throws DataReadException {
		Path file = Samples.write(folder, new byte[] { 0, 'x', 4, 100 });
		WhiteboardCurveReaders services = new WhiteboardCurveReaders();
		readers().forEach(services::add);
		CurveReader added = new TwoBytes();

		assertEquals(Problem.BINARY,
				assertThrows(DataReadException.class, () -> services.read(file, ReadOptions.automatic())).problem());
		services.add(added);
		assertEquals(added, services.readers().getFirst());
		assertEquals(100, services.read(file, ReadOptions.automatic()).curve().value(0));
		assertEquals(100, CurveReaders.standard().with(added).read(file, ReadOptions.automatic()).curve().value(0));
		services.remove(added);
		assertEquals(3, services.readers().size());
	}

	@Test
	void nobodyKnowsTheFile() {
		Path file = Samples.write(folder, "T,R\n1,2\n");

		DataReadException e = assertThrows(DataReadException.class,
				() -> new WhiteboardCurveReaders().read(file, ReadOptions.automatic()));

		assertEquals(Problem.WRONG_CONTENT, e.problem());
	}

	@ParameterizedTest
	@CsvSource({ "reader-ppms, PpmsReader, CurveReader", "reader-hall, HallSystemReader, CurveReader",
			"reader-text, DelimitedTextReader, CurveReader", "readers, WhiteboardCurveReaders, CurveReaders" })
	void componentsNameWhatIsThere(String component, String implementation, String service)
			throws IOException, ReflectiveOperationException {
		try (InputStream in = CurveReaders.class.getResourceAsStream("/OSGI-INF/" + component + ".xml")) {
			assertNotNull(in, component);
			String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(xml.contains("class=\"org.culet.data.internal." + implementation + "\""), xml);
			assertTrue(xml.contains("interface=\"org.culet.data." + service + "\""), xml);
		}
		ClassLoader loader = CurveReaders.class.getClassLoader();
		Object instance = loader.loadClass("org.culet.data.internal." + implementation).getDeclaredConstructor().newInstance();
		assertTrue(loader.loadClass("org.culet.data." + service).isInstance(instance));
	}
}
