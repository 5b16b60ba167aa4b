package org.culet.ui.internal.theme;

import java.util.List;
import java.util.Map;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;

import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;

/** The light and the dark look: ids of the workbench's themes, and the colours of figures by theme keys. */
public final class Themes {

	/** Id of the light theme in plugin.xml. */
	public static final String LIGHT = "org.culet.ui.theme.light";
	/** Id of the dark theme in plugin.xml; the platform recognises dark ones by that word. */
	public static final String DARK = "org.culet.ui.theme.dark";

	/** Start of the keys of colours, as declared in plugin.xml and changed by the style sheets. */
	private static final String KEY = "org.culet.ui.figure.";
	private static final String PROPERTY = "cssTheme";

	private Themes() {
	}

	/** Makes the light theme the first one where neither product nor command line says another; before the workbench starts. */
	public static void announceDefault() {
		if (System.getProperty(PROPERTY) == null) {
			System.setProperty(PROPERTY, LIGHT);
		}
	}

	/**
	 * Keeps the style sheets away from lines of tables and trees, which take their colours from the control around them. The platform
	 * would ask GTK for the colour of every line at a change of the look, also of lines that a table has dropped since, and that ends
	 * the program.
	 *
	 * @param display the display of the workbench, before the workbench starts
	 */
	public static void spareLines(Display display) {
		display.addFilter(SWT.Skin, event -> {
			if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
				event.type = SWT.None;
			}
		});
	}

	/** Whether the workbench is dark now. */
	public static boolean dark() {
		IThemeEngine engine = engine();
		return engine != null && engine.getActiveTheme() != null && DARK.equals(engine.getActiveTheme().getId());
	}

	/**
	 * Changes the look, and remembers it.
	 *
	 * @param dark true for the dark theme
	 */
	public static void choose(boolean dark) {
		IThemeEngine engine = engine();
		if (engine != null) {
			engine.setTheme(dark ? DARK : LIGHT, true);
		}
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}

	/** The colours of figures on screen, from the theme's keys. */
	public static Theme figureTheme() {
		Theme base = dark() ? Theme.DARK : Theme.LIGHT;
		ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		return new Theme(base.name(), color(colors, "background", base.background()), color(colors, "foreground", base.foreground()),
				color(colors, "muted", base.muted()), base.grid(), color(colors, "fit", base.fit()),
				color(colors, "accent", base.accent()), base.band(), List.copyOf(base.categories()), Map.copyOf(base.phases()),
				base.map());
	}

	private static Rgb color(ColorRegistry colors, String key, Rgb fallback) {
		RGB rgb = colors.getRGB(KEY + key);
		if (rgb == null) {
			rgb = JFaceResources.getColorRegistry().getRGB(KEY + key);
		}
		return rgb == null ? fallback : new Rgb(rgb.red, rgb.green, rgb.blue, fallback.opacity());
	}
}
