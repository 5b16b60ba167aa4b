package org.culet.rig;

import java.util.Optional;
import java.util.stream.Stream;

/** What a channel is for. Each role is given once, but {@link #EXTRA} as often as one likes. */
public enum Role {
	/** Temperature of the sample: abscissa of R(T). */
	SAMPLE_TEMPERATURE("sample-temperature"),
	/** Resistance of the film: ordinate of R(T). */
	FILM_RESISTANCE("film-resistance"),
	/** The temperature controller. */
	CONTROLLER("controller"),
	/** The ruby spectrometer. */
	RUBY("ruby"),
	/** The gas membrane that presses the cell. */
	MEMBRANE("membrane"),
	/** Anything else worth recording. */
	EXTRA("extra");

	private final String id;

	Role(String id) {
		this.id = id;
	}

	/** As in rig files. */
	public String id() {
		return id;
	}

	/** The role with an id. */
	public static Optional<Role> ofId(String id) {
		return Stream.of(values()).filter(r -> r.id.equals(id)).findFirst();
	}
}
