package io.cxmetrics.flow;

import io.cxmetrics.internal.Arguments;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events as columns of one length, a row an event, in any order: the fast way for millions of them.
 * Two events of one entity at an equal time come in the order of their rows.
 *
 * <p>The entity is any number; equal ones are the same customer, session or order. What happened is
 * the position of its name in a list of names.
 *
 * <p>The arrays are not copied, and must not change while they are in use.
 *
 * <pre>{@code
 * FlowColumns.of(
 *     List.of("visit", "order"),
 *     new int[] {7, 8, 7}, // who
 *     new int[] {0, 0, 1}, // what: 7 and 8 visit, 7 orders
 *     new long[] {0, 1_000, 2_000}); // when, in ms since 1970
 * }</pre>
 */
public final class FlowColumns {

  static final long EARLIEST = -(1L << 60);
  static final long LATEST = 1L << 60;

  private final List<String> names;
  private final long @Nullable [] longEntities;
  private final int @Nullable [] intEntities;
  private final int[] events;
  private final long[] times;

  private FlowColumns(
      List<String> names,
      long @Nullable [] longEntities,
      int @Nullable [] intEntities,
      int[] events,
      long[] times) {
    this.names = names;
    this.longEntities = longEntities;
    this.intEntities = intEntities;
    this.events = events;
    this.times = times;
  }

  /**
   * Columns of entities that are any numbers.
   *
   * @param names what can happen; all different
   * @param entities whose event each is
   * @param events what each is: a position in the names
   * @param times when each was, in milliseconds since 1970, at most 2⁶⁰ from there
   * @return the columns
   * @throws IllegalArgumentException if the columns differ in length, a name is empty or comes
   *     twice, or an event or a time is out of bounds; the message gives the row
   */
  public static FlowColumns of(List<String> names, long[] entities, int[] events, long[] times) {
    return checked(new FlowColumns(List.copyOf(names), entities, null, events, times));
  }

  /**
   * Columns of entities that are ints.
   *
   * @param names what can happen; all different
   * @param entities whose event each is
   * @param events what each is: a position in the names
   * @param times when each was, see {@link #of(List, long[], int[], long[])}
   * @return the columns
   * @throws IllegalArgumentException as {@link #of(List, long[], int[], long[])}
   */
  public static FlowColumns of(List<String> names, int[] entities, int[] events, long[] times) {
    return checked(new FlowColumns(List.copyOf(names), null, entities, events, times));
  }

  private static FlowColumns checked(FlowColumns columns) {
    Set<String> seen = new HashSet<>();
    for (String name : columns.names) {
      if (name.isEmpty() || !seen.add(name)) {
        throw new IllegalArgumentException(
            "names must not be empty and all differ, got \"" + name + "\" in " + columns.names);
      }
    }
    int size = columns.size();
    requireLength("entities", columns.entities(), size);
    requireLength("events", columns.events.length, size);
    for (int row = 0; row < size; row++) {
      columns.requireRow(row);
    }
    return columns;
  }

  private void requireRow(int row) {
    if (events[row] < 0 || events[row] >= names.size()) {
      Arguments.inRange("event in row " + row, events[row], 0, names.size() - 1L);
    }
    if (times[row] < EARLIEST || times[row] > LATEST) {
      Arguments.inRange("time in row " + row, times[row], EARLIEST, LATEST);
    }
  }

  private static void requireLength(String column, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          column + " must have a row for each of " + expected + " times, got " + length);
    }
  }

  private int entities() {
    return longEntities != null
        ? longEntities.length
        : intEntities != null ? intEntities.length : 0;
  }

  /**
   * The number of events.
   *
   * @return at least 0
   */
  public int size() {
    return times.length;
  }

  /**
   * What can happen.
   *
   * @return an immutable list
   */
  public List<String> names() {
    return names;
  }

  long entity(int row) {
    return longEntities != null ? longEntities[row] : intEntities != null ? intEntities[row] : 0;
  }

  int event(int row) {
    return events[row];
  }

  long time(int row) {
    return times[row];
  }
}
