package org.culet.ui.session.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.Command;

import org.culet.analysis.result.SweepResult;
import org.culet.data.DataReadException;
import org.culet.data.RawFileStore;
import org.culet.data.SensorCurve;
import org.culet.model.Corrections;
import org.culet.model.CuletFactory;
import org.culet.model.IntervalMask;
import org.culet.model.PointMask;
import org.culet.model.RowSet;
import org.culet.model.Sweep;
import org.culet.plot.Figure;
import org.culet.plot.Panel;
import org.culet.plot.scale.Range;
import org.culet.ui.figure.FigurePoint;

/** Masks and corrections of the chosen sweeps, each one step of undo. */
final class SweepEdits {

	private static final CuletFactory FACTORY = CuletFactory.eINSTANCE;

	private final SessionContext context;

	SweepEdits(SessionContext context) {
		this.context = context;
	}

	/** The corrections of a sweep in a few words; empty where there are none. */
	static Optional<String> corrections(Sweep sweep) {
		Corrections corrections = sweep.getCorrections();
		if (corrections == null) {
			return Optional.empty();
		}
		List<String> words = new ArrayList<>();
		if (corrections.getOffsetOhm() != null) {
			words.add(String.format(Locale.ROOT, "offset %.4g \u03a9", corrections.getOffsetOhm()));
		}
		if (corrections.getLeadResistanceOhm() != null) {
			words.add(String.format(Locale.ROOT, "leads %.4g \u03a9", corrections.getLeadResistanceOhm()));
		}
		if (!corrections.getCalibrationFileName().isEmpty()) {
			words.add("sensor curve " + corrections.getCalibrationFileName());
		}
		return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
	}

	private boolean all(String label, List<Sweep> sweeps, java.util.function.Function<Sweep, Optional<Command>> edit) {
		List<Command> commands = sweeps.stream().map(edit).flatMap(Optional::stream).toList();
		if (commands.isEmpty()) {
			context.workspace().say("There is nothing to be done for the chosen sweeps", true);
			return false;
		}
		return context.execute(label + " of " + (commands.size() == 1 ? "1 sweep" : commands.size() + " sweeps"), commands);
	}

	/** Masks an interval of temperature; open ends are empty. */
	boolean maskInterval(List<Sweep> sweeps, Optional<Double> lowK, Optional<Double> highK, String reason) {
		if (lowK.isPresent() && highK.isPresent() && lowK.get() > highK.get()) {
			context.workspace().say("The interval from " + lowK.get() + " K to " + highK.get() + " K is empty", true);
			return false;
		}
		return all("Mask an interval", sweeps, sweep -> {
			IntervalMask mask = FACTORY.createIntervalMask();
			mask.setLowK(lowK.orElse(null));
			mask.setHighK(highK.orElse(null));
			return Optional.of(context.document().edits().mask(sweep, mask, reason));
		});
	}

	/** Masks whole sweeps. */
	boolean maskSweeps(List<Sweep> sweeps, String reason) {
		return all("Mask all points", sweeps, sweep -> Optional.of(context.document().edits().mask(sweep, FACTORY.createSweepMask(), reason)));
	}

	/** Masks the points whose temperature and resistance are visible in a zoomed figure. */
	boolean maskVisible(Figure figure, String reason) {
		Panel panel = figure.panels().getFirst();
		Optional<Range> t = panel.x().range();
		Optional<Range> y = panel.y().range();
		if (t.isEmpty() || y.isEmpty()) {
			context.workspace().say("Zoom the figure to the points first: drag a frame around them", true);
			return false;
		}
		boolean conductance = panel.y().unit().startsWith("\u00b5S");
		return maskRows("Mask the points in view", row -> {
			double shown = conductance ? 1e6 / row.resistance() : row.resistance();
			return t.get().contains(row.temperature()) && y.get().contains(shown);
		}, reason);
	}

	/** Masks points that were picked. */
	boolean maskPicked(Set<FigurePoint> points, String reason) {
		return maskRows("Mask the picked points", row -> points.contains(new FigurePoint(row.sweepId(), row.temperature())), reason);
	}

	/**
	 * Masks points that were marked in the figure.
	 *
	 * @param points by id of their sweeps: places among the points that are not masked
	 * @param reason why
	 */
	boolean maskMarked(Map<String, RowSet> points, String reason) {
		Map<String, int[]> rows = new LinkedHashMap<>();
		points.forEach((id, at) -> result(id).ifPresent(r -> rows.put(id, at.below(r.curve().size()).toArray())));
		return mask("Mask " + words(points), rows, reason);
	}

	/**
	 * Takes points that were marked among the masked ones back. Those that a mask of an interval or of a whole sweep covers stay masked.
	 *
	 * @param points by id of their sweeps: places among the points that are masked
	 */
	boolean unmaskMarked(Map<String, RowSet> points) {
		Map<PointMask, RowSet> left = new LinkedHashMap<>();
		for (Sweep sweep : context.session().getSweeps()) {
			Optional<SweepResult> result = points.containsKey(sweep.getId()) ? result(sweep.getId()) : Optional.empty();
			result.ifPresent(r -> {
				int[] masked = r.maskedRows().below(r.measured()).toArray();
				RowSet back = RowSet.of(points.get(sweep.getId()).below(masked.length).map(i -> masked[i]).toArray());
				sweep.getMasks().stream().filter(PointMask.class::isInstance).map(PointMask.class::cast)
						.filter(m -> m.getRows().below(r.measured()).anyMatch(back::contains))
						.forEach(m -> left.put(m, RowSet.of(m.getRows().below(r.measured()).filter(row -> !back.contains(row)).toArray())));
			});
		}
		if (left.isEmpty()) {
			context.workspace().say("These points are masked with an interval or with their sweep: Session > Take Masks Off", true);
			return false;
		}
		return context.change("Take the mask off " + words(points), () -> left.forEach((mask, rows) -> {
			if (rows.size() == 0) {
				((Sweep) mask.eContainer()).getMasks().remove(mask);
			} else {
				mask.setRows(rows);
			}
		}));
	}

	/** How many points of how many sweeps. */
	static String words(Map<String, RowSet> points) {
		long n = points.values().stream().mapToLong(RowSet::size).sum();
		return (n == 1 ? "1 point" : n + " points") + " of " + (points.size() == 1 ? "1 sweep" : points.size() + " sweeps");
	}

	private Optional<SweepResult> result(String id) {
		return context.result().stream().flatMap(r -> r.sweeps().stream()).filter(s -> s.id().equals(id)).findFirst();
	}

	/** A point that is not masked. */
	private record Row(String sweepId, double temperature, double resistance) {
	}

	private boolean maskRows(String label, java.util.function.Predicate<Row> chosen, String reason) {
		Map<String, int[]> rows = new LinkedHashMap<>();
		for (SweepResult sweep : context.result().map(r -> r.sweeps()).orElse(List.of())) {
			int[] at = java.util.stream.IntStream.range(0, sweep.curve().size())
					.filter(i -> chosen.test(new Row(sweep.id(), sweep.curve().temperatureK(i), sweep.curve().resistanceOhm(i)))).toArray();
			if (at.length > 0) {
				rows.put(sweep.id(), at);
			}
		}
		return mask(label + " of " + (rows.size() == 1 ? "1 sweep" : rows.size() + " sweeps"), rows, reason);
	}

	/** Masks points by their places among those that are not masked, as one step of undo. */
	private boolean mask(String label, Map<String, int[]> rows, String reason) {
		List<Command> commands = context.session().getSweeps().stream().filter(s -> rows.containsKey(s.getId())).map(sweep -> {
			PointMask mask = FACTORY.createPointMask();
			mask.setRows(RowSet.of(inFile(sweep, rows.get(sweep.getId()))));
			return context.document().edits().mask(sweep, mask, reason);
		}).toList();
		if (commands.isEmpty()) {
			context.workspace().say("There is no point to be masked", true);
			return false;
		}
		return context.execute(label, commands);
	}

	/** Places among all points of the sweep, from places among those that are not masked. */
	private int[] inFile(Sweep sweep, int[] unmasked) {
		int[] kept = result(sweep.getId()).orElseThrow().rows();
		return java.util.Arrays.stream(unmasked).map(i -> kept[i]).toArray();
	}

	/** Takes all masks off. */
	boolean unmask(List<Sweep> sweeps) {
		return all("Take the masks off", sweeps, sweep -> sweep.getMasks().isEmpty() ? Optional.empty()
				: Optional.of(context.document().edits().remove(List.copyOf(sweep.getMasks()))));
	}

	/** Sets offset and lead resistance; empty: none. */
	boolean correct(List<Sweep> sweeps, Optional<Double> offsetOhm, Optional<Double> leadsOhm) {
		return change("Set offset and leads", sweeps, c -> {
			c.setOffsetOhm(offsetOhm.orElse(null));
			c.setLeadResistanceOhm(leadsOhm.orElse(null));
		});
	}

	/** Takes temperatures from a sensor curve, whose file is copied into the study. */
	boolean calibrate(List<Sweep> sweeps, Path file) {
		try {
			SensorCurve.read(file);
			String sha256 = RawFileStore.besides(context.document().path()).store(file).sha256();
			return change("Take temperatures by sensor curve " + file.getFileName(), sweeps, c -> {
				c.setCalibrationFileName(file.getFileName().toString());
				c.setCalibrationSha256(sha256);
			});
		} catch (DataReadException | IOException e) {
			context.workspace().say(e.getMessage(), true);
			return false;
		}
	}

	/** Takes temperatures as they are in the file. */
	boolean uncalibrate(List<Sweep> sweeps) {
		return change("Take the sensor curve off", sweeps.stream().filter(s -> s.getCorrections() != null
				&& !s.getCorrections().getCalibrationFileName().isEmpty()).toList(), c -> {
					c.setCalibrationFileName("");
					c.setCalibrationSha256("");
				});
	}

	private boolean change(String label, List<Sweep> sweeps, java.util.function.Consumer<Corrections> change) {
		if (sweeps.isEmpty()) {
			context.workspace().say("There is nothing to be done for the chosen sweeps", true);
			return false;
		}
		return context.change(label + " of " + (sweeps.size() == 1 ? "1 sweep" : sweeps.size() + " sweeps"), () -> sweeps.forEach(sweep -> {
			Corrections corrections = sweep.getCorrections() == null ? FACTORY.createCorrections() : sweep.getCorrections();
			change.accept(corrections);
			sweep.setCorrections(corrections);
		}));
	}
}
