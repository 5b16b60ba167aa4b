/**
 * Virtual films, the way they are measured, and whole synthetic campaigns with the truth beside them. The films are invented.
 * {@link org.culet.physics.simulation.VirtualFilm} and {@link org.culet.physics.simulation.SyntheticCampaign} are the entry points.
 */
package org.culet.physics.simulation;
