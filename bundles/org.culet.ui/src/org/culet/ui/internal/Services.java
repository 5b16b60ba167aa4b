package org.culet.ui.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** OSGi services of the moment, for objects that the workbench makes and that therefore are no components. */
public final class Services {

	private Services() {
	}

	/**
	 * The service of highest ranking.
	 *
	 * @param <T> its type
	 * @param type its interface
	 * @return the service, or empty
	 */
	public static <T> Optional<T> find(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(type)).map(context::getService);
	}

	/**
	 * All services of a type, those of highest ranking first.
	 *
	 * @param <T> their type
	 * @param type their interface
	 * @return the services, possibly none
	 */
	public static <T> List<T> all(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		List<T> found = new ArrayList<>();
		try {
			Collection<ServiceReference<T>> references = context.getServiceReferences(type, null);
			references.stream().sorted(java.util.Comparator.reverseOrder()).map(context::getService)
					.filter(java.util.Objects::nonNull).forEach(found::add);
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter was given", e);
		}
		return found;
	}
}
