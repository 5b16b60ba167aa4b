package org.culet.plot.style;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.culet.plot.Ink;
import org.culet.plot.scale.Range;

/**
 * The actual colours of a figure.
 *
 * @param name light, dark or print
 * @param background of the page
 * @param foreground text and axes
 * @param muted quiet lines and notes
 * @param grid grid lines; opacity 0 for none
 * @param fit fitted lines
 * @param accent what is selected
 * @param band shading of windows
 * @param categories colours told apart by every reader; after Okabe and Ito, Color Universal Design (2008), moved apart until red-green-blind
 *        readers too see a distance of 15 (CIELAB) between any two
 * @param phases colours of S, M1, M2, I1, I2
 * @param map colours by value
 */
public record Theme(String name, Rgb background, Rgb foreground, Rgb muted, Rgb grid, Rgb fit, Rgb accent, Rgb band,
		List<Rgb> categories, Map<String, Rgb> phases, ColorMap map) {

	/** Least contrast of text on the background. */
	private static final double TEXT_CONTRAST = 3.5;

	/** On screen, light. */
	public static final Theme LIGHT = new Theme("light", Rgb.of(0xffffff), Rgb.of(0x1d2329), Rgb.of(0x66707a),
			Rgb.of(0x8793a0).withOpacity(0.22), Rgb.of(0xd1242f), Rgb.of(0xc2410c), Rgb.of(0x5b8bd0).withOpacity(0.16),
			List.of(Rgb.of(0x0072b2), Rgb.of(0xc44e00), Rgb.of(0x009e73), Rgb.of(0xb65c94), Rgb.of(0xdb9600), Rgb.of(0x332288),
					Rgb.of(0x4a4a4a)),
			Map.of("S", Rgb.of(0x0072b2), "M1", Rgb.of(0x2d9ccf), "M2", Rgb.of(0x009e73), "I1", Rgb.of(0xdb9600), "I2",
					Rgb.of(0xc44e00)),
			ColorMap.ON_LIGHT);

	/** On screen, dark. */
	public static final Theme DARK = new Theme("dark", Rgb.of(0x1e2227), Rgb.of(0xe6e9ec), Rgb.of(0x9aa5b0),
			Rgb.of(0x9aa5b0).withOpacity(0.18), Rgb.of(0xff8178), Rgb.of(0xffb454), Rgb.of(0x7fb0ee).withOpacity(0.20),
			List.of(Rgb.of(0x56b4e9), Rgb.of(0xe98b3a), Rgb.of(0x2fc59b), Rgb.of(0xdd93bf), Rgb.of(0xf0c94a), Rgb.of(0x8a7cff),
					Rgb.of(0xe3e7ea)),
			Map.of("S", Rgb.of(0x4aa3e6), "M1", Rgb.of(0x7cd0f5), "M2", Rgb.of(0x2fc59b), "I1", Rgb.of(0xf0b429), "I2",
					Rgb.of(0xf47f3c)),
			ColorMap.ON_DARK);

	/** On paper: white, black axes, no grid. */
	public static final Theme PRINT = new Theme("print", Rgb.of(0xffffff), Rgb.of(0x000000), Rgb.of(0x555555),
			Rgb.of(0x808080).withOpacity(0), Rgb.of(0xc8102e), Rgb.of(0xc2410c), Rgb.of(0x5b8bd0).withOpacity(0.15),
			LIGHT.categories, LIGHT.phases, ColorMap.ON_LIGHT);

	/** Copies the collections. */
	public Theme {
		Objects.requireNonNull(name, "name");
		categories = List.copyOf(categories);
		phases = Map.copyOf(phases);
		if (categories.isEmpty()) {
			throw new IllegalArgumentException("a theme without colours");
		}
	}

	/**
	 * The colour of an ink.
	 *
	 * @param ink what is meant
	 * @param values values at the ends of the colour bar, for {@link Ink.ByValue}
	 * @return the colour
	 */
	public Rgb color(Ink ink, Range values) {
		return switch (ink) {
			case Ink.ByValue v -> map.at((v.value() - values.low()) / values.span());
			case Ink.Category c -> categories.get(c.index() % categories.size());
			case Ink.Phase p -> phases.getOrDefault(p.phase(), muted);
			case Ink.Role r -> switch (r) {
				case FOREGROUND -> foreground;
				case MUTED -> muted;
				case FIT -> fit;
				case ACCENT -> accent;
				case BAND -> band;
			};
		};
	}

	/**
	 * A colour in which text is read on the background: nearer to the foreground where it is too pale.
	 *
	 * @param color the colour of what the text belongs to
	 * @return the colour of the text
	 */
	public Rgb readable(Rgb color) {
		for (double share = 0; share < 1; share += 0.1) {
			Rgb mixed = color.mix(foreground, share);
			if (mixed.contrast(background) >= TEXT_CONTRAST) {
				return mixed.withOpacity(1);
			}
		}
		return foreground;
	}
}
