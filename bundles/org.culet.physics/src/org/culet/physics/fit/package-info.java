/**
 * Fits of transport laws to R(T) curves: weighted least squares with honest intervals, comparison of laws, and proposals for the
 * window to fit. {@link org.culet.physics.fit.Fitter} and {@link org.culet.physics.fit.ModelComparison} are the entry points.
 */
package org.culet.physics.fit;
