package org.culet.analysis.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.SweepInput;
import org.culet.analysis.result.Problem;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;

/** The points of stages as sessions fit them: corrected, masked ones left out, sweeps together; each stage is read once. */
public final class SessionCurves {

	private final CurveReaders readers;
	private final Map<String, MergedCurve> curves = new HashMap<>();
	private final List<Problem> problems = new ArrayList<>();

	/**
	 * Reads nothing yet.
	 *
	 * @param readers what reads the files
	 */
	public SessionCurves(CurveReaders readers) {
		this.readers = readers;
	}

	/** What could not be read; may be added to. */
	public List<Problem> problems() {
		return problems;
	}

	/**
	 * All points of a stage.
	 *
	 * @param sample its sample, for the geometry
	 * @param stage the stage
	 * @return its points and what they are, none where no sweep can be read
	 */
	public MergedCurve of(SampleInput sample, StageInput stage) {
		return curves.computeIfAbsent(stage.id(), id -> read(sample, stage));
	}

	private MergedCurve read(SampleInput sample, StageInput stage) {
		SweepLoader loader = new SweepLoader(readers);
		List<LoadedSweep> loaded = new ArrayList<>();
		for (SweepInput sweep : stage.sweeps()) {
			try {
				loaded.addAll(loader.load(sweep, sample.geometry(), sample.thicknessNm()));
			} catch (DataReadException e) {
				problems.add(new Problem(sweep.file().name(), e.line(), e.sentence()));
			}
		}
		return MergedCurve.of(loaded.stream().filter(s -> s.curve().size() > 0).toList());
	}
}
