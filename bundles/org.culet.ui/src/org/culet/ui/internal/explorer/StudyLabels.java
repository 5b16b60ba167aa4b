package org.culet.ui.internal.explorer;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.emf.ecore.EObject;

import org.culet.analysis.result.StageResult;
import org.culet.model.Branch;
import org.culet.model.RubyReading;
import org.culet.model.RubyWhen;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.ui.internal.Icons;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.StudyText;

/** Names and pictures of the objects of a study, with what was found beside them. */
final class StudyLabels extends LabelProvider implements IStyledLabelProvider {

	private final Supplier<StudyController> controller;

	StudyLabels(Supplier<StudyController> controller) {
		this.controller = controller;
	}

	@Override
	public StyledString getStyledText(Object element) {
		StyledString text = new StyledString(text(element));
		String aside = aside(element);
		return aside.isEmpty() ? text : text.append("  " + aside, StyledString.QUALIFIER_STYLER);
	}

	@Override
	public String getText(Object element) {
		return text(element);
	}

	private String text(Object element) {
		return element instanceof Stage stage ? StudyText.arrow(stage) + " " + StudyText.name(stage, result(stage))
				: StudyText.name((EObject) element);
	}

	private String aside(Object element) {
		return switch (element) {
			case Study study -> controller.get().current().flatMap(d -> d.readOnlyReason()).map(r -> "read only").orElse("");
			case Sample sample -> sample.getMaterial()
					+ (sample.getThicknessNm() != null
							? (sample.getMaterial().isBlank() ? "" : ", ") + org.culet.ui.internal.Values.format(sample.getThicknessNm(), "nm")
							: "");
			case Run run -> run.getCryostat();
			case Stage stage -> result(stage).map(r -> r.sweeps().isEmpty() ? "" : r.phase().id()).orElse("");
			case Session session -> session.getSweeps().size() + (session.getSweeps().size() == 1 ? " sweep" : " sweeps");
			case Sweep sweep -> direction(sweep) + StudyText.extent(sweep);
			case RubyReading reading -> ruby(reading);
			default -> "";
		};
	}

	private static String ruby(RubyReading reading) {
		String when = reading.getWhen() == RubyWhen.UNKNOWN ? "ruby" : "ruby, " + reading.getWhen().getLiteral() + " cooling";
		return when + (reading.getWavelengthNm() == null ? "" : ", " + reading.getWavelengthNm() + " nm");
	}

	private static String direction(Sweep sweep) {
		return switch (sweep.getDirection()) {
			case COOLING -> "cooling, ";
			case WARMING -> "warming, ";
			case UNDETERMINED -> "";
		};
	}

	private Optional<StageResult> result(Stage stage) {
		return controller.get().current().flatMap(d -> d.results()).flatMap(r -> r.stage(stage.getId()));
	}

	@Override
	public Image getImage(Object element) {
		return Icons.image(switch (element) {
			case Study study -> "study";
			case Sample sample -> "sample";
			case Run run -> "run";
			case Stage stage -> stage.getBranch() == Branch.DOWN ? "stage-down" : "stage";
			case Sweep sweep -> switch (sweep.getDirection()) {
				case COOLING -> "sweep-cooling";
				case WARMING -> "sweep-warming";
				case UNDETERMINED -> "sweep";
			};
			case Session session -> "fits";
			case RubyReading reading -> "ruby";
			default -> "figure";
		});
	}
}
