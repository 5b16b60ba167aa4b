package org.culet.data.internal;

import java.util.List;
import java.util.Map;

/**
 * Where the table of a text file is and what its columns are.
 *
 * @param dialect how cells are written
 * @param eol byte that ends lines
 * @param headings the columns
 * @param named whether the file names them
 * @param names cells of the row of names, to know it again further down; empty without names
 * @param units cells of the row of units below the names; empty without one
 * @param headerLine line of the names, or of the first row without them
 * @param dataOffset position of the first row
 * @param linesBefore lines before the first row
 * @param properties what the lines before say
 */
record TextLayout(Dialect dialect, byte eol, List<Heading> headings, boolean named, List<String> names,
		List<String> units, long headerLine, long dataOffset, long linesBefore, Map<String, String> properties) {
}
