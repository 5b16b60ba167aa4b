package org.culet.app;

import java.util.Objects;

import org.culet.analysis.ModelCatalog;
import org.culet.data.CurveReaders;
import org.culet.plot.builder.StandardFigures;

/**
 * What the commands work with: readers, laws and figures, those of third parties among them.
 *
 * @param readers what reads curve files
 * @param models all known transport laws
 * @param figures all figures
 */
public record Services(CurveReaders readers, ModelCatalog models, StandardFigures figures) {

	/** No null. */
	public Services {
		Objects.requireNonNull(readers, "readers");
		Objects.requireNonNull(models, "models");
		Objects.requireNonNull(figures, "figures");
	}

	/** The standard figures. */
	public Services(CurveReaders readers, ModelCatalog models) {
		this(readers, models, new StandardFigures());
	}

	/** The readers, laws and figures of this program alone. */
	public static Services standard() {
		return new Services(CurveReaders.standard(), ModelCatalog.standard());
	}
}
