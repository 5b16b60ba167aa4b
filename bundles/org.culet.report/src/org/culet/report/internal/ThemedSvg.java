package org.culet.report.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One drawing for light and dark pages. The same figure drawn in two themes differs in its colours alone, so the light drawing and a few
 * style rules that exchange its colours do for both; that halves the page.
 */
final class ThemedSvg {

	private static final Pattern COLOUR = Pattern.compile("(fill|stroke|stop-color)=\"(#[0-9a-f]{3,8})\"");
	private static final Pattern OPACITY = Pattern.compile("((?:fill|stroke)-opacity)=\"[0-9.]+\"");
	private static final Pattern CLIP_ID = Pattern.compile("c[0-9a-f]+-");

	private ThemedSvg() {
	}

	/**
	 * Both drawings in one.
	 *
	 * @param light the figure on a light page
	 * @param dark the same on a dark page
	 * @param id id of the element to be made, unique in the page
	 * @return markup with its style rules; empty where the drawings differ in more than colours
	 */
	static Optional<String> merged(String light, String dark, String id) {
		if (!skeleton(light).equals(skeleton(dark))) {
			return Optional.empty();
		}
		Map<String, String> exchange = new LinkedHashMap<>();
		Matcher from = COLOUR.matcher(light);
		Matcher to = COLOUR.matcher(dark);
		while (from.find() && to.find()) {
			// two inks may share a colour in one theme: the first partner serves both, so that legend and curve stay alike
			exchange.putIfAbsent(from.group(), to.group(2));
		}
		StringBuilder css = new StringBuilder("<style>@media screen and (prefers-color-scheme:dark){");
		exchange.forEach((attribute, colour) -> {
			if (!attribute.contains(colour)) {
				css.append('#').append(id).append(" [").append(attribute).append("]{")
						.append(attribute, 0, attribute.indexOf('=')).append(':').append(colour).append('}');
			}
		});
		return Optional.of("<div id=\"" + id + "\">" + css.append("}</style>") + light + "</div>");
	}

	/** The drawing without colours, their opacity, and the checksum in the ids of its clips. */
	private static String skeleton(String svg) {
		return CLIP_ID.matcher(OPACITY.matcher(COLOUR.matcher(svg).replaceAll("$1")).replaceAll("$1")).replaceAll("c-");
	}
}
