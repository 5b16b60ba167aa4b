package org.culet.app.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.Progress;
import org.culet.analysis.SessionAnalysis;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.StageFit;
import org.culet.app.Services;
import org.culet.data.Quantity;
import org.culet.model.Study;
import org.culet.report.json.FitJson;
import org.culet.report.json.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code culet fit STUDY --session NAME}. */
record SessionFits(Console console, Services services, Path file, String session, boolean json) {

	int run() throws Failure {
		Study study = StudyFiles.load(file);
		SessionAnalysis.Plan plan = SessionAnalysis.plan(study, file, session).orElseThrow(() -> new Failure(file
				+ ": there is no session \"" + session + "\"; " + sessions(study)));
		SessionAnalysis.Outcome outcome = fitted(plan);
		if (json) {
			ObjectNode node = Json.object();
			node.put("session", plan.name());
			ArrayNode fits = node.putArray("fits");
			outcome.stages().forEach(stage -> stage.stage().fits().forEach(fit -> fits.add(of(stage, fit))));
			console.json(node);
		} else {
			for (SessionAnalysis.FittedStage stage : outcome.stages()) {
				console.say("sample " + stage.sample().name() + ", " + stage.stage().label() + ":");
				stage.stage().fits().forEach(fit -> FitText.lines(fit.fit(), Optional.empty(), quantity(stage)).forEach(console::say));
			}
		}
		return StudyFiles.report(console, outcome.problems());
	}

	private static String sessions(Study study) {
		return study.getSessions().isEmpty() ? "the study has no sessions; culet analyze --save makes one"
				: "there are " + study.getSessions().stream().map(s -> "\"" + s.getName() + "\"").collect(Collectors.joining(", "));
	}

	private SessionAnalysis.Outcome fitted(SessionAnalysis.Plan plan) throws Failure {
		try {
			return SessionAnalysis.run(plan, new StudyAnalysis(services.readers(), services.models(), AnalysisOptions.defaults()), Progress.NONE);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new Failure("interrupted");
		}
	}

	private static Quantity quantity(SessionAnalysis.FittedStage stage) {
		return stage.stage().quantity().orElse(Quantity.RESISTANCE);
	}

	private static ObjectNode of(SessionAnalysis.FittedStage stage, StageFit fit) {
		ObjectNode node = Json.object();
		node.put("sample", stage.sample().name());
		node.put("stage", stage.stage().label());
		node.put("stage_id", stage.stage().id());
		FitJson.put(node, fit.fit());
		FitJson.units(node, quantity(stage));
		node.put("quantity", quantity(stage).symbol());
		node.put("unit", quantity(stage).unit());
		node.put("window_by_hand", fit.windowByHand());
		node.put("model_by_hand", fit.modelByHand());
		node.put("preferred", fit.preferred());
		Json.put(node, "delta_aicc", fit.deltaAicc());
		Json.put(node, "weight", fit.weight());
		return node;
	}
}
