/** An instrument of answers written down beforehand, to try a driver without a connection and without waiting. */
package org.culet.instrument.script;
