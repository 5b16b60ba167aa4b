/** Figures to SVG, PDF and PNG, with one font that comes along, so that neither a display nor a system font is needed. */
package org.culet.plot.vector;
