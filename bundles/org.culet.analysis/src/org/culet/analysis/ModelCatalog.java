package org.culet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.internal.FixedModelCatalog;
import org.culet.physics.transport.TransportModel;

/**
 * All known transport laws: those of the physics library, and those that other bundles register as {@link TransportModel} services. In
 * the product it is an OSGi service; in plain Java take {@link #standard()}.
 */
public interface ModelCatalog {

	/** All laws, the standard ones first, in a stable order; no two have the same id. */
	List<TransportModel> models();

	/** The law of an id, or empty. */
	default Optional<TransportModel> byId(String id) {
		return models().stream().filter(m -> m.id().equals(id)).findFirst();
	}

	/** The laws of registered bundles alone, which the library does not have. */
	default List<TransportModel> additional() {
		List<String> known = standard().models().stream().map(TransportModel::id).toList();
		return models().stream().filter(m -> !known.contains(m.id())).toList();
	}

	/**
	 * These laws and one more.
	 *
	 * @param model another law
	 * @return a new catalog
	 * @throws IllegalArgumentException if its id is taken
	 */
	default ModelCatalog with(TransportModel model) {
		List<TransportModel> more = new ArrayList<>(models());
		more.add(model);
		return new FixedModelCatalog(more);
	}

	/** The laws of the physics library. */
	static ModelCatalog standard() {
		return FixedModelCatalog.STANDARD;
	}
}
