package io.cxmetrics.flow;

/**
 * An event of paths, and how often they end there.
 *
 * @param name the event
 * @param occurrences how often it occurs
 * @param ends how many sequences that are over ended with it. Also known as exits
 * @param deadEnds how many of these never had a goal
 */
public record PathEvent(String name, long occurrences, long ends, long deadEnds) {}
