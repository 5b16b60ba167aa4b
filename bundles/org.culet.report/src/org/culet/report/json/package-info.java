/**
 * Results as JSON, in the words of the command line's contract: units in the names, {@code null} for what could not be determined, with
 * a status and a reason beside it.
 */
package org.culet.report.json;
