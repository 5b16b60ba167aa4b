package org.culet.ui.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** The light and the dark look of what is on the screen. */
public final class Look {

	private Look() {
	}

	/** Controls whose ground or writing is of the other look. */
	public static List<String> strangers(Composite in, boolean dark) {
		List<String> found = new ArrayList<>();
		for (Class<? extends Control> type : List.of(Table.class, Tree.class, Text.class, Label.class)) {
			for (Control control : Bench.all(in, type)) {
				if (!control.isVisible() || control instanceof Label label && label.getText().isEmpty()) {
					continue;
				}
				boolean ground = lightness(control.getBackground().getRGB()) < 0.5;
				boolean writing = lightness(control.getForeground().getRGB()) > 0.5;
				if (ground != dark || writing != dark && control.isEnabled()) {
					found.add(control + " " + control.getBackground().getRGB() + " " + control.getForeground().getRGB());
				}
			}
		}
		return found;
	}

	/** From 0, black, to 1, white. */
	public static double lightness(RGB rgb) {
		return (0.3 * rgb.red + 0.59 * rgb.green + 0.11 * rgb.blue) / 255;
	}
}
