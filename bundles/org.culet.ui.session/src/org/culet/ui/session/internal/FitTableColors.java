package org.culet.ui.session.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/** The table in the colours of the desktop, which are those of the light or the dark look. */
final class FitTableColors {

	private FitTableColors() {
	}

	static void apply(NatTable table) {
		Color background = table.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		Color foreground = table.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		Color head = table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
		Color chosen = table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
		Color chosenText = table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
		table.setBackground(background);
		table.addConfiguration(new AbstractRegistryConfiguration() {
			@Override
			public void configureRegistry(IConfigRegistry registry) {
				register(registry, background, foreground, DisplayMode.NORMAL, GridRegion.BODY);
				register(registry, chosen, chosenText, DisplayMode.SELECT, GridRegion.BODY);
				register(registry, head, foreground, DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
				register(registry, head, foreground, DisplayMode.SELECT, GridRegion.COLUMN_HEADER);
				register(registry, background, foreground, DisplayMode.NORMAL, GridRegion.FILTER_ROW);
			}
		});
	}

	private static void register(IConfigRegistry registry, Color background, Color foreground, DisplayMode mode, String region) {
		Style style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, background);
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, foreground);
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, region);
	}
}
