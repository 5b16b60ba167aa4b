package org.culet.ui.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Sweep;

/** What is selected in the open study, the same in every view: tree, table and figures. Belongs to the user-interface thread. */
public final class StudySelection {

	private List<EObject> objects = List.of();
	private final Consumer<StudySelection> changed;

	/**
	 * An empty selection.
	 *
	 * @param changed told after each change
	 */
	public StudySelection(Consumer<StudySelection> changed) {
		this.changed = changed;
	}

	/**
	 * Selects.
	 *
	 * @param selected objects of the open study, none for nothing
	 */
	public void select(List<? extends EObject> selected) {
		List<EObject> next = List.copyOf(new LinkedHashSet<>(selected));
		if (!next.equals(objects)) {
			objects = next;
			changed.accept(this);
		}
	}

	/** What is selected, in the order in which it was. */
	public List<EObject> objects() {
		return objects;
	}

	/** The one object that is selected, or the first of several. */
	public Optional<EObject> first() {
		return objects.stream().findFirst();
	}

	/** Stages that are selected themselves or through one of their sweeps or ruby readings. */
	public List<Stage> stages() {
		Set<Stage> stages = new LinkedHashSet<>();
		for (EObject object : objects) {
			if (object instanceof Stage stage) {
				stages.add(stage);
			} else if (object instanceof Sweep sweep && sweep.getStage() != null) {
				stages.add(sweep.getStage());
			} else if (object instanceof RubyReading reading && reading.getStage() != null) {
				stages.add(reading.getStage());
			}
		}
		return new ArrayList<>(stages);
	}

	/** The sample that the first selected object belongs to. */
	public Optional<Sample> sample() {
		return first().flatMap(object -> container(object, Sample.class));
	}

	/** The run that the first selected object belongs to. */
	public Optional<Run> run() {
		return first().flatMap(object -> container(object, Run.class));
	}

	/** The stage that the first selected object belongs to. */
	public Optional<Stage> stage() {
		return first().flatMap(object -> container(object, Stage.class));
	}

	private static <T extends EObject> Optional<T> container(EObject object, Class<T> type) {
		for (EObject at = object; at != null; at = at.eContainer()) {
			if (type.isInstance(at)) {
				return Optional.of(type.cast(at));
			}
		}
		return Optional.empty();
	}
}
