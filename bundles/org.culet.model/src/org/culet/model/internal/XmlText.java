package org.culet.model.internal;

/**
 * Text that XML 1.0 can hold.
 */
public final class XmlText {
	private static final int REPLACEMENT = 0xFFFD;

	private XmlText() {
	}

	/**
	 * @param text any text
	 * @return the text with every character that XML 1.0 forbids (controls, lone surrogates) replaced by U+FFFD
	 */
	public static String clean(String text) {
		if (text.codePoints().allMatch(XmlText::allowed)) {
			return text;
		}
		return text.codePoints().map(c -> allowed(c) ? c : REPLACEMENT)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	private static boolean allowed(int c) {
		return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}
}
