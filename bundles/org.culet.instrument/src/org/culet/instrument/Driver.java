package org.culet.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;

/** Knows one model, or some that speak alike. Register it as an OSGi service, or give it to {@link Drivers#with(Driver)}. */
public interface Driver {

	/** As in rig files, e.g. {@code lakeshore-372}. */
	String id();

	/** Who makes the instrument. */
	String maker();

	/** The models that it drives. */
	List<String> models();

	/** The schemes of addresses that it takes, e.g. {@code tcp}, {@code serial}. */
	Set<String> schemes();

	/** What can be said in a rig file, with units and limits. */
	List<Setting> settings();

	/** What its instruments can do. */
	Set<Class<? extends Capability>> capabilities();

	/** The inputs that its instruments have; more are possible where they are not known before the instrument is asked. */
	List<Input> inputs();

	/**
	 * Whether an input can be read, as far as is known without the instrument.
	 *
	 * @param input name of the input
	 * @param quantity name of a measurand
	 * @return the input; empty if this driver's instruments do not have it
	 */
	default Optional<Input> input(String input, String quantity) {
		return inputs().stream().filter(i -> i.name().equals(input) && i.measurand().name().equals(quantity)).findFirst();
	}

	/**
	 * How to speak on the link.
	 *
	 * @param settings from the rig file
	 * @return terminators, times, how to find back into step
	 */
	LinkProfile profile(Settings settings);

	/**
	 * Makes an instrument on a link. Returns at once: the link connects by itself.
	 *
	 * @param link made with {@link #profile(Settings)}
	 * @param settings without problems against {@link #settings()}
	 * @return the instrument
	 */
	Instrument open(Link link, Settings settings);
}
