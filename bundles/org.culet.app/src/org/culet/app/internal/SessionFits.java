package org.culet.app.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.culet.analysis.SessionRefit;
import org.culet.app.Services;
import org.culet.model.Session;
import org.culet.model.Study;
import org.culet.report.json.FitJson;
import org.culet.report.json.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code culet fit STUDY --session NAME}. */
record SessionFits(Console console, Services services, Path file, String session, boolean json) {

	int run() throws Failure {
		Study study = StudyFiles.load(file);
		SessionRefit.Plan plan = SessionRefit.plan(study, file, session).orElseThrow(() -> new Failure(file + ": there is no session \""
				+ session + "\"; there are " + study.getSessions().stream().map(Session::getName).toList()));
		SessionRefit.Outcome outcome = SessionRefit.run(plan, services.readers(), services.models());
		if (json) {
			ObjectNode node = Json.object();
			node.put("session", plan.name());
			ArrayNode fits = node.putArray("fits");
			outcome.fits().forEach(fit -> fits.add(of(fit)));
			console.json(node);
		} else {
			for (SessionRefit.Refit fit : outcome.fits()) {
				console.say("sample " + fit.task().sample().name() + ", " + fit.task().label() + ":");
				FitText.lines(fit.fit(), Optional.empty(), fit.quantity()).forEach(console::say);
			}
		}
		return StudyFiles.report(console, outcome.problems());
	}

	private static ObjectNode of(SessionRefit.Refit fit) {
		ObjectNode node = Json.object();
		node.put("sample", fit.task().sample().name());
		node.put("stage", fit.task().label());
		node.put("stage_id", fit.task().stage().id());
		FitJson.put(node, fit.fit());
		FitJson.units(node, fit.quantity());
		node.put("quantity", fit.quantity().symbol());
		node.put("unit", fit.quantity().unit());
		return node;
	}
}
