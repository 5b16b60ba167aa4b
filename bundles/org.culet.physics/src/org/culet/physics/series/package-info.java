/**
 * What a series of stages at different pressures says: crossings of curves, ratios of resistances, boundaries between phases, maxima
 * and trends, reversibility, saturated metals, and finite-size scaling.
 */
package org.culet.physics.series;
