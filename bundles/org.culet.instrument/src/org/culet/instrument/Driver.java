package org.culet.instrument;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.culet.instrument.link.Link;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.Transports;

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

	/** What can be said in a rig file, with units and limits, beside what every driver takes. */
	List<Setting> settings();

	/** All that can be said in a rig file: {@link #settings()}, and {@link CommonSettings}. */
	default List<Setting> allSettings() {
		return Stream.concat(settings().stream(), CommonSettings.all().stream()).toList();
	}

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
	 * @param link made with {@link #profile(Settings)}, as {@link CommonSettings} make it
	 * @param settings without problems against {@link #allSettings()}
	 * @return the instrument
	 */
	Instrument open(Link link, Settings settings);

	/**
	 * Makes an instrument with its link. Returns at once: the link connects by itself.
	 *
	 * @param transports the ways to reach it
	 * @param address where it is, one that {@code transports} has no problem with
	 * @param settings without problems against {@link #allSettings()}
	 * @return the instrument; closing it closes the link
	 */
	default Instrument connect(Transports transports, URI address, Settings settings) {
		return open(transports.open(address, CommonSettings.applied(profile(settings), settings)), settings);
	}
}
