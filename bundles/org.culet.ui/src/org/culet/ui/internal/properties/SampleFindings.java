package org.culet.ui.internal.properties;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.analysis.Wording;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.SeriesResult;
import org.culet.model.Sample;
import org.culet.physics.Estimate;
import org.culet.physics.series.Branch;
import org.culet.physics.series.PhaseBoundary;
import org.culet.ui.internal.Values;
import org.culet.ui.internal.study.StudyController;

/** What the stages of a sample say together: boundaries of the phases, the maximum of Tc. */
final class SampleFindings implements PropertiesView.Findings {

	private final FormToolkit toolkit;
	private final StudyController controller;
	private Sample sample;
	private Text text;

	SampleFindings(FormToolkit toolkit, StudyController controller, Sample sample) {
		this.toolkit = toolkit;
		this.controller = controller;
		this.sample = sample;
	}

	@Override
	public void create(Composite body) {
		text = Prose.create(toolkit, body);
	}

	@Override
	public void turnTo(EObject other) {
		sample = (Sample) other;
	}

	@Override
	public void refresh() {
		Optional<SampleResult> result = controller.current().flatMap(d -> d.results()).flatMap(r -> r.sample(sample.getId()));
		Prose.show(text, result.map(SampleFindings::words).orElse(controller.isBusy() ? "Analysing…" : "Not analysed yet: press F5."));
	}

	private static String words(SampleResult result) {
		StringBuilder out = new StringBuilder();
		out.append(result.stages().size()).append(result.stages().size() == 1 ? " stage\n" : " stages\n");
		for (SeriesResult series : result.series()) {
			if (series.branch() == Branch.DOWN) {
				out.append("Depressurising:\n");
			}
			series.boundaries().forEach(b -> out.append(boundary(b)).append('\n'));
			Optional<Estimate> at = series.tcMaximum().pressureGPa();
			Optional<Estimate> height = series.tcMaximum().value();
			if (at.isPresent() && height.isPresent()) {
				out.append("Tc is highest, ").append(Values.format(height.get().value(), height.get().sigma(), "K")).append(", at ")
						.append(Values.format(at.get().value(), at.get().sigma(), "GPa")).append('\n');
			}
			series.notes().forEach(n -> out.append("⚠ ").append(Wording.sentence(n)).append('\n'));
		}
		return out.toString().stripTrailing();
	}

	private static String boundary(PhaseBoundary b) {
		return b.from().id() + " to " + b.to().id() + ": "
				+ b.pressureGPa().map(p -> Values.format(p.value(), p.sigma(), "GPa")).orElse(Wording.sentence(b.reason()));
	}
}
