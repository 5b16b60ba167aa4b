package org.culet.app.internal;

import java.util.Arrays;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Windows of temperature on the command line: {@code LO:HI} in kelvin, either end may be missing. */
final class Windows {

	private Windows() {
	}

	/** A window with its open ends at the ends of a curve. */
	static TemperatureWindow closed(TemperatureWindow window, RtCurve curve) {
		double low = window.lowK();
		double high = window.highK();
		if (low == Double.MIN_NORMAL && curve.size() > 0) {
			low = Math.min(high, Arrays.stream(curve.temperaturesK()).min().orElseThrow());
		}
		if (Double.isInfinite(high) && curve.size() > 0) {
			high = Math.max(low, Arrays.stream(curve.temperaturesK()).max().orElseThrow());
		}
		return new TemperatureWindow(low, high);
	}

	static TemperatureWindow parse(CommandSpec spec, String text) {
		String[] ends = text.split(":", -1);
		try {
			if (ends.length == 2) {
				double low = ends[0].isBlank() ? Double.MIN_NORMAL : Double.parseDouble(ends[0].strip());
				double high = ends[1].isBlank() ? Double.POSITIVE_INFINITY : Double.parseDouble(ends[1].strip());
				return new TemperatureWindow(low, high);
			}
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), "--window " + text + " is no window LO:HI in kelvin with 0 < LO <= HI", e);
		}
		throw new ParameterException(spec.commandLine(), "--window " + text + " is no window LO:HI in kelvin");
	}
}
