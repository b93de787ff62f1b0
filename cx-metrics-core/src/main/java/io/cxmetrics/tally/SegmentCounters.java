package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;
import java.util.Arrays;

/**
 * Counters for many segments, a column of them for each point and each reason of exclusion. Their
 * lower 8 bits lie side by side in one array, so that as many segments as possible fit the cache;
 * the rest is kept in pages, which are made where a counter needs one. So counting never has to
 * stop and settle, and costs the same in short calls as in long ones.
 *
 * <p>A rating has a slot, the position of its counter in segment 0; that in other segments is as
 * much further as their id. What the policy refuses has slots too, in a last column that is a trap:
 * its lower bits are {@link #FULL} and stay so. Loops stop at full counters anyway, so the trap
 * costs them nothing.
 */
final class SegmentCounters {

  /** The lower bits of a counter to which a loop must not add. */
  static final byte FULL = (byte) 0xFF;

  private static final int LOWER_BITS = 0xFF;

  /** Counters in a page, as a power of two. */
  private static final int PAGE_SHIFT = 6;

  private static final int IN_PAGE = (1 << PAGE_SHIFT) - 1;

  /** Ratings below and above the scale that have a slot in the table, for the sake of codes. */
  private static final int MARGIN = 128;

  private final int segments;
  private final RatingCodes codes;
  private final int firstWithSlot;
  private final int[] slots;

  private final byte[] lower;

  /** The counters less their lower bits; null where none has more. */
  private final long[][] pages;

  /** Where the trap begins. */
  private final int end;

  SegmentCounters(int segments, RatingScale scale, RatingCodes codes) {
    this.segments = segments;
    this.codes = codes;
    this.firstWithSlot = (int) Math.max(Integer.MIN_VALUE, (long) scale.min() - MARGIN);
    long last = Math.min(Integer.MAX_VALUE, (long) scale.max() + MARGIN);
    this.slots = new int[(int) (last - firstWithSlot) + 1];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = slotOf(firstWithSlot + i);
    }
    this.lower = new byte[segments * codes.counters()];
    this.end = lower.length - segments;
    this.pages = new long[(end + IN_PAGE) >>> PAGE_SHIFT][];
    Arrays.fill(lower, end, lower.length, FULL);
  }

  int segments() {
    return segments;
  }

  /** The lower bits of all counters. */
  byte[] lower() {
    return lower;
  }

  /** The slots of ratings on and around the scale, in a table from {@link #firstWithSlot} up. */
  int[] slots() {
    return slots;
  }

  int firstWithSlot() {
    return firstWithSlot;
  }

  private int slotOf(int rating) {
    return (codes.of(rating) & RatingCodes.COUNTER) * segments;
  }

  /** Counts one rating in a segment that there is; false, with nothing done, if it is refused. */
  boolean count(int segment, int rating) {
    int slot = slotOf(rating) + segment;
    if (slot >= end) {
      return false;
    }
    add(slot, 1);
    return true;
  }

  /** Counts one rating less, which has been counted before. */
  void takeBack(int segment, int rating) {
    add(slotOf(rating) + segment, -1);
  }

  long get(int segment, int counter) {
    return get(counter * segments + segment);
  }

  private long get(int slot) {
    long[] page = pages[slot >>> PAGE_SHIFT];
    return (lower[slot] & LOWER_BITS) + (page == null ? 0 : page[slot & IN_PAGE]);
  }

  /** The sum of neighbouring counters of one segment. */
  long sum(int segment, int counterStart, int counterEnd) {
    long sum = 0;
    for (int counter = counterStart; counter < counterEnd; counter++) {
      sum += get(segment, counter);
    }
    return sum;
  }

  void add(int segment, int counter, long count) {
    add(counter * segments + segment, count);
  }

  private void add(int slot, long count) {
    long sum = get(slot) + count;
    lower[slot] = (byte) sum;
    if (sum > LOWER_BITS || pages[slot >>> PAGE_SHIFT] != null) {
      page(slot)[slot & IN_PAGE] = sum & ~LOWER_BITS;
    }
  }

  /** Adds the counters of as many segments; they may be these. */
  void addAll(SegmentCounters other) {
    for (int i = 0; i < pages.length; i++) {
      long[] added = other.pages[i];
      if (added != null) {
        long[] page = page(i << PAGE_SHIFT);
        for (int j = 0; j < page.length; j++) {
          page[j] += added[j];
        }
      }
    }
    for (int slot = 0; slot < end; slot++) {
      int sum = (lower[slot] & LOWER_BITS) + (other.lower[slot] & LOWER_BITS);
      lower[slot] = (byte) sum;
      if (sum > LOWER_BITS) {
        page(slot)[slot & IN_PAGE] += LOWER_BITS + 1;
      }
    }
  }

  /** Adds the counters of each segment of another to those of a segment here; not of these. */
  void addAll(SegmentCounters other, int[] segmentIds) {
    for (int from = 0, to = 0; from < other.end; from += other.segments, to += segments) {
      for (int i = 0; i < segmentIds.length; i++) {
        long count = other.get(from + i);
        if (count > 0) {
          add(to + segmentIds[i], count);
        }
      }
    }
  }

  private long[] page(int slot) {
    int index = slot >>> PAGE_SHIFT;
    long[] page = pages[index];
    if (page == null) {
      page = new long[IN_PAGE + 1];
      pages[index] = page;
    }
    return page;
  }
}
