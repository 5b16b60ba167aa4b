/**
 * A virtual rig: instruments that speak their own protocols on sockets, serial lines and in a folder, in front of one
 * simulated experiment. It shares no table with the drivers: what an instrument says comes from the makers' documents and
 * from recorded exchanges.
 */
package org.culet.rig.simulator;
