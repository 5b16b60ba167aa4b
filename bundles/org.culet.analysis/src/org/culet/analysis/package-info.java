/**
 * Applies the physics to a study: snapshot, pipeline, results with their provenance, and the way back into the model.
 * {@link org.culet.analysis.StudyAnalysis} is the entry point.
 */
package org.culet.analysis;
