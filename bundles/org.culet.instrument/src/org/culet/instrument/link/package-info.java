/**
 * The way to an instrument: {@link org.culet.instrument.link.Transport transports} carry messages,
 * {@link org.culet.instrument.link.Link links} put one owner thread, deadlines, finding back into step and reconnection
 * before them.
 */
package org.culet.instrument.link;
