/** What every calculation of this library shares: curves, estimates with uncertainty, constants, linear least squares. */
package org.culet.physics;
