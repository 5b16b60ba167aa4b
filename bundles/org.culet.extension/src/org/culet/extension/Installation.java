package org.culet.extension;

import java.util.List;
import java.util.Objects;

import org.eclipse.equinox.p2.operations.InstallOperation;

/** What an installation would bring; nothing is done yet. */
public final class Installation {

	private final Extension extension;
	private final List<PlannedBundle> bundles;
	private final InstallOperation operation;

	Installation(Extension extension, List<PlannedBundle> bundles, InstallOperation operation) {
		this.extension = Objects.requireNonNull(extension, "extension");
		this.bundles = List.copyOf(bundles);
		this.operation = operation;
	}

	/** The extension. */
	public Extension extension() {
		return extension;
	}

	/** All its files, with the checksums that the repository states. */
	public List<PlannedBundle> bundles() {
		return bundles;
	}

	InstallOperation operation() {
		return operation;
	}
}
