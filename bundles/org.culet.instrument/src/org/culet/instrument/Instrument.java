package org.culet.instrument;

import java.util.List;
import java.util.Optional;

import org.culet.instrument.link.Link;

/**
 * An instrument at the end of a link. All methods may be called from any thread but that of the user interface; each
 * returns within the deadlines of its link, whatever the instrument does, and turns every trouble into a status or a
 * {@link Failure}.
 */
public interface Instrument extends AutoCloseable {

	/** What the instrument says about itself. */
	Outcome<Identity> identify();

	/** What can be read; instruments whose inputs are not known before they are asked take more than these. */
	List<Input> inputs();

	/**
	 * Reads an input.
	 *
	 * @param input name of the input, as in {@link #inputs()}
	 * @param measurand what to read there
	 * @return the reading in the measurand's unit; refused if the instrument does not have it
	 */
	Reading read(String input, Measurand measurand);

	/** The settings that can be read and changed. */
	List<Setting> settings();

	/**
	 * What a setting is, asked from the instrument.
	 *
	 * @param setting name of one of {@link #settings()}
	 * @return the value as a rig file would say it
	 */
	Outcome<String> get(String setting);

	/**
	 * Changes a setting and reads it back.
	 *
	 * @param setting name of one of {@link #settings()}
	 * @param value as in a rig file, with its unit
	 * @return the value as the instrument says it is now; a failure if that is not what was asked for
	 */
	Outcome<String> set(String setting, String value);

	/**
	 * Something the instrument can do.
	 *
	 * @param type a capability, e.g. {@code Thermometer.class}
	 * @param <C> its type
	 * @return the capability, if this instrument has it
	 */
	<C extends Capability> Optional<C> capability(Class<C> type);

	/** The link: its state, its log of exchanges. */
	Link link();

	/** Gives the link back. The instrument keeps its settings and, where it has one, its setpoint. */
	@Override
	void close();
}
