package org.culet.app.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.culet.analysis.MeasuredLeg;
import org.culet.analysis.Wording;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.Direction;
import org.culet.data.FileCauses;
import org.culet.data.RawFileStore;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.SweepRange;
import org.culet.physics.RtCurve;
import org.culet.physics.tc.HysteresisResult;
import org.culet.report.json.Json;
import org.culet.report.json.StudyJson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A curve file as the commands see it: all points, and its sweeps.
 *
 * @param read what was read
 * @param sha256 checksum of the file
 * @param sweeps its sweeps
 */
record CurveFile(ReadResult read, String sha256, List<Sweep> sweeps) {

	/** One sweep. */
	record Sweep(SweepRange range, RtCurve curve) {

		Direction direction() {
			return range.direction();
		}
	}

	static CurveFile read(CurveReaders readers, Path file, ReadOptions options) throws Failure {
		try {
			ReadResult read = readers.read(file, options);
			String sha256 = RawFileStore.sha256(file);
			List<Sweep> sweeps = read.curve().sweeps().stream().map(r -> new Sweep(r, read.curve().toRtCurve(r))).toList();
			if (sweeps.isEmpty()) {
				throw new Failure(file + ": there is no sweep"
						+ options.direction().map(d -> " that is " + d.label()).orElse(" with points"));
			}
			return new CurveFile(read, sha256, sweeps);
		} catch (DataReadException e) {
			throw new Failure(e.getMessage(), e);
		} catch (IOException e) {
			throw new Failure(file + ": cannot be read: " + FileCauses.of(e), e);
		}
	}

	RtCurve all() {
		return read.curve().toRtCurve();
	}

	/** Its ways down and up: steps that continue one another are one. */
	List<MeasuredLeg> legs() {
		return MeasuredLeg.of(sweeps.stream().map(s -> new MeasuredLeg.Step(s.direction(), read.quantity(), s.curve())).toList());
	}

	/** Adds what was read: quantity, masked rows, columns, notes. */
	void describe(ObjectNode node) {
		node.put("file", read.file().toString());
		node.put("sha256", sha256);
		node.put("format", read.format());
		node.put("quantity", read.quantity().symbol());
		node.put("unit", read.unit());
		node.set("masked", StudyJson.masked(read.masked()));
		ObjectNode columns = node.putObject("columns");
		columns.put("temperature", read.chosen().temperature().name());
		columns.put("resistance", read.chosen().resistance().name());
		columns.put("sigma", read.chosen().sigma().map(c -> c.name()).orElse(null));
		node.set("notes", Json.texts(read.notes()));
	}

	/** Adds one object a sweep, with direction and range and whatever the command says of it. */
	void describeSweeps(ObjectNode node, BiConsumer<ObjectNode, Integer> each) {
		ArrayNode list = node.putArray("sweeps");
		for (int i = 0; i < sweeps.size(); i++) {
			ObjectNode one = list.addObject();
			one.put("direction", sweeps.get(i).direction().label());
			Json.interval(one, "range_K", sweeps.get(i).range().lowK(), sweeps.get(i).range().highK());
			one.put("points", sweeps.get(i).range().size());
			each.accept(one, i);
		}
	}

	/** What was read, in lines for people. */
	List<String> inWords() {
		List<String> lines = new ArrayList<>();
		lines.add(read.file() + ": " + read.curve().size() + " points of " + read.quantity().symbol() + " in " + read.unit() + ", "
				+ sweeps.size() + (sweeps.size() == 1 ? " sweep" : " sweeps"));
		if (read.masked().rows() > 0) {
			lines.add("  " + read.masked().rows() + " rows give no point: "
					+ String.join(", ", read.masked().reasons().stream().map(r -> r.rows() + " " + Wording.words(r.reason().code())).toList()));
		}
		read.notes().forEach(note -> lines.add("  " + note));
		return lines;
	}

	/** A loop in words, where there is one. */
	static Optional<String> inWords(Optional<HysteresisResult> hysteresis) {
		return hysteresis.filter(h -> h.status() == HysteresisResult.Status.OK)
				.map(h -> String.format(Locale.ROOT, "hysteresis: %.2f +- %.2g K on cooling, %.2f +- %.2g K on warming, %.2f +- %.2g K wide; %s",
						h.coolingK().orElseThrow().value(), h.coolingK().orElseThrow().sigma(), h.warmingK().orElseThrow().value(),
						h.warmingK().orElseThrow().sigma(), h.widthK().orElseThrow().value(), h.widthK().orElseThrow().sigma(), Wording.plain(h.reason())));
	}

	/** A sweep in words. */
	String inWords(int i) {
		SweepRange range = sweeps.get(i).range();
		return String.format(Locale.ROOT, "%s %.4g to %.4g K", range.direction() == Direction.NONE ? "sweep" : range.direction().label(),
				range.lowK(), range.highK());
	}
}
