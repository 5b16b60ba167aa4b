/** What makes the driver of an instrument that speaks in lines of text a table of facts with little code. */
package org.culet.instrument.driver;
