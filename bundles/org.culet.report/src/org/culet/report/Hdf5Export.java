package org.culet.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.culet.analysis.result.StudyResult;
import org.culet.data.FileCauses;
import org.culet.data.WholeFiles;
import org.culet.report.internal.HdfStudy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;

/**
 * A study as one HDF5 file: every curve, every number deduced from it, its unit and where it came from. Names are those of results.json
 * and of the command line.
 *
 * <pre>
 * /                                    format, format_version, culet_version, study, source
 * /info                                how to read the file, a text
 * /problems                            table: file, line, cause; where there are any
 * /samples/NAME                        name, id, thickness_nm, width_um, length_um; series, series_down, reversibility, crossings
 * /samples/NAME/stages/ID              pressure_GPa, sigma_GPa, branch, phase, confidence, reason, Tc_K, Tc_sigma_K, Tc_ci95_K, ...
 * /samples/NAME/stages/ID/tc           criterion, fraction, Tc_K, sigma_K, ci95_K, status, reason, ...
 * /samples/NAME/stages/ID/fits/MODEL   window_K, points, chi2, dof, aicc, ...
 *     .../parameters, .../derived      tables: name, value, sigma, ci95 (n x 2), unit, state
 * /samples/NAME/stages/ID/curve        temperature_K, resistance, sigma: all points of the stage, which its fits were made on
 * /samples/NAME/stages/ID/sweeps/ID    file, sha256, direction, quantity, unit, masked/...; fits and tc of the sweep alone
 *     .../temperature_K, .../resistance, .../sigma    float64, one number a point
 * /samples/NAME/stages/ID/provenance   computed_by, operation, input_digest; inputs: table of file, sha256
 * </pre>
 *
 * What is not known is no attribute at all, and NaN (or an empty text) in a column of a table; NaN is also the end of an interval that
 * the data leave open. Truths are 0 and 1. A curve without standard errors has no {@code sigma}.
 */
public final class Hdf5Export {

	/** Value of the attribute {@code format} of the file. */
	public static final String FORMAT = "culet-hdf5";
	/** Value of the attribute {@code format_version}; it grows when a reader of the previous one would go wrong. */
	public static final long FORMAT_VERSION = 1;

	/** A file beyond this size is not read into memory again before it is put in place, bytes. */
	private static final long LARGEST_READ_AGAIN = 1L << 28;

	/** Held, because a logger that nobody holds loses its level. */
	private static final Logger LIBRARY = Logger.getLogger("io.jhdf");

	private Hdf5Export() {
	}

	/**
	 * Writes the file. It appears whole or not at all: it is written under another name beside its place, read again, then moved.
	 *
	 * @param study the results
	 * @param file where to; replaced if it is there
	 * @throws IOException if it cannot be written
	 */
	public static void write(StudyResult study, Path file) throws IOException {
		quiet();
		WholeFiles.write(file, temporary -> fill(study, temporary));
	}

	private static void fill(StudyResult study, Path file) throws IOException {
		try {
			try (WritableHdfFile hdf = HdfFile.write(file)) {
				HdfStudy.write(study, hdf);
			}
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			if (Files.size(file) <= LARGEST_READ_AGAIN) {
				// from memory: a file that is mapped cannot be moved everywhere
				try (HdfFile hdf = HdfFile.fromBytes(Files.readAllBytes(file))) {
					visit(hdf);
				}
			}
		} catch (HdfException e) {
			throw new IOException("the HDF5 file cannot be written: " + FileCauses.of(e), e);
		}
	}

	/** jHDF tells of each attribute it writes; that is heard only where somebody asked for it. */
	private static void quiet() {
		if (LIBRARY.getLevel() == null) {
			LIBRARY.setLevel(Level.SEVERE);
		}
	}

	/** Reads the header of every object below a group. */
	private static void visit(Group group) {
		for (Node node : group) {
			node.getAttributes().values().forEach(attribute -> attribute.getData());
			if (node instanceof Group inner) {
				visit(inner);
			}
		}
	}
}
