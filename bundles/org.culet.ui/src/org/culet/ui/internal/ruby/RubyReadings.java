package org.culet.ui.internal.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;

import org.culet.model.CuletFactory;
import org.culet.model.RubyReading;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;

/** New ruby readings. */
public final class RubyReadings {

	private RubyReadings() {
	}

	/**
	 * A reading for a stage, not yet in the study: scale, shift, reference and temperature are those of the last reading of the stage, of
	 * the stages before it, or of any other, since one ruby is read on one spectrometer all through a campaign.
	 *
	 * @param study the study
	 * @param stage the stage it is for
	 * @return the reading, without a wavelength
	 */
	public static RubyReading like(Study study, Stage stage) {
		RubyReading reading = CuletFactory.eINSTANCE.createRubyReading();
		model(study, stage).ifPresent(before -> {
			reading.setScale(before.getScale());
			reading.setShift(before.getShift());
			reading.setReferenceNm(before.getReferenceNm());
			reading.setReferenceSigmaNm(before.getReferenceSigmaNm());
			reading.setReferenceTemperatureK(before.getReferenceTemperatureK());
			reading.setTemperatureK(before.getTemperatureK());
			reading.setWhen(before.getWhen());
			if (before.getUserScale() != null) {
				reading.setUserScale(EcoreUtil.copy(before.getUserScale()));
			}
		});
		reading.setName(free(stage));
		return reading;
	}

	private static Optional<RubyReading> model(Study study, Stage stage) {
		List<Stage> stages = new ArrayList<>();
		for (Stage each : Studies.stages(study).toList()) {
			stages.add(each);
			if (each == stage) {
				break;
			}
		}
		List<RubyReading> before = stages.stream().flatMap(s -> s.getRubyReadings().stream()).toList();
		return before.isEmpty() ? Studies.stages(study).flatMap(s -> s.getRubyReadings().stream()).findFirst() : Optional.of(before.get(before.size() - 1));
	}

	private static String free(Stage stage) {
		int n = stage.getRubyReadings().size() + 1;
		List<String> taken = stage.getRubyReadings().stream().map(RubyReading::getName).toList();
		while (taken.contains("reading " + n)) {
			n++;
		}
		return "reading " + n;
	}
}
