/**
 * Instruments as the rest of Culet sees them, and what the author of a driver needs.
 *
 * <p>A {@link org.culet.instrument.Driver} is a small class behind an OSGi service: it says which models it drives, which
 * settings they have, how to speak on the link, and makes an {@link org.culet.instrument.Instrument}, most easily a
 * subclass of {@link org.culet.instrument.driver.TextInstrument}. An instrument shows what it can do as
 * {@link org.culet.instrument.Capability capabilities}. Trouble is a {@link org.culet.instrument.Status} on a
 * {@link org.culet.instrument.Reading}, or a {@link org.culet.instrument.Failure}; it is never a number, and never an
 * exception.
 */
package org.culet.instrument;
