package org.culet.report.internal;


import org.culet.analysis.Wording;
import org.culet.physics.Estimate;

/** Names of parameters, as scripts know them, set as a physicist writes them: {@code T0_K} becomes T with the index 0, in K. */
final class Symbols {

	private Symbols() {
	}

	/**
	 * A parameter with its value.
	 *
	 * @param name name as in results, with the unit at its end
	 * @param unit the unit in plain ASCII
	 * @param estimate value and uncertainty
	 * @return markup
	 */
	static String equation(String name, String unit, Estimate estimate) {
		String shown = Html.escape(Wording.unit(unit)).replace(" ", "&nbsp;");
		return symbol(name, unit) + " = " + power(Numbers.concise(estimate)) + (shown.isEmpty() ? "" : "&nbsp;" + shown);
	}

	private static String symbol(String name, String unit) {
		String bare = Wording.bare(name, unit);
		int index = bare.indexOf('_');
		if (index > 0) {
			return "<i>" + Html.escape(bare.substring(0, index)) + "</i><sub>" + Html.escape(bare.substring(index + 1).replace('_', ' '))
					+ "</sub>";
		}
		boolean indexed = bare.length() > 1 && Character.isUpperCase(bare.charAt(0));
		return indexed ? "<i>" + bare.charAt(0) + "</i><sub>" + Html.escape(bare.substring(1)) + "</sub>" : "<i>" + Html.escape(bare) + "</i>";
	}

	/** 1.2(3)e-5 as a power of ten. */
	static String power(String number) {
		int e = number.indexOf('e');
		return e < 0 ? number : number.substring(0, e) + "&times;10<sup>" + number.substring(e + 1).replace("-", "&minus;") + "</sup>";
	}
}
