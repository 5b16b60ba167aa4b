package org.culet.ui.internal.properties;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.analysis.Wording;
import org.culet.analysis.result.SweepResult;
import org.culet.model.IntervalMask;
import org.culet.model.Mask;
import org.culet.model.PointMask;
import org.culet.model.Sweep;
import org.culet.ui.internal.Values;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.StudyText;

/** Where the points of a sweep come from. */
final class SweepFindings implements PropertiesView.Findings {

	private final FormToolkit toolkit;
	private final StudyController controller;
	private Sweep sweep;
	private Text text;

	SweepFindings(FormToolkit toolkit, StudyController controller, Sweep sweep) {
		this.toolkit = toolkit;
		this.controller = controller;
		this.sweep = sweep;
	}

	@Override
	public void create(Composite body) {
		text = Prose.create(toolkit, body);
	}

	@Override
	public void turnTo(EObject other) {
		sweep = (Sweep) other;
	}

	@Override
	public void refresh() {
		StringBuilder out = new StringBuilder(sweep.getFileName());
		out.append(", sweep ").append(sweep.getIndexInFile() + 1).append('\n');
		String extent = StudyText.extent(sweep);
		if (!extent.isEmpty()) {
			out.append(extent).append('\n');
		}
		result().ifPresent(r -> {
			out.append("Read as ").append(r.format()).append(": ").append(r.columns()).append('\n');
			out.append(r.curve().size()).append(" points used of ").append(r.measured()).append('\n');
			r.notes().forEach(n -> out.append(Wording.sentence(n)).append('\n'));
		});
		for (Mask mask : sweep.getMasks()) {
			out.append("Masked: ").append(words(mask)).append(mask.getReason().isBlank() ? "" : ", " + mask.getReason()).append('\n');
		}
		if (!sweep.getSha256().isEmpty()) {
			out.append("SHA-256 ").append(sweep.getSha256());
		}
		Prose.show(text, out.toString().stripTrailing());
	}

	/** What a mask covers. */
	private static String words(Mask mask) {
		return switch (mask) {
			case PointMask points -> points.getRows().size() == 1 ? "1 point" : points.getRows().size() + " points";
			case IntervalMask interval when interval.getLowK() == null && interval.getHighK() == null -> "all points";
			case IntervalMask interval -> "points" + (interval.getLowK() == null ? "" : " from " + Values.format(interval.getLowK(), "K"))
					+ (interval.getHighK() == null ? "" : " to " + Values.format(interval.getHighK(), "K"));
			default -> "all points";
		};
	}

	private Optional<SweepResult> result() {
		return controller.current().flatMap(d -> d.results()).stream().flatMap(r -> r.samples().stream())
				.flatMap(s -> s.stages().stream()).flatMap(s -> s.sweeps().stream()).filter(s -> s.id().equals(sweep.getId())).findFirst();
	}
}
