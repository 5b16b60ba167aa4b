package org.culet.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;

import org.culet.model.CriticalTemperature;
import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage;
import org.culet.model.DeducedPressure;
import org.culet.model.Features;
import org.culet.model.Fit;
import org.culet.model.FitWindow;
import org.culet.model.LawChoice;
import org.culet.model.Mask;
import org.culet.model.ParameterChoice;
import org.culet.model.Phase;
import org.culet.model.PhaseAssignment;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Sweep;

/**
 * The edits of a study, as commands with a label that undo can show. None is made here: give them to
 * {@link StudyEditingDomain#execute(Command)}.
 */
public final class StudyEdits {
	private final StudyEditingDomain domain;

	/**
	 * @param domain the study's editing domain
	 */
	public StudyEdits(StudyEditingDomain domain) {
		this.domain = domain;
	}

	/**
	 * @param owner   an object of the study
	 * @param feature one of its attributes or references with a single value
	 * @param value   the new value; empty means not known (or the attribute's default)
	 * @return the edit "Set thickness of sample I"
	 */
	public Command set(EObject owner, EStructuralFeature feature, Optional<?> value) {
		requireFeature(owner, feature, false);
		Object given = value.isPresent() ? value.get() : SetCommand.UNSET_VALUE;
		return named(new SetCommand(domain, owner, feature, given), "Set " + Features.name(feature) + " of " + Features.describe(owner));
	}

	/**
	 * @param owner   an object of the study
	 * @param feature one of its lists of values, such as the candidates of a phase
	 * @param values  the new values, replacing all that are there
	 * @return the edit "Set models of session x"
	 */
	public Command setAll(EObject owner, EStructuralFeature feature, List<?> values) {
		requireFeature(owner, feature, true);
		return named(new SetCommand(domain, owner, feature, new ArrayList<>(values)),
				"Set " + Features.name(feature) + " of " + Features.describe(owner));
	}

	/**
	 * @param owner   an object of the study
	 * @param feature one of its lists: runs of a sample, sweeps of a stage
	 * @param added   what is put at the end of it
	 * @return the edit "Add sweep cooling.dat to stage 5.2 GPa"
	 */
	public Command add(EObject owner, EReference feature, EObject added) {
		return add(owner, feature, List.of(added));
	}

	/**
	 * @param owner   an object of the study
	 * @param feature one of its lists
	 * @param added   what is put at the end of it, in this order
	 * @return the edit "Add 3 sweeps to stage 5.2 GPa"
	 */
	public Command add(EObject owner, EReference feature, Collection<? extends EObject> added) {
		requireFeature(owner, feature, true);
		String what = added.size() == 1 ? Features.describe(added.iterator().next()) : added.size() + " " + Features.name(feature);
		return named(new AddCommand(domain, owner, feature, new ArrayList<>(added)), "Add " + what + " to " + Features.describe(owner));
	}

	/**
	 * Removes objects with all that is in them. Results that stand on nothing afterwards go too: a fit whose sweeps are all removed, windows of
	 * removed stages, critical temperatures of removed sweeps, a pressure deduced from a removed ruby reading. References to what is
	 * removed are cleared.
	 *
	 * @param removed objects of the study, not the study itself
	 * @return the edit "Remove stage 5.2 GPa"
	 */
	public Command remove(Collection<? extends EObject> removed) {
		Set<EObject> all = new LinkedHashSet<>(removed);
		if (all.contains(domain.study())) {
			throw new IllegalArgumentException("The study itself cannot be removed from the study");
		}
		Set<EObject> gone = new LinkedHashSet<>();
		all.forEach(object -> Studies.contents(object).forEach(gone::add));
		Studies.contents(domain.study()).filter(object -> !gone.contains(object) && standsOnlyOn(object, gone)).forEach(all::add);
		String what = removed.size() == 1 ? Features.describe(removed.iterator().next()) : removed.size() + " objects";
		return named(new DeleteCommand(domain, all), "Remove " + what);
	}

	private static boolean standsOnlyOn(EObject object, Set<EObject> gone) {
		return switch (object) {
			case Fit fit -> standsOnlyOn(fit.getSweeps(), gone) || gone.contains(fit.getStage());
			case FitWindow window -> gone.contains(window.getStage());
			case LawChoice choice -> gone.contains(choice.getStage());
			case ParameterChoice choice -> choice.getStage() != null && gone.contains(choice.getStage());
			case CriticalTemperature tc -> standsOnlyOn(tc.getSweeps(), gone);
			case DeducedPressure pressure -> gone.contains(pressure.getReading());
			default -> false;
		};
	}

	private static boolean standsOnlyOn(List<Sweep> sweeps, Set<EObject> gone) {
		return !sweeps.isEmpty() && gone.containsAll(sweeps);
	}

	/**
	 * @param object   an object in a list of the study
	 * @param newIndex its new place in that list, from 0
	 * @return the edit "Move stage 5.2 GPa"
	 */
	public Command move(EObject object, int newIndex) {
		return named(new MoveCommand(domain, object.eContainer(), object.eContainmentFeature(), object, newIndex), "Move " + Features.describe(object));
	}

	/**
	 * Moves an object to another owner: a sweep to another stage, say. It keeps its id, so what refers to it still does.
	 *
	 * @param object   an object of the study
	 * @param newOwner an object that has a list for it
	 * @return the edit "Move sweep cooling.dat to stage 5.2 GPa"
	 * @throws IllegalArgumentException if the new owner has no such list, or lies within the object
	 */
	public Command moveTo(EObject object, EObject newOwner) {
		return moveTo(object, newOwner, CommandParameter.NO_INDEX);
	}

	/**
	 * As {@link #moveTo(EObject, EObject)}, to a place in the list of the new owner.
	 *
	 * @param object   an object of the study
	 * @param newOwner an object that has a list for it, not the one that it is in
	 * @param index    its place in that list, from 0; {@link CommandParameter#NO_INDEX} for the end
	 * @return the edit "Move sweep cooling.dat to stage 5.2 GPa"
	 * @throws IllegalArgumentException if the new owner has no such list, or lies within the object
	 */
	public Command moveTo(EObject object, EObject newOwner, int index) {
		EReference feature = (EReference) object.eContainmentFeature();
		boolean fits = feature != null && feature.isMany() && newOwner.eClass().getEAllReferences().contains(feature);
		if (!fits || EcoreUtil.isAncestor(object, newOwner)) {
			throw new IllegalArgumentException(Features.describe(object) + " cannot be moved to " + Features.describe(newOwner));
		}
		// a new owner takes it from the old one; the undo of a plain add would not put it back there, so both steps are named
		CompoundCommand both = new CompoundCommand("Move " + Features.describe(object) + " to " + Features.describe(newOwner));
		both.append(new RemoveCommand(domain, object.eContainer(), feature, object));
		both.append(new AddCommand(domain, newOwner, feature, object, index));
		return both;
	}

	/**
	 * Sets the phase of a stage by hand. A recomputation never overwrites it.
	 *
	 * @param stage  a stage
	 * @param phase  the phase
	 * @param reason why, not blank
	 * @return the edit "Set phase M1 of stage 5.2 GPa by hand"
	 */
	public Command overridePhase(Stage stage, Phase phase, String reason) {
		PhaseAssignment assignment = CuletFactory.eINSTANCE.createPhaseAssignment();
		assignment.setPhase(phase);
		assignment.setByHand(true);
		assignment.setReason(requireReason(reason));
		return named(new SetCommand(domain, stage, CuletPackage.Literals.STAGE__PHASE_OVERRIDE, assignment),
				"Set phase " + phase.getLiteral() + " of " + Features.describe(stage) + " by hand");
	}

	/**
	 * Gives the phase of a stage back to the computation.
	 *
	 * @param stage a stage
	 * @return the edit "Clear the phase set by hand of stage 5.2 GPa"
	 */
	public Command clearPhaseOverride(Stage stage) {
		return named(new SetCommand(domain, stage, CuletPackage.Literals.STAGE__PHASE_OVERRIDE, null),
				"Clear the phase set by hand of " + Features.describe(stage));
	}

	/**
	 * Sets points of a sweep aside by hand. They are never deleted.
	 *
	 * @param sweep  a sweep
	 * @param mask   which points: {@link org.culet.model.PointMask}, {@link org.culet.model.IntervalMask} or {@link org.culet.model.SweepMask}
	 * @param reason why, not blank
	 * @return the edit "Mask points of sweep cooling.dat"
	 */
	public Command mask(Sweep sweep, Mask mask, String reason) {
		mask.setReason(requireReason(reason));
		mask.setByHand(true);
		return named(new AddCommand(domain, sweep, CuletPackage.Literals.SWEEP__MASKS, mask), "Mask points of " + Features.describe(sweep));
	}

	private static String requireReason(String reason) {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("What is set by hand needs a reason");
		}
		return reason;
	}

	private static void requireFeature(EObject owner, EStructuralFeature feature, boolean many) {
		if (!owner.eClass().getEAllStructuralFeatures().contains(feature) || feature.isMany() != many) {
			throw new IllegalArgumentException(owner.eClass().getName() + " has no " + (many ? "list" : "single value") + " '" + feature.getName() + "'");
		}
	}

	private static Command named(AbstractCommand command, String label) {
		command.setLabel(label);
		return command;
	}
}
