package org.culet.ui.internal.explorer;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import org.culet.model.CuletPackage;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.ui.internal.study.StudyController;

/** Which attribute is the name of an object. */
final class StudyNames {

	private StudyNames() {
	}

	static Optional<EAttribute> feature(EObject object) {
		return switch (object) {
			case Study study -> Optional.of(CuletPackage.Literals.STUDY__NAME);
			case Sample sample -> Optional.of(CuletPackage.Literals.SAMPLE__NAME);
			case Run run -> Optional.of(CuletPackage.Literals.RUN__NAME);
			case Stage stage -> Optional.of(CuletPackage.Literals.STAGE__LABEL);
			case Session session -> Optional.of(CuletPackage.Literals.SESSION__NAME);
			case Sweep sweep -> Optional.of(CuletPackage.Literals.SWEEP__NAME);
			case RubyReading reading -> Optional.of(CuletPackage.Literals.RUBY_READING__NAME);
			default -> Optional.empty();
		};
	}

	/** Renames, as a command; nothing happens where the name stays the same. */
	static void rename(StudyController controller, EObject object, String name) {
		EAttribute feature = feature(object).orElseThrow();
		String trimmed = name.strip();
		if (!trimmed.equals(object.eGet(feature))) {
			controller.current().ifPresent(d -> controller.execute(d.edits().set(object, feature, Optional.of(trimmed))));
		}
	}
}
