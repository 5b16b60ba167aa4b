package org.culet.analysis.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.culet.data.Direction;
import org.culet.data.ManifestRow;

/** What may stand in braces in a pattern for file names. */
public enum NameToken {

	/** Name of the sample. */
	SAMPLE("sample", NameToken.WORDS, ""),
	/** Name of the run. */
	RUN("run", NameToken.WORDS, ""),
	/** Pressure; in the unit that stands behind it, else GPa. */
	PRESSURE("pressure", NameToken.NUMBER, "GPa"),
	/** Standard uncertainty of the pressure. */
	SIGMA("sigma", NameToken.NUMBER, "GPa"),
	/** Cooling or warming. */
	DIRECTION("direction", "(?<![A-Za-z])(?:" + NameToken.COOLING + "|" + NameToken.WARMING + ")(?![A-Za-z])", ""),
	/** Pressurising or depressurising. */
	BRANCH("branch", "(?<![A-Za-z])(?:" + NameToken.UP + "|" + NameToken.DOWN + ")(?![A-Za-z])", ""),
	/** Thickness of the film. */
	THICKNESS("thickness", NameToken.NUMBER, "nm"),
	/** Measuring current. */
	EXCITATION("excitation", NameToken.NUMBER, "A"),
	/** Text kept as the note of the sweep. */
	COMMENT("comment", NameToken.WORDS, "");

	static final String WORDS = ".+?";
	/** A letter p may stand for the decimal point, as in 9p4GPa. Without a sign: in names a minus only separates. */
	static final String NUMBER = "[0-9]+(?:[.,p][0-9]+)?";
	static final String COOLING = "cool(?:ing|down|_down|-down)?|cd|c";
	static final String WARMING = "warm(?:ing|up|_up|-up)?|heat(?:ing)?|wu|w";
	static final String UP = "up|press(?:uri[sz]ing)?|load(?:ing)?|incr?(?:easing)?|compr(?:ession)?";
	static final String DOWN = "down|depress(?:uri[sz]ing)?|decompr(?:ession)?|unload(?:ing)?|release|decr?(?:easing)?";

	private final String id;
	private final String regex;
	private final String unit;

	NameToken(String id, String regex, String unit) {
		this.id = id;
		this.regex = regex;
		this.unit = unit;
	}

	/** The word in braces. */
	public String id() {
		return id;
	}

	String regex() {
		return regex;
	}

	/** Unit of a number, empty for a text. */
	String unit() {
		return unit;
	}

	boolean number() {
		return !unit.isEmpty();
	}

	static Optional<NameToken> byId(String id) {
		return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst();
	}

	static List<String> ids() {
		return Arrays.stream(values()).map(NameToken::id).toList();
	}

	static Direction direction(String word) {
		return word.toLowerCase(java.util.Locale.ROOT).matches(COOLING) ? Direction.COOLING : Direction.WARMING;
	}

	static ManifestRow.Branch branch(String word) {
		return word.toLowerCase(java.util.Locale.ROOT).matches(DOWN) ? ManifestRow.Branch.DOWN : ManifestRow.Branch.UP;
	}
}
