package org.culet.instrument.keithley.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.culet.instrument.Capability;
import org.culet.instrument.Input;
import org.culet.instrument.driver.ModelDriver;
import org.culet.instrument.link.LinkProfile;

/** What the drivers of Keithley's instruments share. */
abstract class KeithleyDriver extends ModelDriver {

	KeithleyDriver(String id, List<String> models, Set<String> schemes, LinkProfile profile, List<Input> inputs,
			List<Class<? extends Capability>> capabilities) {
		super(id, "Keithley", models, schemes, profile, inputs, capabilities);
	}

	/** A word of SCPI in its short or long form: {@code CURR} matches CURR and CURRENT. */
	static boolean isWord(String answer, String shortForm) {
		return Pattern.compile("\"?" + shortForm + "[A-Z]*(:DC)?\"?", Pattern.CASE_INSENSITIVE).matcher(answer.strip()).matches();
	}
}
