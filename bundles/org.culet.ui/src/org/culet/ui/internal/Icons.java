package org.culet.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle, drawn from SVG in whatever size the screen needs. */
public final class Icons {

	private static final String BUNDLE = "org.culet.ui";

	private Icons() {
	}

	/**
	 * A picture's description.
	 *
	 * @param name file name below {@code icons/} without its end
	 * @return the descriptor
	 */
	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
				.orElseThrow(() -> new IllegalArgumentException("no picture " + name));
	}

	/**
	 * A picture that lives as long as the workbench.
	 *
	 * @param name file name below {@code icons/} without its end
	 * @return the image; not to be disposed
	 */
	public static Image image(String name) {
		String key = BUNDLE + "/" + name;
		if (JFaceResources.getImageRegistry().getDescriptor(key) == null) {
			JFaceResources.getImageRegistry().put(key, descriptor(name));
		}
		return JFaceResources.getImageRegistry().get(key);
	}
}
