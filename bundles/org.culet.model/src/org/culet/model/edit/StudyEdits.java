package org.culet.model.edit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.culet.model.Session;
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
	 * Sets the window of temperature for the fits of a stage by hand, in the session that the analysis keeps; the session is made where there
	 * is none yet. A recomputation never changes it.
	 *
	 * @param stage a stage
	 * @param model id of the law it is for; empty: all laws, and windows set for single laws of the stage give way
	 * @param lowK  lower end in K, above zero
	 * @param highK upper end in K, above the lower one
	 * @return the edit "Set fit window of stage 5.2 GPa"
	 * @throws IllegalArgumentException if that is no window
	 */
	public Command setWindow(Stage stage, Optional<String> model, double lowK, double highK) {
		Optional<Session> kept = Studies.sessionNamed(domain.study(), Studies.ANALYSIS_SESSION);
		if (kept.isPresent()) {
			return setWindow(kept.get(), stage, model, lowK, highK);
		}
		Session session = Studies.createAnalysisSession(Instant.now().truncatedTo(ChronoUnit.SECONDS));
		session.getWindows().add(window(stage, model, lowK, highK));
		return named(new AddCommand(domain, domain.study(), CuletPackage.Literals.STUDY__SESSIONS, session), windowLabel("Set", stage, model));
	}

	/**
	 * Sets the window of temperature for the fits of a stage in a session by hand, as {@link #setWindow(Stage, Optional, double, double)} does.
	 *
	 * @param session the session
	 * @param stage   a stage
	 * @param model   id of the law it is for; empty: all laws, and windows set for single laws of the stage give way
	 * @param lowK    lower end in K, above zero
	 * @param highK   upper end in K, above the lower one
	 * @return the edit "Set fit window of stage 5.2 GPa"
	 * @throws IllegalArgumentException if that is no window
	 */
	public Command setWindow(Session session, Stage stage, Optional<String> model, double lowK, double highK) {
		CompoundCommand both = new CompoundCommand(windowLabel("Set", stage, model));
		FitWindow window = window(stage, model, lowK, highK);
		List<FitWindow> before = windows(session, stage, model);
		if (!before.isEmpty()) {
			both.append(new RemoveCommand(domain, session, CuletPackage.Literals.SESSION__WINDOWS, before));
		}
		both.append(new AddCommand(domain, session, CuletPackage.Literals.SESSION__WINDOWS, window));
		return both;
	}

	/**
	 * Gives the window of a stage back to the analysis.
	 *
	 * @param stage a stage
	 * @param model id of the law it was set for; empty: those of all laws
	 * @return the edit "Clear fit window of stage 5.2 GPa"; empty if none is set by hand
	 */
	public Optional<Command> clearWindow(Stage stage, Optional<String> model) {
		return Studies.sessionNamed(domain.study(), Studies.ANALYSIS_SESSION).flatMap(session -> clearWindow(session, stage, model));
	}

	/**
	 * Gives the window of a stage in a session back to the analysis.
	 *
	 * @param session the session
	 * @param stage   a stage
	 * @param model   id of the law it was set for; empty: those of all laws
	 * @return the edit "Clear fit window of stage 5.2 GPa"; empty if none is set by hand
	 */
	public Optional<Command> clearWindow(Session session, Stage stage, Optional<String> model) {
		List<FitWindow> byHand = windows(session, stage, model).stream().filter(FitWindow::isByHand).toList();
		return byHand.isEmpty() ? Optional.empty()
				: Optional.of(named(new RemoveCommand(domain, session, CuletPackage.Literals.SESSION__WINDOWS, byHand),
						windowLabel("Clear", stage, model)));
	}

	private static FitWindow window(Stage stage, Optional<String> model, double lowK, double highK) {
		if (!(lowK > 0) || !(highK > lowK) || Double.isInfinite(highK)) {
			throw new IllegalArgumentException("A window from " + lowK + " K to " + highK + " K");
		}
		FitWindow window = CuletFactory.eINSTANCE.createFitWindow();
		window.setStage(stage);
		window.setModel(model.orElse(""));
		window.setLowK(lowK);
		window.setHighK(highK);
		window.setByHand(true);
		return window;
	}

	/** What a window for a law takes the place of: one window a stage and law. */
	private static List<FitWindow> windows(Session session, Stage stage, Optional<String> model) {
		return session.getWindows().stream().filter(w -> w.getStage() == stage && (model.isEmpty() || model.get().equals(w.getModel()))).toList();
	}

	private static String windowLabel(String verb, Stage stage, Optional<String> model) {
		return verb + " fit window of " + Features.describe(stage) + model.map(id -> " for " + id).orElse("");
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
