/**
 * The model of a study: what is recorded of samples, runs, stages and sweeps, and what an analysis found. The classes are made from {@code model/culet.xcore};
 * {@link org.culet.model.Studies}, {@link org.culet.model.Features} and {@link org.culet.model.Known} are the ways through it.
 */
package org.culet.model;
