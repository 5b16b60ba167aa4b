package org.culet.ui.session.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.Color;

import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;

/** The table in the colours of the light or the dark look, those of the figures beside it. */
final class FitTableColors {

	/** Pixels at 100 %. */
	private static final int ROOM = 5;

	private FitTableColors() {
	}

	static void apply(NatTable table, Theme theme) {
		Color background = color(theme.background());
		Color foreground = color(theme.foreground());
		Color head = color(over(theme.grid(), theme.background()));
		Color chosen = color(theme.accent());
		table.setBackground(background);
		table.addConfiguration(new AbstractRegistryConfiguration() {
			@Override
			public void configureRegistry(IConfigRegistry registry) {
				register(registry, background, foreground, DisplayMode.NORMAL, GridRegion.BODY);
				register(registry, chosen, background, DisplayMode.SELECT, GridRegion.BODY);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new TextPainter()), DisplayMode.NORMAL, GridRegion.BODY);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new TextPainter()), DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
				registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, head);
				numbers(registry, background, foreground, DisplayMode.NORMAL);
				numbers(registry, chosen, background, DisplayMode.SELECT);
				register(registry, head, foreground, DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
				register(registry, head, foreground, DisplayMode.SELECT, GridRegion.COLUMN_HEADER);
				register(registry, background, foreground, DisplayMode.NORMAL, GridRegion.FILTER_ROW);
			}
		});
	}

	/** A translucent colour on another one. */
	private static Rgb over(Rgb top, Rgb below) {
		double o = top.opacity();
		return new Rgb((int) Math.round(o * top.red() + (1 - o) * below.red()), (int) Math.round(o * top.green() + (1 - o) * below.green()),
				(int) Math.round(o * top.blue() + (1 - o) * below.blue()), 1);
	}

	private static Color color(Rgb rgb) {
		return new Color(rgb.red(), rgb.green(), rgb.blue());
	}

	/** With room at both sides, so that a number does not touch the word beside it. */
	static ICellPainter padded(ICellPainter painter) {
		return new PaddingDecorator(painter, 0, ROOM, 0, ROOM);
	}

	/** Numbers stand at the right. */
	private static void numbers(IConfigRegistry registry, Color background, Color foreground, DisplayMode mode) {
		register(registry, background, foreground, mode, FitTable.NUMBER, HorizontalAlignmentEnum.RIGHT);
	}

	private static void register(IConfigRegistry registry, Color background, Color foreground, DisplayMode mode, String region) {
		register(registry, background, foreground, mode, region, HorizontalAlignmentEnum.LEFT);
	}

	private static void register(IConfigRegistry registry, Color background, Color foreground, DisplayMode mode, String region,
			HorizontalAlignmentEnum alignment) {
		Style style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, background);
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, foreground);
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, alignment);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, region);
	}
}
