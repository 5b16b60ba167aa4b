/** The schematic phase diagram of order-parameter amplitude and phase coupling, and the way of a sample through it by proxies. */
package org.culet.physics.diagram;
