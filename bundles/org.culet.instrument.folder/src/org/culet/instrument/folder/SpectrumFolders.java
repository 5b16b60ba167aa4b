package org.culet.instrument.folder;

import java.util.List;

import org.culet.instrument.Driver;
import org.culet.instrument.folder.internal.SpectrumFolder;

/** The drivers of this bundle, for plain Java; in the product they are OSGi services. */
public final class SpectrumFolders {

	private SpectrumFolders() {
	}

	/** The folder-watching spectrometer. */
	public static List<Driver> drivers() {
		return List.of(new SpectrumFolder());
	}
}
