package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.culet.model.Session;
import org.culet.model.Study;
import org.culet.model.store.Migration;
import org.culet.model.store.Migrations;
import org.culet.model.store.StudyFormat;
import org.culet.model.store.StudyReadException;
import org.culet.model.store.StudyStore;

/**
 * The mechanism of migrations, with an invented version 0 in which samples were "films" and thickness was in angstrom.
 */
class MigrationTest {
	@TempDir
	Path folder;

	/** From the invented version 0 to 1. */
	private static final class FilmsToSamples implements Migration {
		@Override
		public int fromVersion() {
			return 0;
		}

		@Override
		public void migrate(Document document) throws MigrationException {
			NodeList films = document.getElementsByTagName("films");
			while (films.getLength() > 0) {
				Element film = (Element) films.item(0);
				String angstrom = film.getAttribute("thicknessAngstrom");
				if (angstrom.isEmpty()) {
					throw new MigrationException("Film " + film.getAttribute("id") + " has no thickness, which version 0 always had");
				}
				film.removeAttribute("thicknessAngstrom");
				film.setAttribute("thicknessNm", Double.toString(Double.parseDouble(angstrom) / 10));
				document.renameNode(film, null, "samples");
			}
		}
	}

	private final StudyStore migrating = STORE.withMigrations(Stream.concat(Stream.of(new FilmsToSamples()), Migrations.standard().stream()).toList());

	private Path oldStudy() throws IOException {
		Study study = new StudyBuilder("old").sample("I", 2).session("s").build();
		String text = new String(STORE.toBytes(study), StandardCharsets.UTF_8);
		String old = text.replace("formatVersion=\"" + StudyFormat.CURRENT_VERSION + "\"", "formatVersion=\"0\"").replace("<samples", "<films").replace("</samples>", "</films>")
				.replace("thicknessNm=\"30.0\"", "thicknessAngstrom=\"300\"");
		Path file = folder.resolve("old.culet");
		Files.writeString(file, old);
		return file;
	}

	@Test
	void anOlderStudyOpensMigrated() throws IOException {
		Study study = migrating.load(oldStudy());
		assertEquals(30.0, study.getSamples().get(0).getThicknessNm());
		assertEquals(StudyFormat.CURRENT_VERSION, study.getFormatVersion());
		assertArrayEquals(STORE.toBytes(new StudyBuilder("old").sample("I", 2).session("s").build()), migrating.toBytes(study));
	}

	@Test
	void theOldFileIsUntouchedUntilSavedAndKeptAfterwards() throws IOException {
		Path file = oldStudy();
		byte[] old = Files.readAllBytes(file);
		Study study = migrating.load(file);
		assertArrayEquals(old, Files.readAllBytes(file));
		migrating.save(study, file);
		study.setNotes("later");
		migrating.save(study, file);
		assertArrayEquals(old, Files.readAllBytes(folder.resolve("old.culet.v0.bak")), "kept even after further saves");
		assertEquals("later", STORE.load(file).getNotes());
	}

	@Test
	void aStepThatCannotBeDoneRefusesTheFileWithItsReason() throws IOException {
		Path file = oldStudy();
		Files.writeString(file, Files.readString(file).replaceFirst("thicknessAngstrom=\"300\"", ""));
		StudyReadException refusal = assertThrows(StudyReadException.class, () -> migrating.load(file));
		assertTrue(refusal.getMessage().contains("from study format 0 to " + StudyFormat.CURRENT_VERSION + ". Film sample-1 has no thickness"), refusal.getMessage());
	}

	@Test
	void whatMigratesIntoNonsenseIsRefused() throws IOException {
		Path file = oldStudy();
		Files.writeString(file, Files.readString(file).replaceFirst("material=", "colour="));
		assertTrue(assertThrows(StudyReadException.class, () -> migrating.load(file)).getMessage().contains("damaged"));
	}

	@Test
	void aChainWithAGapIsRefusedWhenItIsMade() {
		Migration fromTwo = new Migration() {
			@Override
			public int fromVersion() {
				return 2;
			}

			@Override
			public void migrate(Document document) {
				throw new AssertionError("never asked");
			}
		};
		List<Migration> wrong = List.of(new FilmsToSamples(), fromTwo);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> STORE.withMigrations(wrong)).getMessage().contains("needs"));
	}

	/** A file of format 1 as Culet 0.1.0 wrote it, kept for ever. */
	@Test
	void aStudyOfFormatOneOpensAndKeepsTheLawChosenByHand() throws IOException {
		Path file = folder.resolve("one.culet");
		try (InputStream stored = MigrationTest.class.getResourceAsStream("format-1.culet")) {
			Files.copy(stored, file);
		}
		Study study = STORE.load(file);
		assertEquals(StudyFormat.CURRENT_VERSION, study.getFormatVersion());
		Session session = study.getSessions().get(0);
		assertEquals(1, session.getLawChoices().size());
		assertEquals("es-vrh", session.getLawChoices().get(0).getModel());
		assertSame(session.getFits().get(1).getStage(), session.getLawChoices().get(0).getStage());
		assertEquals(0, session.getParameterChoices().size());
		assertEquals(3, session.getFits().size());
		STORE.save(study, file);
		assertArrayEquals(STORE.toBytes(study), STORE.toBytes(STORE.load(file)));
		assertTrue(Files.exists(folder.resolve("one.culet.v1.bak")));
	}

	@Test
	void aMigratedFileHoldsNoDoctypeEither() throws IOException {
		Path file = oldStudy();
		Files.writeString(file, Files.readString(file).replaceFirst("<model:Study", "<!DOCTYPE x>\n<model:Study"));
		assertThrows(StudyReadException.class, () -> migrating.load(file));
	}
}
