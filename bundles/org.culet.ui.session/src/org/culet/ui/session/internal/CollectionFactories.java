package org.culet.ui.session.internal;

import java.util.List;

import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.impl.factory.primitive.IntBooleanMaps;
import org.eclipse.collections.impl.factory.primitive.IntDoubleMaps;
import org.eclipse.collections.impl.factory.primitive.IntIntMaps;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.factory.primitive.IntObjectMaps;
import org.eclipse.collections.impl.factory.primitive.IntSets;
import org.eclipse.collections.impl.factory.primitive.ObjectIntMaps;

/**
 * The collections that NatTable works with look for their implementation through the context class loader, once, when their class is first
 * used. Within OSGi that finds nothing, and the table then paints nothing; so they are used here first, with the right loader.
 */
final class CollectionFactories {

	private CollectionFactories() {
	}

	/**
	 * Makes them ready; doing it again costs nothing.
	 *
	 * @return the factories
	 */
	static List<Object> prepare() {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(IntLists.class.getClassLoader());
		try {
			return List.of(IntLists.mutable, IntSets.mutable, IntSets.immutable, IntIntMaps.mutable, IntObjectMaps.mutable, ObjectIntMaps.mutable,
					IntDoubleMaps.mutable, IntBooleanMaps.mutable, Maps.mutable, Sets.mutable);
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
