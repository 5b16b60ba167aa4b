/**
 * Which phase a curve shows (S, M1, M2, I1, I2 or undetermined), with the evidence. {@link org.culet.physics.phase.PhaseDecision} is where
 * to start.
 */
package org.culet.physics.phase;
