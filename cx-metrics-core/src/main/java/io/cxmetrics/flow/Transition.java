package io.cxmetrics.flow;

/**
 * One event after another, and how often.
 *
 * @param from the earlier event
 * @param to the later one
 * @param count how often the one followed the other
 * @param returns how often of these the sequence had had the later one before; 0 where both are the
 *     same
 */
public record Transition(String from, String to, long count, long returns) {}
