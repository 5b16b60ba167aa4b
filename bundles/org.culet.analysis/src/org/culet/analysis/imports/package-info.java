/**
 * Import of curve files into a study: read and check everything first, then copy the raw files, then change the model in one edit.
 * {@link org.culet.analysis.imports.StudyImporter} is the entry point, for command line and wizard alike.
 */
package org.culet.analysis.imports;
