package io.cxmetrics.cli.html;

import java.util.function.DoubleFunction;

/**
 * What an axis measures.
 *
 * @param min the least that there can be
 * @param max the most that there can be, above that
 * @param unit of what the ticks are round numbers, such as the milliseconds of an hour
 * @param text a number as text
 */
public record Measure(double min, double max, double unit, DoubleFunction<String> text) {}
