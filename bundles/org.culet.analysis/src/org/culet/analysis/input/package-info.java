/**
 * What an analysis starts from, as immutable records: a snapshot of a study, or what a manifest says. No type of the EMF model appears
 * here, so a background job can work on a snapshot while the study is being edited.
 */
package org.culet.analysis.input;
