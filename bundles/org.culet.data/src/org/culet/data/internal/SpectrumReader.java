package org.culet.data.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.MaskReason;
import org.culet.data.Spectrum;

/** Reads spectra: two columns with or without header lines, and the text files of Ocean Optics' programs. */
public final class SpectrumReader {

	private static final long MAX_BYTES = 100_000_000;
	private static final int FEWEST_PIXELS = 5;
	private static final String PIXELS = "Number of Pixels in Processed Spectrum";

	private final Path file;
	private final MaskCounter masks = new MaskCounter();
	private final Map<String, String> properties = new LinkedHashMap<>();
	private final List<double[]> pixels = new ArrayList<>();
	private boolean begun;
	private boolean ended;

	private SpectrumReader(Path file) {
		this.file = file;
	}

	/**
	 * As {@link Spectrum#read(Path)}.
	 *
	 * @param file the file
	 * @return the spectrum
	 * @throws DataReadException if it is refused
	 */
	public static Spectrum read(Path file) throws DataReadException {
		return new SpectrumReader(file).read();
	}

	private Spectrum read() throws DataReadException {
		String text = TextSource.load(file, MAX_BYTES);
		List<String> lines = text.lines().toList();
		Dialect dialect = Dialect.detect(lines).orElseThrow(
				() -> new DataReadException(Problem.WRONG_CONTENT, file, "no line has two numbers: this is no spectrum"));
		boolean open = !text.endsWith("\n") && !text.endsWith("\r");
		for (int i = 0; i < lines.size() && !ended; i++) {
			line(lines.get(i).strip(), i + 1L, dialect, open && i == lines.size() - 1);
		}
		checkComplete(lines.size());
		return spectrum();
	}

	private void line(String line, long number, Dialect dialect, boolean cut) throws DataReadException {
		if (line.isEmpty() || line.startsWith("#")) {
			return;
		}
		if (line.startsWith(">>>>>")) {
			begun |= line.startsWith(">>>>>Begin");
			ended |= line.startsWith(">>>>>End");
			return;
		}
		List<String> cells = dialect.split(line);
		if (cells.size() == 2 || (cells.size() == 3 && cells.get(2).isEmpty())) {
			double x = value(cells.get(0), dialect);
			double y = value(cells.get(1), dialect);
			if (!Double.isNaN(x) && !Double.isNaN(y)) {
				pixels.add(new double[] { x, y });
				return;
			}
		}
		if (pixels.isEmpty()) {
			header(line);
			return;
		}
		if (cut) {
			throw new DataReadException(Problem.TRUNCATED, file, number,
					"the file ends within a row: \"" + line + "\" is not followed by a line end");
		}
		if (cells.size() > 2) {
			throw new DataReadException(Problem.WRONG_CONTENT, file, number,
					"a spectrum has two columns, wavelength and intensity, but this row has " + cells.size() + " cells");
		}
		MaskReason first = Double.isNaN(value(cells.get(0), dialect)) ? Numbers.reason(cells.get(0)) : null;
		masks.add(first != null ? first : Numbers.reason(cells.size() > 1 ? cells.get(1) : ""), number);
	}

	/** The number in a cell; NaN if there is none that can be used. */
	private static double value(String cell, Dialect dialect) {
		if (!dialect.isNumber(cell)) {
			return Double.NaN;
		}
		double value = Numbers.parse(dialect.decimalComma() ? cell.replace(',', '.') : cell).orElse(Double.NaN);
		return Numbers.isOverflow(value) ? Double.NaN : value;
	}

	private void header(String line) {
		int colon = line.indexOf(':');
		if (colon > 0 && colon < line.length() - 1) {
			properties.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
		} else if (line.chars().anyMatch(Character::isLetterOrDigit)) {
			properties.putIfAbsent("header " + (properties.size() + 1), line);
		}
	}

	private void checkComplete(int lines) throws DataReadException {
		if (begun && !ended) {
			throw new DataReadException(Problem.TRUNCATED, file, lines,
					"the spectral data begin but do not end: the line \">>>>>End\" is missing");
		}
		String told = properties.get(PIXELS);
		if (told != null && Numbers.parse(told).isPresent()) {
			int expected = (int) Numbers.parse(told).getAsDouble();
			int found = pixels.size() + masks.rows();
			if (found < expected) {
				throw new DataReadException(Problem.TRUNCATED, file, lines,
						"the header announces " + expected + " pixels but there are " + found);
			}
		}
		if (pixels.size() < FEWEST_PIXELS) {
			throw new DataReadException(Problem.NO_DATA, file,
					"only " + pixels.size() + " rows of wavelength and intensity: this is no spectrum");
		}
	}

	private Spectrum spectrum() throws DataReadException {
		boolean falling = pixels.getFirst()[0] > pixels.getLast()[0];
		List<double[]> rising = falling ? pixels.reversed() : pixels;
		double[] x = new double[rising.size()];
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			x[i] = rising.get(i)[0];
			y[i] = rising.get(i)[1];
			if (!(x[i] >= (i == 0 ? Double.MIN_VALUE : x[i - 1]))) {
				throw new DataReadException(Problem.WRONG_CONTENT, file, String.format(Locale.ROOT,
						"wavelengths must go one way, but %s nm follows %s nm: this is no spectrum", x[i],
						i == 0 ? "0" : String.valueOf(x[i - 1])));
			}
		}
		return Spectrum.of(x, y, masks.toMaskedRows(), properties);
	}
}
