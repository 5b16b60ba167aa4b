/**
 * The rig of a laboratory as a file describes it: instruments, what is recorded from them, and limits. Read it with
 * {@link org.culet.rig.RigFile}, try it with {@link org.culet.rig.RigCheck}.
 */
package org.culet.rig;
