/**
 * The critical temperature of a curve by several criteria, with its uncertainty, or the reason why there is none.
 * {@link org.culet.physics.tc.CriticalTemperature} is where to start.
 */
package org.culet.physics.tc;
