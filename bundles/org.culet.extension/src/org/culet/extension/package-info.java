/** Bundles of third parties: installed into this product from a p2 repository, listed, removed. Used by the workbench and by the command line alike. */
package org.culet.extension;
