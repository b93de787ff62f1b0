package io.cxmetrics.contact;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.internal.Arguments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Contacts as columns of one length, a row a contact, in any order: the fast way for millions of
 * them. Two contacts with equal keys and times come in the order of their rows.
 *
 * <p>The key is a number of the caller's that stands for the match key: of the customer, or of the
 * customer and the reason, the channel or whatever else a repeat must share. It may be any number;
 * equal keys match.
 *
 * <p>The arrays are not copied, and must not change while they are in use.
 *
 * <pre>{@code
 * ContactColumns.of(new int[] {7, 8, 7}, new long[] {0, 1_000, 2_000}) // times in ms since 1970
 *     .withTraits(new byte[] {0, ContactColumns.TRANSFERRED, ContactColumns.RESOLVED});
 * }</pre>
 */
public final class ContactColumns {

  /** Trait: the contact is flagged as resolved; without it, as not resolved. */
  public static final byte RESOLVED = 1;

  /** Trait: whether the contact was resolved is not known. */
  public static final byte UNKNOWN_RESOLUTION = 2;

  /** Trait: the contact was transferred or escalated. */
  public static final byte TRANSFERRED = 4;

  /** Trait: the contact was opened again after it had been closed. */
  public static final byte REOPENED = 8;

  /** Trait: the contact's reason is not eligible; it may be the repeat of another contact. */
  public static final byte INELIGIBLE = 16;

  /** Trait: the contact's channel is not looked at; it may be the repeat of another contact. */
  public static final byte OUT_OF_SCOPE = 32;

  /** Trait: the business began the contact. */
  public static final byte BUSINESS_INITIATED = 64;

  /** Internal trait: the contact continues an issue whose earlier contacts are no longer there. */
  static final int CONTINUING = 128;

  private static final long EARLIEST = BusinessCalendar.EARLIEST.toEpochMilli();
  private static final long LATEST = BusinessCalendar.LATEST.toEpochMilli();

  private final long @Nullable [] longKeys;
  private final int @Nullable [] intKeys;
  private final long[] times;
  private final TimeRange range;
  private final byte @Nullable [] traits;

  private ContactColumns(
      long @Nullable [] longKeys,
      int @Nullable [] intKeys,
      long[] times,
      TimeRange range,
      byte @Nullable [] traits) {
    this.longKeys = longKeys;
    this.intKeys = intKeys;
    this.times = times;
    this.range = range;
    this.traits = traits;
  }

  /** The least and the greatest of the times. */
  private record TimeRange(long earliest, long latest) {}

  /**
   * Columns of any keys.
   *
   * @param keys the match key of each contact
   * @param times when each contact began, in milliseconds since 1970, from {@link
   *     BusinessCalendar#EARLIEST} to {@link BusinessCalendar#LATEST}
   * @return the columns
   * @throws IllegalArgumentException if the columns differ in length or a time is out of bounds
   */
  public static ContactColumns of(long[] keys, long[] times) {
    requireLength("times", times.length, keys.length);
    return new ContactColumns(keys, null, times, rangeOf(times), null);
  }

  /**
   * Columns of keys that are ints, such as dense ids.
   *
   * @param keys the match key of each contact
   * @param times when each contact began, see {@link #of(long[], long[])}
   * @return the columns
   * @throws IllegalArgumentException if the columns differ in length or a time is out of bounds
   */
  public static ContactColumns of(int[] keys, long[] times) {
    requireLength("times", times.length, keys.length);
    return new ContactColumns(null, keys, times, rangeOf(times), null);
  }

  /**
   * These columns with what else is known of each contact. Without, no contact has any trait: none
   * is resolved, each is eligible, and the customers began them.
   *
   * @param newTraits the sum of the traits of each contact
   * @return the columns
   * @throws IllegalArgumentException if the column has another length, or a trait is none of these
   */
  public ContactColumns withTraits(byte[] newTraits) {
    requireLength("traits", newTraits.length, times.length);
    for (int row = 0; row < newTraits.length; row++) {
      if (newTraits[row] < 0) {
        throw new IllegalArgumentException(
            "traits in row " + row + " must be from 0 to 127, got " + newTraits[row]);
      }
    }
    return withCheckedTraits(newTraits);
  }

  /** These columns with traits of our own, {@link #CONTINUING} among them. */
  ContactColumns withCheckedTraits(byte[] newTraits) {
    return new ContactColumns(longKeys, intKeys, times, range, newTraits);
  }

  /**
   * The number of contacts.
   *
   * @return at least 0
   */
  public int size() {
    return times.length;
  }

  long key(int row) {
    return longKeys != null ? longKeys[row] : intKeys != null ? intKeys[row] : 0;
  }

  long time(int row) {
    return times[row];
  }

  /** The time of the earliest contact; without any, later than {@link #latest}. */
  long earliest() {
    return range.earliest();
  }

  /** The time of the latest contact. */
  long latest() {
    return range.latest();
  }

  boolean hasTraits() {
    return traits != null;
  }

  /** The traits of a row, from 0 to 255. */
  int traits(int row) {
    return traits == null ? 0 : traits[row] & 0xFF;
  }

  private static void requireLength(String column, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          column + " must have a row for each of " + expected + " contacts, got " + length);
    }
  }

  private static TimeRange rangeOf(long[] times) {
    long earliest = LATEST;
    long latest = EARLIEST;
    for (long time : times) {
      earliest = Math.min(earliest, time);
      latest = Math.max(latest, time);
    }
    if (earliest < EARLIEST || latest > LATEST) {
      for (int row = 0; row < times.length; row++) {
        requireTime("time in row " + row, times[row]);
      }
    }
    return new TimeRange(earliest, latest);
  }

  /** Milliseconds since 1970 that every calendar knows. */
  static long requireTime(String field, long millis) {
    Arguments.inRange(field, millis, EARLIEST, LATEST);
    return millis;
  }

  /** An instant that every calendar knows, in milliseconds since 1970. */
  static long requireTime(String field, Instant time) {
    if (time.isBefore(BusinessCalendar.EARLIEST) || time.isAfter(BusinessCalendar.LATEST)) {
      throw new IllegalArgumentException(
          field
              + " must be from "
              + BusinessCalendar.EARLIEST
              + " to "
              + BusinessCalendar.LATEST
              + ", got "
              + time);
    }
    return time.toEpochMilli();
  }
}
