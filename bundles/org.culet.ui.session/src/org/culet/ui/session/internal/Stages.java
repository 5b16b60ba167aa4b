package org.culet.ui.session.internal;

import java.util.List;

import org.culet.model.Studies;
import org.culet.model.Stage;

/** Stages in words. */
final class Stages {

	private Stages() {
	}

	static String words(List<Stage> stages) {
		return stages.size() == 1 ? "stage " + Studies.label(stages.get(0)) : stages.size() + " stages";
	}
}
