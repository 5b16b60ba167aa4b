package org.culet.instrument.link;

/**
 * What has happened on a link since it was opened.
 *
 * @param exchanges questions and commands sent
 * @param failed those that failed
 * @param discarded answers thrown away because they came too late or to no question
 * @param connections how often the link got ready
 */
public record LinkCounts(long exchanges, long failed, long discarded, long connections) {
}
