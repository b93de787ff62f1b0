package io.cxmetrics.flow;

/**
 * Which occurrences of a step count, where somebody does a step more than once. The names in
 * quotation marks are those of the R package funneljoin, which combines one for the first step with
 * one for the second.
 */
public enum Occurrences {

  /**
   * Everybody's first occurrence of each step, and no other: who registered, landed and registered
   * again did not register after landing. "first-first".
   */
  FIRST("first"),

  /**
   * Everybody's first entry, and from there the next occurrence of each step: what was done before
   * does not matter. "first-firstafter". A later entry starts nothing. In a funnel in any order
   * this is the same as {@link #FIRST}.
   */
  NEXT("next"),

  /**
   * Any occurrences that fit: every entry is a new attempt, and the attempt that gets furthest
   * counts. Of several it is the one that gets there first, and of those the one that began last;
   * in between, the first occurrences of steps count, or with a step limit the last ones that fit.
   * Also known as longest chain ({@code windowFunnel}), re-entry.
   */
  ANY("any");

  private final String id;

  Occurrences(String id) {
    this.id = id;
  }

  /**
   * The name in definitions.
   *
   * @return such as {@code next}
   */
  public String id() {
    return id;
  }
}
