package org.culet.extension;

import java.util.Objects;

/**
 * Something that was installed into this product.
 *
 * @param unit id of its unit, as it was given to install it
 * @param version its version
 * @param name its name for people
 * @param provider who made it; empty if it does not say
 */
public record Extension(String unit, String version, String name, String provider) {

	/** No null. */
	public Extension {
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(version, "version");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(provider, "provider");
	}
}
