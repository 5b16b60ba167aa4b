/**
 * What an analysis found, as immutable records: a study, its samples, their stages, the sweeps of each, and with every number where it
 * came from. No type of the EMF model appears here, so results may be handed between threads, drawn and written.
 */
package org.culet.analysis.result;
