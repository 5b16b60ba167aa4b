/**
 * The command line. Commands are thin: what they do lies in bundles that a workbench or another program uses as well.
 * {@link org.culet.app.CuletCommandLine} is the entry, inside and outside of OSGi.
 */
package org.culet.app;
