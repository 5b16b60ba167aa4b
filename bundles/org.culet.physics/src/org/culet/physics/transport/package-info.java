/** Laws for the resistance of a film as a function of temperature, and what follows from their parameters. */
package org.culet.physics.transport;
