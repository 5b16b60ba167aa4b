/**
 * The study that the workbench has open, what is selected in it, and its results: what views share. Get the
 * {@link org.culet.ui.study.StudyWorkspace} as a service of the workbench ({@code site.getService(StudyWorkspace.class)}).
 */
package org.culet.ui.study;
