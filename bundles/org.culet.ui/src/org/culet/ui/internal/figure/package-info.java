/** Figures on screen: the views, and the widget that draws with SWTChart. */
package org.culet.ui.internal.figure;
