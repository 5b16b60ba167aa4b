package org.culet.ui.internal.explorer;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;

import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;

/** Study, samples, runs, stages, sweeps and ruby readings; after the samples the fitting sessions. */
final class StudyContent implements ITreeContentProvider {

	/** How deep the tree is when stages are visible: study, sample, run. */
	static final int STAGES = 4;

	@Override
	public Object[] getElements(Object input) {
		return (Object[]) input;
	}

	@Override
	public Object[] getChildren(Object parent) {
		return children(parent).toArray();
	}

	private static List<? extends EObject> children(Object parent) {
		return switch (parent) {
			case Study study -> Stream.concat(study.getSamples().stream(), study.getSessions().stream()).toList();
			case Sample sample -> sample.getRuns();
			case Run run -> run.getStages();
			case Stage stage -> Stream.<EObject>concat(stage.getSweeps().stream(), stage.getRubyReadings().stream()).toList();
			default -> List.of();
		};
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof EObject object ? object.eContainer() : null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return !children(element).isEmpty();
	}
}
