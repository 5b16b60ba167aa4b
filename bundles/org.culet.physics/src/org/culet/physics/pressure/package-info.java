/**
 * Pressure from the fluorescence of ruby: published scales with their inverses, the shift of R1 with temperature, the fit of the R1-R2
 * doublet, and the error budget in parts. {@link org.culet.physics.pressure.RubyPressure} and
 * {@link org.culet.physics.pressure.RubyDoublet} are the entry points.
 */
package org.culet.physics.pressure;
