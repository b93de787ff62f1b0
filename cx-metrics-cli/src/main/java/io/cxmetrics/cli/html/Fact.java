package io.cxmetrics.cli.html;

/**
 * A rule that was applied, or a count.
 *
 * @param name what it is
 * @param text what it says
 */
public record Fact(String name, String text) {}
