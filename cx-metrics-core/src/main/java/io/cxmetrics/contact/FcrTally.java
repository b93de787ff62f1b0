package io.cxmetrics.contact;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts what became of contacts, for {@link FirstContactResolution}. A call takes all contacts of
 * the keys that are in it; so a log may be split by customer, each part counted where it lies, and
 * the tallies of one metric and one end of observation merged: the same as counted at once.
 *
 * <p>Memory is bounded: at most 64 KB, however many contacts. A call allocates 8 bytes a contact
 * while it runs, 4 more with traits, 8 more for keys that, with the times, do not fit 63 bits, and
 * a little besides. A call that throws leaves the tally as it was.
 *
 * <p>Mutable and not thread-safe: one thread at a time, or a tally a thread and {@link #merge}.
 */
public final class FcrTally {

  private final FirstContactResolution metric;
  private final Instant observedUntil;
  private final long until;
  private final FcrCells cells;

  /** The exclusions that have no cell, of contacts that had no row. */
  private final Map<ContactExclusion, Long> excluded = new EnumMap<>(ContactExclusion.class);

  private FcrTally(FirstContactResolution metric, Instant observedUntil) {
    this.metric = Objects.requireNonNull(metric, "metric");
    this.observedUntil = observedUntil;
    this.until = ContactColumns.requireTime("observedUntil", observedUntil);
    this.cells = new FcrCells(metric.rule());
  }

  /**
   * An empty tally.
   *
   * @param metric the metric to count for
   * @param observedUntil the end of observation: until when repeats were looked for
   * @return the tally
   * @throws IllegalArgumentException if the end is out of the bounds of a calendar
   */
  public static FcrTally of(FirstContactResolution metric, Instant observedUntil) {
    return new FcrTally(metric, observedUntil);
  }

  /**
   * Counts contacts in columns.
   *
   * @param contacts all contacts of the keys in it; the key is what {@link
   *     FirstContactResolution#matchingOn} says, numbered by the caller
   * @return this tally
   */
  public FcrTally addAll(ContactColumns contacts) {
    FcrEngine.count(metric.rule(), contacts, until, cells);
    return this;
  }

  /**
   * Counts contacts.
   *
   * @param contacts all contacts of the customers in it, in any order; those at equal times in the
   *     order in which they come here
   * @return this tally
   * @throws IllegalArgumentException if a time is out of the bounds of a calendar
   */
  public FcrTally addAll(Collection<Contact> contacts) {
    ContactTable table = ContactTable.of(contacts, metric.rule(), metric.matching(), until);
    addAll(table.columns());
    table.excluded().forEach(contact -> exclude(contact.reason(), 1));
    return this;
  }

  /**
   * Counts contacts that the caller found unable to count.
   *
   * @param reason why
   * @param count how many, at least 0
   * @return this tally
   * @throws IllegalArgumentException if the count is negative
   * @throws ArithmeticException if the sum exceeds a long
   */
  public FcrTally exclude(ContactExclusion reason, long count) {
    Arguments.atLeast("excluded contacts", count, 0);
    if (count > 0) {
      excluded.merge(reason, count, Math::addExact);
    }
    return this;
  }

  /**
   * Adds what another tally has counted, of other customers.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its metric or its end of observation differs; the message
   *     names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public FcrTally merge(FcrTally other) {
    requireSame(metric, observedUntil, other.metric, other.observedUntil);
    cells.add(other.cells);
    Map.copyOf(other.excluded).forEach(this::exclude);
    return this;
  }

  static void requireSame(
      FirstContactResolution metric,
      Instant until,
      FirstContactResolution otherMetric,
      Instant otherUntil) {
    if (!metric.equals(otherMetric) || !until.equals(otherUntil)) {
      throw new IllegalArgumentException(
          lenientFormat(
              "cannot merge contacts counted for %s until %s with those for %s until %s",
              metric, until, otherMetric, otherUntil));
    }
  }

  /**
   * What was counted.
   *
   * @return the result, defined or not
   */
  public FcrResult snapshot() {
    return FcrResult.of(metric, observedUntil, cells, excluded);
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }
}
