package org.culet.app.internal;

import java.util.Optional;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.HoppingWindow;
import org.culet.physics.fit.WeakLocalizationWindow;
import org.culet.physics.transport.FitSpace;

/**
 * The window that a fit is made in, or why there is none.
 *
 * @param window the window; empty also where all points are to be fitted
 * @param status code of the search, {@code ok} where nothing was searched for
 * @param reason what was found, in one sentence
 */
record WindowProposal(Optional<TemperatureWindow> window, String status, String reason) {

	/** What the search for the laws of a space finds. */
	static WindowProposal of(RtCurve points, FitSpace space) {
		if (space == FitSpace.CONDUCTANCE) {
			WeakLocalizationWindow found = WeakLocalizationWindow.propose(points);
			return new WindowProposal(found.window(), found.status().code(), found.reason());
		}
		HoppingWindow found = HoppingWindow.propose(points);
		return new WindowProposal(found.window(), found.status().code(), found.reason());
	}

	boolean found() {
		return status.equals("ok");
	}

	/** Options with this window. */
	FitOptions in(FitOptions options) {
		return window.map(options::withWindow).orElse(options);
	}
}
