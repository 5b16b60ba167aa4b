package org.culet.ui.internal.figure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

import org.culet.plot.style.PageFormat;
import org.culet.plot.vector.FigureFileType;
import org.culet.ui.internal.UiLog;

/**
 * How figures are exported; remembered in the settings of the workspace.
 *
 * @param types kinds of file
 * @param width which width
 * @param ownWidthMm width in mm where it is neither of a journal's
 * @param fontPt size of letters in points
 * @param dpi pixels per inch of a PNG
 * @param numbers whether the numbers are written as CSV beside each figure
 */
record ExportSettings(Set<FigureFileType> types, Width width, double ownWidthMm, double fontPt, int dpi, boolean numbers) {

	static final double LEAST_WIDTH_MM = 30;
	static final double MOST_WIDTH_MM = 1000;
	static final double LEAST_FONT_PT = 4;
	static final double MOST_FONT_PT = 40;
	static final int LEAST_DPI = 72;
	static final int MOST_DPI = 1200;

	/** Widths that journals ask for. */
	enum Width {
		/** One column. */
		SINGLE,
		/** Two columns. */
		DOUBLE,
		/** Another one. */
		OWN
	}

	static final ExportSettings DEFAULT = new ExportSettings(EnumSet.of(FigureFileType.PDF), Width.SINGLE, 120,
			PageFormat.JOURNAL_SINGLE.fontSize(), 600, false);

	private static final double POINTS_PER_MM = 72 / 25.4;
	private static final String NODE = "org.culet.ui/export";

	/** Checks the sizes. */
	ExportSettings {
		types = Set.copyOf(types);
		Objects.requireNonNull(width, "width");
		if (!(ownWidthMm >= LEAST_WIDTH_MM && ownWidthMm <= MOST_WIDTH_MM && fontPt >= LEAST_FONT_PT && fontPt <= MOST_FONT_PT
				&& dpi >= LEAST_DPI && dpi <= MOST_DPI)) {
			throw new IllegalArgumentException("export " + ownWidthMm + " mm wide, " + fontPt + " pt, " + dpi + " dpi");
		}
	}

	/** Width in mm of the columns of a journal. */
	static double presetMm(Width width) {
		return preset(width).width() / POINTS_PER_MM;
	}

	private static PageFormat preset(Width width) {
		return width == Width.DOUBLE ? PageFormat.JOURNAL_DOUBLE : PageFormat.JOURNAL_SINGLE;
	}

	/** The page that figures are laid out on. */
	PageFormat page() {
		PageFormat preset = preset(width);
		PageFormat sized = width == Width.OWN ? preset.withSize(ownWidthMm * POINTS_PER_MM, preset.height()) : preset;
		return sized.withFontSize(fontPt);
	}

	/** Those of the last export, or usual ones. */
	static ExportSettings remembered() {
		Preferences from = InstanceScope.INSTANCE.getNode(NODE);
		String types = from.get("types", "PDF");
		Set<FigureFileType> known = Arrays.stream(FigureFileType.values()).filter(t -> Arrays.asList(types.split(" ")).contains(t.name()))
				.collect(Collectors.toSet());
		String width = from.get("width", Width.SINGLE.name());
		return new ExportSettings(known,
				Arrays.stream(Width.values()).filter(w -> w.name().equals(width)).findFirst().orElse(Width.SINGLE),
				Math.clamp(from.getDouble("ownWidthMm", DEFAULT.ownWidthMm), LEAST_WIDTH_MM, MOST_WIDTH_MM),
				Math.clamp(from.getDouble("fontPt", DEFAULT.fontPt), LEAST_FONT_PT, MOST_FONT_PT),
				Math.clamp(from.getInt("dpi", DEFAULT.dpi), LEAST_DPI, MOST_DPI), from.getBoolean("numbers", DEFAULT.numbers));
	}

	/** Remembers these. */
	void remember() {
		Preferences to = InstanceScope.INSTANCE.getNode(NODE);
		to.put("types", types.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
		to.put("width", width.name());
		to.putDouble("ownWidthMm", ownWidthMm);
		to.putDouble("fontPt", fontPt);
		to.putInt("dpi", dpi);
		to.putBoolean("numbers", numbers);
		try {
			to.flush();
		} catch (BackingStoreException e) {
			UiLog.error("The settings of the export could not be saved", e);
		}
	}
}
