/**
 * Tools for one measured sweep R(T): preparing its points, estimating its noise, smoothing over ln T for orientation, its maximum, and a
 * monotone cubic through its points. Temperatures in kelvin, resistances in ohm (or ohm per square).
 */
package org.culet.physics.curve;
