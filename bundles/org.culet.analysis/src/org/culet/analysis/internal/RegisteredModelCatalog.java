package org.culet.analysis.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.culet.analysis.ModelCatalog;
import org.culet.physics.transport.TransportModel;

/** The standard laws and those registered as services; a service whose id is taken already is left out. */
public final class RegisteredModelCatalog implements ModelCatalog {

	private final List<TransportModel> registered = new CopyOnWriteArrayList<>();

	/** A bundle registers a law. */
	public void add(TransportModel model) {
		registered.add(model);
	}

	/** A bundle takes its law away. */
	public void remove(TransportModel model) {
		registered.remove(model);
	}

	@Override
	public List<TransportModel> models() {
		List<TransportModel> all = new ArrayList<>(FixedModelCatalog.STANDARD.models());
		registered.stream().sorted(Comparator.comparing(TransportModel::id)).forEach(model -> {
			if (all.stream().noneMatch(m -> m.id().equals(model.id()))) {
				all.add(model);
			}
		});
		return List.copyOf(all);
	}
}
