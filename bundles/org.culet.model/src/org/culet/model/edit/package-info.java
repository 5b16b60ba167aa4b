/**
 * Edits of a study as commands, with undo.
 */
package org.culet.model.edit;
