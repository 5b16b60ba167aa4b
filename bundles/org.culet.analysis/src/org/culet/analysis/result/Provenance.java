package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;

/**
 * What a result came from, so that it can be computed again.
 *
 * @param computedBy program and version, as {@code Culet 0.1.0}
 * @param operation the operation with its settings, in the words of the command line
 * @param inputDigest digest over everything the result depends on (raw checksums, corrections, masks, settings): another digest means
 *            that the result is stale
 * @param inputs the raw files, in a fixed order
 */
public record Provenance(String computedBy, String operation, String inputDigest, List<RawInput> inputs) {

	/** Copies the list. */
	public Provenance {
		Objects.requireNonNull(computedBy, "computedBy");
		Objects.requireNonNull(operation, "operation");
		Objects.requireNonNull(inputDigest, "inputDigest");
		inputs = List.copyOf(inputs);
	}
}
