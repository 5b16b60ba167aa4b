package org.culet.ui.internal.app;

import java.util.List;

/** Ids of the views in plugin.xml. */
public final class ViewIds {

	/** The welcome page. */
	public static final String WELCOME = "org.culet.ui.view.welcome";
	/** The study explorer. */
	public static final String EXPLORER = "org.culet.ui.view.explorer";
	/** The table of stages. */
	public static final String STAGES = "org.culet.ui.view.stages";
	/** The properties of what is selected. */
	public static final String PROPERTIES = "org.culet.ui.view.properties";
	/** What validation finds. */
	public static final String PROBLEMS = "org.culet.ui.view.problems";
	/** The ruby readings of a stage. */
	public static final String RUBY = "org.culet.ui.view.ruby";
	/** Start of the ids of all figure views. */
	public static final String FIGURE_PREFIX = "org.culet.ui.figure.";
	/** Figures that have a view, in the order of menus. */
	public static final List<String> FIGURES = List.of("rt-pressures", "arrhenius", "es-vrh", "weak-localization", "tc-pressure",
			"opposite-law", "weak-localization-stages", "crossing", "residual-ratio", "g0-a-pressure", "phase-diagram",
			"rt-depressurization", "activation-energy", "residuals", "scaling-collapse", "pressure-history",
			"sample-dashboard", "stage-table");

	/** The view of any other figure, which its secondary id names. */
	public static final String OTHER_FIGURE = FIGURE_PREFIX + "other";

	private ViewIds() {
	}

	/**
	 * The view of a figure.
	 *
	 * @param figure id of the figure, such as {@code rt-pressures}
	 * @return id of the view
	 */
	public static String figure(String figure) {
		return FIGURE_PREFIX + figure;
	}
}
