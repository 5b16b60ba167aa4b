package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.culet.model.store.StudyException;
import org.culet.model.store.StudyFormat;
import org.culet.model.store.StudyReadException;
import org.culet.model.store.StudyTooNewException;

/**
 * Files that are no study, or no longer one: each is refused with the file's name and the cause.
 */
class StudyDamageTest {
	private static final int FUZZED = Boolean.getBoolean("culet.long") ? 10_000 : 300;

	@TempDir
	Path folder;
	private Path file;
	private byte[] good;
	private String text;

	@BeforeEach
	void write() throws IOException {
		file = folder.resolve("a.culet");
		STORE.save(new StudyBuilder("a").sample("I", 2).session("s").build(), file);
		good = Files.readAllBytes(file);
		text = new String(good, StandardCharsets.UTF_8);
	}

	private StudyReadException refused(String content) throws IOException {
		Files.writeString(file, content);
		StudyReadException refusal = assertThrows(StudyReadException.class, () -> STORE.load(file));
		assertEquals(file, refusal.file());
		assertTrue(refusal.getMessage().contains("a.culet"), refusal.getMessage());
		return refusal;
	}

	@Test
	void aMissingFileIsNamed() {
		StudyReadException refusal = assertThrows(StudyReadException.class, () -> STORE.load(folder.resolve("none.culet")));
		assertTrue(refusal.getMessage().endsWith("none.culet does not exist."), refusal.getMessage());
	}

	@Test
	void aFolderIsNoStudy() {
		assertThrows(StudyReadException.class, () -> STORE.load(folder));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "T,R\n1,2\n", "PK\u0003\u0004", "<html><body/></html>", "<Study formatVersion='1'/>", "<?xml version='1.0'?>" })
	void whatIsNoStudyIsRefused(String content) throws IOException {
		assertTrue(refused(content).getMessage().contains("is not a study"));
	}

	@Test
	void anotherEncodingIsRefusedWithItsLine() throws IOException {
		Files.write(file, text.replace("contact", "cont\u00e4ct").getBytes(StandardCharsets.ISO_8859_1));
		StudyReadException refusal = assertThrows(StudyReadException.class, () -> STORE.load(file));
		assertTrue(refusal.getMessage().matches(".*Line [0-9]+: it is not UTF-8 text.*"), refusal.getMessage());
		assertTrue(refused(text.replaceFirst("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")).getMessage().contains("ISO-8859-1"));
	}

	@Test
	void aStudyWithoutVersionIsRefused() throws IOException {
		assertTrue(refused(text.replace("formatVersion=\"" + StudyFormat.CURRENT_VERSION + "\"", "")).getMessage().contains("names no format version"));
	}

	@Test
	void aTruncatedFileIsRefusedAtEveryLength() throws IOException {
		for (int length = 0; length < good.length - "</model:Study>\n".length(); length += 97) {
			Files.write(file, Arrays.copyOf(good, length));
			StudyReadException refusal = assertThrows(StudyReadException.class, () -> STORE.load(file));
			assertTrue(refusal.getMessage().contains("damaged"), refusal.getMessage());
		}
		Files.write(file, Arrays.copyOf(good, good.length / 2));
		assertTrue(assertThrows(StudyReadException.class, () -> STORE.load(file)).getMessage().contains("Line "));
	}

	@ParameterizedTest
	@CsvSource({ "3,by Culet test", "17,by Culet test", "999999999,by Culet test" })
	void aNewerVersionIsRefusedWithItsNumber(int version, String writer) throws IOException {
		Files.writeString(file, text.replace("formatVersion=\"" + StudyFormat.CURRENT_VERSION + "\"", "formatVersion=\"" + version + "\""));
		StudyTooNewException refusal = assertThrows(StudyTooNewException.class, () -> STORE.load(file));
		assertEquals(version, refusal.version());
		assertTrue(refusal.getMessage().contains(writer + " in study format " + version), refusal.getMessage());
		assertTrue(refusal.getMessage().contains("reads formats up to " + StudyFormat.CURRENT_VERSION), refusal.getMessage());
		assertEquals(version, STORE.versionOf(file));
	}

	@Test
	void aVersionThatNeverWasIsRefused() throws IOException {
		assertTrue(refused(text.replace("formatVersion=\"" + StudyFormat.CURRENT_VERSION + "\"", "formatVersion=\"0\"")).getMessage().contains("study format 0"));
	}

	@Test
	void anExternalEntityIsNotRead() throws IOException {
		Path secret = folder.resolve("secret.txt");
		Files.writeString(secret, "the-secret");
		String attack = text.replaceFirst("<model:Study", "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>\n<model:Study")
				.replaceFirst("<models>activated", "<models>&e;");
		StudyReadException refusal = refused(attack);
		assertTrue(refusal.getMessage().contains("document type definition"), refusal.getMessage());
		assertFalse(refusal.getMessage().contains("the-secret"));
	}

	@Test
	void entitiesThatMultiplyAreRefused() throws IOException {
		refused("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>\n"
				+ text.substring(text.indexOf("<model:Study")).replaceFirst("<models>activated", "<models>&b;"));
	}

	@Test
	void otherFilesAndAddressesAreNotReferredTo() throws IOException {
		Path other = folder.resolve("other.culet");
		Files.write(other, good);
		String linked = text.replaceFirst("(<windows\\s+)stage=\"stage-1\"([^/]*)/>", "$1$2><stage href=\"other.culet#stage-1\"/></windows>");
		assertFalse(linked.equals(text));
		assertTrue(refused(linked).getMessage().contains("outside the study"));
		String schema = text.replaceFirst("formatVersion", "xsi:schemaLocation=\"urn:other " + other.toUri() + "\" xmlns:o=\"urn:other\" formatVersion")
				.replaceFirst("xsi:type=\"model:PointMask\"", "xsi:type=\"o:Study\"");
		refused(schema);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "thicknessNm=\"30.0\"|thicknessNm=\"thirty\"", "thicknessNm=\"30.0\"|colour=\"30.0\"",
			"ambientGroundState=\"insulator\"|ambientGroundState=\"liquid\"", "rows=\"3-5 40\"|rows=\"5-3\"", "rows=\"3-5 40\"|rows=\"0-2147483648\"",
			"rows=\"3-5 40\"|rows=\"-4\"", "startDate=\"2026-01-31\"|startDate=\"2026-02-31\"", "id=\"stage-2\"|id=\"stage-1\"",
			"chosenRuby=\"rubyreading-1\"|chosenRuby=\"rubyreading-9\"", "chosenRuby=\"rubyreading-1\"|chosenRuby=\"stage-1\"",
			"xsi:type=\"model:PointMask\"|xsi:type=\"model:Cell\"", "xsi:type=\"model:PointMask\"|xsi:type=\"model:Mask\"",
			"xsi:type=\"model:PointMask\"|xsi:type=\"model:Nothing\"", "<cell|<cells" })
	void aDamagedValueIsRefusedAndNeverGuessed(String from, String to) throws IOException {
		String damaged = text.replace(from, to);
		assertFalse(damaged.equals(text), "the text to damage is there");
		assertTrue(refused(damaged).getMessage().contains("damaged"));
	}

	@Test
	void twoObjectsOfOneIdAreNotToldApartByGuessing() throws IOException {
		String damaged = new String(STORE.toBytes(new StudyBuilder("a").sample("I", 1).sample("T", 1).build()), StandardCharsets.UTF_8)
				.replace("id=\"sample-2\"", "id=\"sample-1\"");
		assertTrue(refused(damaged).getMessage().contains("More than one object has the id 'sample-1'"));
	}

	@Test
	void whateverHappensToAFileItReadsOrIsRefused() throws IOException {
		Random random = new Random(20260131);
		int refused = 0;
		for (int i = 0; i < FUZZED; i++) {
			byte[] bytes = good.clone();
			for (int k = 1 + random.nextInt(4); k > 0; k--) {
				damage(bytes, random);
			}
			Files.write(file, bytes);
			try {
				STORE.load(file);
			} catch (StudyException e) {
				refused++;
			}
		}
		assertTrue(refused > FUZZED / 3, refused + " of " + FUZZED + " were refused");
	}

	private static void damage(byte[] bytes, Random random) {
		int at = random.nextInt(bytes.length);
		switch (random.nextInt(3)) {
			case 0 -> bytes[at] = (byte) random.nextInt(256);
			case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
			default -> {
				int length = Math.min(random.nextInt(60), bytes.length - at);
				System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
			}
		}
	}
}
