package org.culet.analysis.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.culet.analysis.ModelCatalog;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;

/**
 * A catalog that does not change.
 *
 * @param models the laws
 */
public record FixedModelCatalog(List<TransportModel> models) implements ModelCatalog {

	/** The laws of the physics library. */
	public static final ModelCatalog STANDARD = new FixedModelCatalog(TransportModels.standard());

	/** Copies the list and refuses an id that occurs twice. */
	public FixedModelCatalog {
		models = List.copyOf(models);
		Set<String> ids = new HashSet<>();
		for (TransportModel model : models) {
			if (!ids.add(model.id())) {
				throw new IllegalArgumentException("two transport laws have the id \"" + model.id() + "\"");
			}
		}
	}
}
