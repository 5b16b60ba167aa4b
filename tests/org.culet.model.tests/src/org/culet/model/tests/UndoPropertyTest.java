package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.Phase;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.SweepDirection;
import org.culet.model.edit.EditException;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;

/**
 * Random edits of every kind: undoing all of them gives the start, redoing all gives the end, and so at every step between.
 */
class UndoPropertyTest {
	private static final int EDITS = Boolean.getBoolean("culet.long") ? 600 : 80;

	private Random random;
	private Study study;
	private StudyEditingDomain domain;
	private StudyEdits edits;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void undoingAllGivesTheStartAndRedoingAllTheEnd(long seed) throws IOException {
		random = new Random(seed);
		study = new StudyBuilder("a").sample("I", 3).sample("T", 2).session("s").build();
		domain = new StudyEditingDomain(study);
		edits = new StudyEdits(domain);
		List<byte[]> states = new ArrayList<>(List.of(STORE.toBytes(study)));
		while (states.size() <= EDITS) {
			if (random.nextInt(5) == 0 && states.size() > 2) {
				domain.undo();
				states.remove(states.size() - 1);
			} else if (edit()) {
				states.add(STORE.toBytes(study));
			}
			assertArrayEquals(states.get(states.size() - 1), STORE.toBytes(study), "an edit that fails, and an undo, leave no trace");
			assertArrayEquals(states.get(states.size() - 1), STORE.toBytes(Studies.copy(study)), "what a save in the background writes");
		}
		for (int i = EDITS - 1; i >= 0; i--) {
			domain.undo();
			assertArrayEquals(states.get(i), STORE.toBytes(study), "undone to step " + i);
		}
		assertEquals(Optional.empty(), domain.undoLabel());
		for (int i = 1; i <= EDITS; i++) {
			domain.redo();
			assertArrayEquals(states.get(i), STORE.toBytes(study), "redone to step " + i);
		}
		assertEquals(Optional.empty(), domain.redoLabel());
		assertTrue(EcoreUtil.equals(study, Studies.copy(study)));
	}

	/** Returns whether an edit was made; one that the model refuses is none. */
	private boolean edit() {
		try {
			switch (random.nextInt(9)) {
				case 0, 1, 2 -> setAttribute();
				case 3 -> add();
				case 4 -> domain.execute(edits.remove(List.of(any(object -> !(object instanceof Study)))));
				case 5 -> move();
				case 6 -> moveTo();
				case 7 -> phaseOrCompound();
				default -> recorded();
			}
			return true;
		} catch (EditException | IllegalArgumentException e) {
			return false;
		}
	}

	private EObject any(Function<EObject, Boolean> wanted) {
		List<EObject> all = Studies.contents(study).filter(wanted::apply).toList();
		if (all.isEmpty()) {
			throw new IllegalArgumentException("there is none");
		}
		return all.get(random.nextInt(all.size()));
	}

	private void setAttribute() {
		EObject owner = any(object -> true);
		List<EAttribute> attributes = owner.eClass().getEAllAttributes().stream().filter(a -> !a.isMany() && !a.isID()).toList();
		if (attributes.isEmpty()) {
			throw new IllegalArgumentException("no attribute");
		}
		EAttribute attribute = attributes.get(random.nextInt(attributes.size()));
		domain.execute(edits.set(owner, attribute, random.nextInt(4) == 0 ? Optional.empty() : value(attribute)));
	}

	private Optional<?> value(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum literals) {
			return Optional.of(literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance());
		}
		String text = switch (attribute.getEAttributeType().getInstanceClass().getSimpleName()) {
			case "String" -> "text " + random.nextInt(100) + " \n\u00b5";
			case "Double" -> Double.toString(random.nextGaussian());
			case "Integer", "int", "Long" -> Integer.toString(random.nextInt(1000));
			case "boolean", "Boolean" -> Boolean.toString(random.nextBoolean());
			case "Instant" -> "2026-03-01T10:00:00Z";
			case "LocalDate" -> "2026-03-0" + (1 + random.nextInt(9));
			case "RowSet" -> random.nextInt(10) + " 20-3" + random.nextInt(10);
			default -> throw new AssertionError("no value for " + attribute);
		};
		return Optional.of(EcoreUtil.createFromString(attribute.getEAttributeType(), text));
	}

	private void add() {
		int number = random.nextInt(1000);
		EObject owner = any(object -> object instanceof Run || object instanceof Stage || object instanceof Study || object instanceof Sample);
		switch (owner) {
			case Run run -> domain.execute(edits.add(run, Literals.RUN__STAGES, StudyBuilder.stage(number, number % 20)));
			case Stage stage -> domain.execute(edits.add(stage, Literals.STAGE__SWEEPS,
					List.of(StudyBuilder.sweep(number, SweepDirection.COOLING), StudyBuilder.sweep(number, SweepDirection.WARMING))));
			case Study all -> domain.execute(edits.add(all, Literals.STUDY__SAMPLES, CuletFactory.eINSTANCE.createSample()));
			default -> domain.execute(edits.add(owner, Literals.SAMPLE__RUNS, CuletFactory.eINSTANCE.createRun()));
		}
	}

	private void move() {
		EObject object = any(candidate -> candidate.eContainmentFeature() != null && candidate.eContainmentFeature().isMany());
		List<?> siblings = (List<?>) object.eContainer().eGet(object.eContainmentFeature());
		domain.execute(edits.move(object, random.nextInt(siblings.size())));
	}

	private void moveTo() {
		EObject object = any(candidate -> candidate instanceof Sweep || candidate instanceof Stage);
		domain.execute(edits.moveTo(object, any(owner -> object instanceof Sweep ? owner instanceof Stage : owner instanceof Run)));
	}

	private void phaseOrCompound() {
		Stage stage = (Stage) any(Stage.class::isInstance);
		Command phase = edits.overridePhase(stage, Phase.values()[random.nextInt(Phase.values().length)], "seen");
		domain.execute("Two at once", List.of(phase, edits.set(stage, Literals.STAGE__LABEL, Optional.of("label " + random.nextInt(9)))));
	}

	/** Plain setters in any order, as results of an analysis are written; in one of four it fails in the end. */
	private void recorded() {
		boolean fails = random.nextInt(4) == 0;
		domain.change("Analyse", () -> {
			for (int i = 0; i < 4; i++) {
				EObject object = any(candidate -> !(candidate instanceof Study));
				switch (random.nextInt(3)) {
					case 0 -> EcoreUtil.delete(object, true);
					case 1 -> duplicate(object);
					default -> Studies.stages(study).forEach(stage -> stage.setComputedPhase(null));
				}
			}
			if (fails) {
				throw new IllegalStateException("failed in the end");
			}
		});
	}

	private static void duplicate(EObject object) {
		EReference feature = object.eContainmentFeature();
		if (feature.isMany() && feature.getEContainingClass().getEPackage() == CuletPackage.eINSTANCE) {
			@SuppressWarnings("unchecked")
			List<EObject> siblings = (List<EObject>) object.eContainer().eGet(feature);
			siblings.add(0, EcoreUtil.copy(object));
		}
	}
}
