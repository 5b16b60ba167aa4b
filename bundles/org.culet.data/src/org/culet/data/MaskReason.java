package org.culet.data;

/** Why a row of a file gives no point. */
public enum MaskReason {

	/** A cell says NaN. */
	NOT_A_NUMBER("nan"),
	/** A cell is empty, or the row ends before it. */
	BLANK("blank"),
	/** The instrument's overflow value (9.9e37, 1e101, infinity): anything from 9e36 on. */
	OVERFLOW("overflow"),
	/** A word stands where a number should be. */
	TEXT("text"),
	/** The temperature is zero or below in kelvin. */
	TEMPERATURE_NOT_POSITIVE("temperature_not_positive"),
	/** The point's standard error is missing, zero or negative while those of most others are there. */
	NO_SIGMA("no_sigma"),
	/** The last line has no line end and its last number is shorter than any other of the column: it may have been cut. */
	CUT_OFF("cut_off");

	private final String code;

	MaskReason(String code) {
		this.code = code;
	}

	/** Word for answers of the command line, e.g. {@code overflow}. */
	public String code() {
		return code;
	}
}
