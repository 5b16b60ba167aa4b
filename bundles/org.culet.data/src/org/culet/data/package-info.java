/**
 * Measured data: curves R(T) with their sweeps, spectra, calibration curves of sensors, manifests, and the store of raw
 * files.
 *
 * <p>Reading a curve in plain Java:
 *
 * <pre>{@code
 * ReadResult result = CurveReaders.standard().read(file, ReadOptions.automatic());
 * for (SweepRange sweep : result.curve().sweeps()) {
 * 	RtCurve points = result.curve().toRtCurve(sweep);
 * }
 * }</pre>
 *
 * In OSGi take the {@link org.culet.data.CurveReaders} service, which knows the {@link org.culet.data.CurveReader} services
 * of all bundles. Whatever is wrong with a file comes out as a {@link org.culet.data.DataReadException}, which names
 * file, line and cause. Numbers are rounded correctly; rows that give no point are counted, with their reason; nothing
 * else is left out without a note.
 */
package org.culet.data;
