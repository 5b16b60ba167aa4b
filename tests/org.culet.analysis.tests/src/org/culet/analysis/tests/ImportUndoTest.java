package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.culet.analysis.Progress;
import org.culet.analysis.RubyReevaluation;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.Version;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.StudyImporter;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.edit.EditException;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;
import org.culet.model.store.StudyStore;
import org.culet.physics.pressure.RubyScales;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Imports, deletions, moves, ruby readings and scales in any order: undoing all gives the start, redoing all the end, and every step has a name.
 */
class ImportUndoTest {

	private static final int EDITS = Boolean.getBoolean("culet.long") ? 200 : 40;
	private static final int FILES = 12;

	@TempDir
	private Path folder;

	private final StudyStore store = new StudyStore(Version.PROGRAM);
	private final StudyImporter importer = new StudyImporter(CurveReaders.standard());
	private Random random;
	private Study study;
	private StudyEditingDomain domain;
	private StudyEdits edits;
	private List<ImportRequest> requests;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void undoingAllGivesTheStartAndRedoingAllTheEnd(long seed) throws Exception {
		random = new Random(seed);
		requests = files();
		study = store.create("s");
		domain = new StudyEditingDomain(study);
		edits = new StudyEdits(domain);
		List<byte[]> states = new ArrayList<>(List.of(store.toBytes(study)));
		for (int i = 0; i < EDITS; i++) {
			byte[] before = store.toBytes(study);
			Optional<String> undo = domain.undoLabel();
			try {
				edit();
			} catch (EditException | IllegalArgumentException e) {
				assertArrayEquals(before, store.toBytes(study), "a refused edit leaves no trace");
			}
			if (!domain.undoLabel().equals(undo) || !java.util.Arrays.equals(before, store.toBytes(study))) {
				assertTrue(domain.undoLabel().filter(label -> label.length() > 4).isPresent(), "every step has a name");
				states.add(store.toBytes(study));
			}
		}
		assertTrue(states.size() > EDITS / 4, "edits were made");
		byte[] end = store.toBytes(study);
		while (domain.undoLabel().isPresent()) {
			domain.undo();
		}
		assertArrayEquals(states.get(0), store.toBytes(study), "all undone");
		while (domain.redoLabel().isPresent()) {
			domain.redo();
		}
		assertArrayEquals(end, store.toBytes(study), "all redone");
	}

	private List<ImportRequest> files() throws IOException, DataReadException {
		StringBuilder manifest = new StringBuilder("file,sample,pressure_GPa,branch,ruby_nm,ruby_reference_nm,ruby_scale\n");
		for (int i = 0; i < FILES; i++) {
			StringBuilder text = new StringBuilder("T_K;R_ohm\n");
			for (int k = 0; k < 30; k++) {
				text.append(2 + 0.5 * k).append(';').append(100 + i + k).append('\n');
			}
			Files.writeString(folder.resolve("f" + i + ".csv"), text);
			manifest.append(String.format(Locale.ROOT, "f%d.csv,%s,%d,%s,%.3f,694.25,mao1986%n", i, i % 3 == 0 ? "T" : "I", i / 2, i % 4 == 3 ? "down" : "up",
					694.25 + 0.18 * i));
		}
		Path file = Files.writeString(folder.resolve("manifest.csv"), manifest);
		return ImportRequest.of(Manifest.read(file));
	}

	private void edit() {
		switch (random.nextInt(8)) {
			case 0, 1, 2 -> importSome();
			case 3 -> domain.execute(edits.remove(List.of(any(EObject.class))));
			case 4 -> moveAStage();
			case 5 -> reading();
			case 6 -> RubyReevaluation.plan(StudySnapshot.of(study, folder.resolve("s.culet")), RubyScales.all().get(random.nextInt(5)), Progress.NONE)
					.apply(domain, Instant.EPOCH);
			default -> domain.execute(edits.set(any(Stage.class), Literals.STAGE__PRESSURE_GPA, Optional.of(0.1 * random.nextInt(150))));
		}
	}

	private void importSome() {
		int from = random.nextInt(FILES);
		ImportPlan plan = importer.plan(requests.subList(from, Math.min(FILES, from + 1 + random.nextInt(5))), Progress.NONE);
		assertEquals(List.of(), plan.problems());
		importer.apply(plan, domain);
	}

	private void moveAStage() {
		Stage stage = any(Stage.class);
		Run target = any(Run.class);
		domain.execute(target == stage.getRun() ? edits.move(stage, random.nextInt(target.getStages().size())) : edits.moveTo(stage, target, 0));
	}

	private void reading() {
		RubyReading reading = CuletFactory.eINSTANCE.createRubyReading();
		reading.setWavelengthNm(695.0);
		Stage stage = any(Stage.class);
		domain.execute("Add a reading that counts", List.of(edits.add(stage, Literals.STAGE__RUBY_READINGS, reading),
				edits.set(stage, Literals.STAGE__CHOSEN_RUBY, Optional.of(reading))));
	}

	private <T extends EObject> T any(Class<T> type) {
		List<EObject> all = Studies.contents(study)
				.filter(o -> type.isInstance(o) && (type != EObject.class || o instanceof Sweep || o instanceof Stage || o instanceof Run || o instanceof RubyReading)).toList();
		if (all.isEmpty()) {
			throw new IllegalArgumentException("there is none");
		}
		return type.cast(all.get(random.nextInt(all.size())));
	}
}
