package org.culet.data.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.Quantity;
import org.culet.data.ReadOptions;

/** Knows the header of the first table of a text file, and judges the headers of those that follow. */
final class TextTables implements RowParser.Tables {

	private final Path file;
	private final TextLayout layout;
	private final ReadOptions options;
	private final Quantity quantity;

	/**
	 * Headers of a file.
	 *
	 * @param file the file
	 * @param layout its first table
	 * @param options what the user says
	 * @param quantity what was chosen in the first table
	 */
	TextTables(Path file, TextLayout layout, ReadOptions options, Quantity quantity) {
		this.file = file;
		this.layout = layout;
		this.options = options;
		this.quantity = quantity;
	}

	@Override
	public boolean isRepeated(List<String> cells) {
		return cells.equals(layout.names()) || (!layout.units().isEmpty() && cells.equals(layout.units()));
	}

	@Override
	public boolean isHeader(List<String> cells) {
		if (cells.size() < 2) {
			return false;
		}
		List<Heading> headings = LayoutFinder.headings(cells, List.of());
		long units = headings.stream().filter(h -> h.unit().isPresent()).count();
		boolean temperature = headings.stream().anyMatch(h -> Roles.temperature(h) > 30);
		boolean resistance = headings.stream().anyMatch(h -> Roles.resistance(h) > 30);
		return units >= 2 || (temperature && resistance);
	}

	@Override
	public Optional<Mapping> mapping(List<String> cells, long line) throws DataReadException {
		List<Heading> headings = LayoutFinder.headings(cells, List.of());
		try {
			Mapping mapping = new ColumnChooser(file, line, headings, true, options, columns -> {
				long[] all = new long[columns.length];
				Arrays.fill(all, 1);
				return all;
			}).choose();
			return mapping.quantity() == quantity ? Optional.of(mapping) : Optional.empty();
		} catch (DataReadException e) {
			if (e.problem() == Problem.COLUMN || e.problem() == Problem.WRONG_CONTENT) {
				return Optional.empty();
			}
			throw e;
		}
	}
}
