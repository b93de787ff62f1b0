package io.cxmetrics.contact;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.internal.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * First-contact resolution of a live stream: contacts come roughly in order of time, and each is
 * counted for good once nothing that may still come can change it. What is kept are the contacts of
 * the last window and of the time that they may be late; so memory does not grow with the stream.
 *
 * <p>Time is that of the contacts; no clock is read. A contact may be as much earlier than the
 * latest one so far as the stream allows. One that is earlier still is late: its neighbours may
 * have been counted already. It is excluded as {@link ContactExclusion#LATE}, and never dropped
 * silently. A contact far ahead of the others makes all of them late; keep wrong clocks away.
 *
 * <p>A snapshot gives what {@link FirstContactResolution#calculate(ContactColumns, Instant)} gives
 * of all contacts that were not late, in the order in which they came. It costs a pass over the
 * contacts that are kept; so does, now and then, a contact.
 *
 * <p>Mutable and not thread-safe. Streams that are split by customer are merged as their results.
 */
public final class FcrStream {

  private static final int FIRST_CAPACITY = 1024;

  private final FirstContactResolution metric;
  private final FcrRule rule;
  private final long lateness;

  /** What was counted for good. */
  private final FcrCells decided;

  private long[] keys;
  private long[] times;
  private byte[] traits;
  private int size;

  /** The time of the latest contact. */
  private long latest = Long.MIN_VALUE;

  private long late;

  private FcrStream(FirstContactResolution metric, Duration lateness, int capacity) {
    this.metric = metric;
    this.rule = metric.rule();
    this.decided = new FcrCells(rule);
    this.keys = new long[capacity];
    this.times = new long[capacity];
    this.traits = new byte[capacity];
    if (rule.unit() == FcrUnit.CUSTOMER) {
      throw new IllegalArgumentException(
          "a stream cannot tell the first contact of each customer, as it forgets them, got "
              + metric);
    }
    Duration longest = Duration.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST);
    if (lateness.isNegative() || lateness.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "lateness must be from PT0S to " + longest + ", got " + lateness);
    }
    this.lateness = lateness.toMillis();
  }

  /**
   * An empty stream.
   *
   * @param metric the metric; its unit is contacts or issues
   * @param lateness how much earlier than the latest contact another may come, at least 0; what is
   *     finer than a millisecond is cut off
   * @return the stream
   * @throws IllegalArgumentException if the lateness is negative or longer than all time that a
   *     calendar knows, or the metric counts customers, whom a stream would have to remember
   */
  public static FcrStream of(FirstContactResolution metric, Duration lateness) {
    return of(metric, lateness, FIRST_CAPACITY);
  }

  /** With room for so many contacts before the first look at what can be counted for good. */
  static FcrStream of(FirstContactResolution metric, Duration lateness, int capacity) {
    return new FcrStream(Objects.requireNonNull(metric, "metric"), lateness, capacity);
  }

  /**
   * Takes in a contact.
   *
   * @param key the match key, as in {@link ContactColumns}
   * @param at when it began
   * @param traitsOfContact the sum of its traits, as in {@link ContactColumns}
   * @return whether it counts; false if it was late
   * @throws IllegalArgumentException if the time is out of the bounds of a calendar, or a trait is
   *     none of those
   */
  public boolean add(long key, Instant at, int traitsOfContact) {
    long time = ContactColumns.requireTime("time of a contact", at);
    Arguments.inRange("traits", traitsOfContact, 0, Byte.MAX_VALUE);
    if (time < settledUntil()) {
      late = Math.addExact(late, 1);
      return false;
    }
    if (size == keys.length) {
      settle();
    }
    keys[size] = key;
    times[size] = time;
    traits[size++] = (byte) traitsOfContact;
    latest = Math.max(latest, time);
    return true;
  }

  /** No contact before this time counts any more. */
  private long settledUntil() {
    return latest == Long.MIN_VALUE ? Long.MIN_VALUE : latest - lateness;
  }

  /** Counts for good what can be, and forgets it; makes room if that is not half of all. */
  private void settle() {
    int[] cells = FcrEngine.cellOfRow(rule, contacts(), latest);
    int kept = 0;
    for (int row = 0; row < size; row++) {
      if (isDecided(times[row])) {
        decided.counters()[cells[row]]++;
      } else {
        boolean continues = FcrCells.isFurther(cells[row]);
        keys[kept] = keys[row];
        times[kept] = times[row];
        traits[kept++] = (byte) (traits[row] | (continues ? ContactColumns.CONTINUING : 0));
      }
    }
    size = kept;
    if (size > keys.length / 2) {
      int room = (int) Math.min(2L * keys.length, Arguments.MAX_ARRAY_LENGTH);
      keys = Arrays.copyOf(keys, room);
      times = Arrays.copyOf(times, room);
      traits = Arrays.copyOf(traits, room);
    }
  }

  /** Whether all that may still come is after the end of the window. */
  private boolean isDecided(long time) {
    return time < settledUntil() && rule.millisBetween(time, settledUntil()) > rule.windowMillis();
  }

  private ContactColumns contacts() {
    return ContactColumns.of(Arrays.copyOf(keys, size), Arrays.copyOf(times, size))
        .withCheckedTraits(Arrays.copyOf(traits, size));
  }

  /**
   * What has become of the contacts until now.
   *
   * @param observedUntil the end of observation, not before the time up to which contacts may have
   *     been counted for good: that of the latest one less the lateness
   * @return the result, defined or not; contacts after the end are excluded in it, and counted
   *     later on
   * @throws IllegalArgumentException if the end is too early, or out of the bounds of a calendar
   */
  public FcrResult snapshot(Instant observedUntil) {
    long until = ContactColumns.requireTime("observedUntil", observedUntil);
    if (until < settledUntil()) {
      throw new IllegalArgumentException(
          "observedUntil must not be before "
              + Instant.ofEpochMilli(settledUntil())
              + ", up to which contacts are counted for good, got "
              + observedUntil);
    }
    FcrCells all = decided.copy();
    FcrEngine.count(rule, contacts(), until, all);
    return FcrResult.of(
        metric, observedUntil, all, late == 0 ? Map.of() : Map.of(ContactExclusion.LATE, late));
  }

  /**
   * How many contacts came too late to count.
   *
   * @return at least 0
   */
  public long late() {
    return late;
  }

  /**
   * How many contacts are kept, since what may still come can change what becomes of them.
   *
   * @return at least 0
   */
  public int kept() {
    return size;
  }
}
