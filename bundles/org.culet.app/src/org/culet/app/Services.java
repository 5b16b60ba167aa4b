package org.culet.app;

import java.util.Objects;

import org.culet.analysis.ModelCatalog;
import org.culet.data.CurveReaders;

/**
 * What the commands work with: readers and laws, those of third parties among them.
 *
 * @param readers what reads curve files
 * @param models all known transport laws
 */
public record Services(CurveReaders readers, ModelCatalog models) {

	/** No null. */
	public Services {
		Objects.requireNonNull(readers, "readers");
		Objects.requireNonNull(models, "models");
	}

	/** The readers and laws of this program alone. */
	public static Services standard() {
		return new Services(CurveReaders.standard(), ModelCatalog.standard());
	}
}
