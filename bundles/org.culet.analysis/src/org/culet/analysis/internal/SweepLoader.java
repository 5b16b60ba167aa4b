package org.culet.analysis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.culet.analysis.input.RawFile;
import org.culet.analysis.input.SweepCorrections;
import org.culet.analysis.input.SweepInput;
import org.culet.analysis.result.RawInput;
import org.culet.analysis.result.SweepResult;
import org.culet.data.ChosenColumns;
import org.culet.data.Curve;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.Direction;
import org.culet.data.Quantity;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.SensorCurve;
import org.culet.data.SweepRange;
import org.culet.model.RowSet;
import org.culet.physics.RtCurve;
import org.culet.physics.SheetGeometry;

/** Reads sweeps: checks the checksum, reads, calibrates, corrects, splits, and sets masked points aside. */
final class SweepLoader {

	private final CurveReaders readers;

	SweepLoader(CurveReaders readers) {
		this.readers = readers;
	}

	/**
	 * Reads one input.
	 *
	 * @param input a sweep, or all the sweeps of a file
	 * @param geometry that of the sample
	 * @param thicknessNm thickness of its film in nm; turns a resistivity into a sheet resistance
	 * @return its sweeps in the order of measurement, at least one
	 * @throws DataReadException if the file is refused, has changed, or does not have the sweep
	 */
	List<LoadedSweep> load(SweepInput input, Optional<SheetGeometry> geometry, OptionalDouble thicknessNm) throws DataReadException {
		RawInput raw = Digests.identify(input.file());
		ReadOptions options = input.options();
		ReadResult read = readers.read(input.file().path(), bothDirections(options));
		List<String> notes = new ArrayList<>(read.notes());
		Curve curve = perSquare(corrected(input.corrections(), read.curve(), geometry, notes), thicknessNm, notes);
		OptionalDouble factor = sheetFactor(input.corrections(), read.curve(), geometry);
		List<SweepRange> ranges = chosen(input, curve, notes);
		List<LoadedSweep> sweeps = new ArrayList<>();
		for (SweepRange range : ranges) {
			String id = input.index().isPresent() || ranges.size() == 1 ? input.id()
					: input.id() + "#" + curve.sweeps().indexOf(range);
			sweeps.add(sweep(id, input, raw, read, curve, factor, range, notes));
		}
		return sweeps;
	}

	private static ReadOptions bothDirections(ReadOptions o) {
		return new ReadOptions(o.temperature(), o.resistance(), o.sigma(), o.units(), o.sheetFactor(), Optional.empty(),
				o.fieldSweepAccepted(), o.maxBytes(), o.maxRows());
	}

	private static Curve corrected(SweepCorrections corrections, Curve read, Optional<SheetGeometry> geometry, List<String> notes)
			throws DataReadException {
		Curve curve = corrections.calibration().isPresent() ? calibrated(corrections.calibration().get(), read, notes) : read;
		double taken = corrections.leadResistanceOhm().orElse(0) + corrections.offsetOhm().orElse(0);
		if (taken != 0) {
			double[] values = curve.values();
			Arrays.setAll(values, i -> values[i] - taken);
			curve = Curve.owning(curve.quantity(), curve.temperaturesK(), values, curve.sigmas());
			notes.add(taken + " ohm (leads and offset) are taken off every resistance");
		}
		OptionalDouble factor = sheetFactor(corrections, read, geometry);
		return factor.isPresent() ? curve.toSheetResistance(factor.getAsDouble()) : curve;
	}

	/** w/l of a file of resistances, where it is known. */
	private static OptionalDouble sheetFactor(SweepCorrections corrections, Curve read, Optional<SheetGeometry> geometry) {
		if (read.quantity() != Quantity.RESISTANCE) {
			return OptionalDouble.empty();
		}
		return corrections.sheetFactor().isPresent() ? corrections.sheetFactor()
				: geometry.map(g -> OptionalDouble.of(g.factor())).orElse(OptionalDouble.empty());
	}

	/** R_sq = rho/d, so that a stage read as resistivity stands beside the others of its sample. */
	private static Curve perSquare(Curve curve, OptionalDouble thicknessNm, List<String> notes) {
		if (curve.quantity() != Quantity.RESISTIVITY || thicknessNm.isEmpty()) {
			return curve;
		}
		double metres = thicknessNm.getAsDouble() * 1e-9;
		double[] values = curve.values();
		double[] sigmas = curve.sigmas();
		Arrays.setAll(values, i -> values[i] / metres);
		Arrays.setAll(sigmas, i -> sigmas[i] / metres);
		notes.add("sheet resistance from the resistivity and the film's thickness of " + thicknessNm.getAsDouble() + " nm");
		return Curve.owning(Quantity.SHEET_RESISTANCE, curve.temperaturesK(), values, sigmas);
	}

	private static Curve calibrated(RawFile calibration, Curve read, List<String> notes) throws DataReadException {
		Digests.identify(calibration);
		SensorCurve sensor = SensorCurve.read(calibration.path());
		double[] t = new double[read.size()];
		double[] v = new double[read.size()];
		double[] s = new double[read.hasSigma() ? read.size() : 0];
		int n = 0;
		for (int i = 0; i < read.size(); i++) {
			OptionalDouble kelvin = sensor.temperatureK(read.temperatureK(i));
			if (kelvin.isPresent()) {
				t[n] = kelvin.getAsDouble();
				v[n] = read.value(i);
				if (s.length > 0) {
					s[n] = read.sigma(i);
				}
				n++;
			}
		}
		notes.add("temperatures by the calibration \"" + calibration.name() + "\""
				+ (n < read.size() ? "; " + (read.size() - n) + " points outside of it are left out" : ""));
		return Curve.owning(read.quantity(), Arrays.copyOf(t, n), Arrays.copyOf(v, n), s.length > 0 ? Arrays.copyOf(s, n) : s);
	}

	private static List<SweepRange> chosen(SweepInput input, Curve curve, List<String> notes) throws DataReadException {
		List<SweepRange> all = curve.sweeps();
		if (all.isEmpty()) {
			throw new DataReadException(DataReadException.Problem.NO_DATA, input.file().path(), "no point is left");
		}
		if (input.index().isPresent()) {
			int index = input.index().getAsInt();
			if (index >= all.size()) {
				throw new DataReadException(DataReadException.Problem.WRONG_CONTENT, input.file().path(),
						"the file has " + all.size() + " sweeps, so there is no sweep number " + (index + 1));
			}
			return List.of(all.get(index));
		}
		Optional<Direction> asked = input.options().direction();
		if (asked.isEmpty()) {
			return all;
		}
		List<SweepRange> those = all.stream().filter(s -> s.direction() == asked.get()).toList();
		if (those.isEmpty()) {
			notes.add("no sweep of the file is " + asked.get().label() + ", " + SweepResult.CONTRADICTION);
			return all;
		}
		return those;
	}

	private static LoadedSweep sweep(String id, SweepInput input, RawInput raw, ReadResult read, Curve curve,
			OptionalDouble factor, SweepRange range, List<String> notes) {
		RtCurve measured = curve.toRtCurve(range);
		boolean[] out = new boolean[measured.size()];
		List<String> byHand = new ArrayList<>();
		input.masks().points().forEach(mask -> {
			mask.rows().below(out.length).forEach(row -> out[row] = true);
			byHand.add(mask.rows().size() + " points: " + mask.reason());
		});
		input.masks().intervals().forEach(mask -> {
			for (int i = 0; i < out.length; i++) {
				out[i] |= measured.temperatureK(i) >= mask.lowK() && measured.temperatureK(i) <= mask.highK();
			}
			byHand.add(mask.lowK() + " K to " + mask.highK() + " K: " + mask.reason());
		});
		input.masks().whole().forEach(reason -> {
			Arrays.fill(out, true);
			byHand.add("the whole sweep: " + reason);
		});
		int[] kept = IntStream.range(0, out.length).filter(i -> !out[i]).toArray();
		int[] aside = IntStream.range(0, out.length).filter(i -> out[i]).toArray();
		RtCurve used = aside.length == 0 ? measured : measured.select(kept);
		return new LoadedSweep(id, raw, curve.sweeps().indexOf(range), read.format(), columns(read.chosen()), range.direction(), curve.quantity(), factor, input.recordedAt(),
				used, out.length, read.masked(), RowSet.of(aside), measured.select(aside), byHand, notes);
	}

	private static String columns(ChosenColumns chosen) {
		StringBuilder text = new StringBuilder("T from " + chosen.temperature() + ", R from " + chosen.resistance());
		chosen.sigma().ifPresent(s -> text.append(", sigma from ").append(s));
		chosen.count().ifPresent(c -> text.append(" over the root of ").append(c));
		return text.toString();
	}
}
