package org.culet.extension;

import java.util.List;

/** Decides, once the files are here and their checksums fit, whether they may run. */
@FunctionalInterface
public interface Trust {

	/**
	 * Decides.
	 *
	 * @param signers who signed files and is not known here, by name; none if there is none
	 * @param unsigned files without a signature
	 * @return whether they may be installed
	 */
	boolean accept(List<String> signers, List<String> unsigned);
}
