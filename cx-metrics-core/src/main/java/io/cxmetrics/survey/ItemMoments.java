package io.cxmetrics.survey;

import io.cxmetrics.tally.ExclusionReason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The answers to the items of a battery, summed over respondents: for each pair of items, over
 * those who answered both, how many they are, the sum of the first and the sum of the products. The
 * variance of any weighted mean of item scores follows from these, also where different respondents
 * answered different items. All are whole numbers, so parts merge exactly. Mutable.
 */
final class ItemMoments {

  /** In place of a value: no answer. */
  static final int MISSING = Integer.MIN_VALUE;

  /** In place of a value: an answer off the scale. */
  static final int OFF_SCALE = MISSING + 1;

  private final int items;
  private final long mostRespondents;
  private final long[] pairs;
  private final long[] sums;
  private final long[] products;
  private final long[] missing;
  private long respondents;

  /**
   * No respondents.
   *
   * @param largest the largest absolute value of an answer
   */
  ItemMoments(int items, int largest) {
    this.items = items;
    this.mostRespondents = Long.MAX_VALUE / ((long) largest * largest);
    this.pairs = new long[items * items];
    this.sums = new long[items * items];
    this.products = new long[items * items];
    this.missing = new long[items];
  }

  private ItemMoments(ItemMoments other) {
    this.items = other.items;
    this.mostRespondents = other.mostRespondents;
    this.pairs = other.pairs.clone();
    this.sums = other.sums.clone();
    this.products = other.products.clone();
    this.missing = other.missing.clone();
    this.respondents = other.respondents;
  }

  ItemMoments copy() {
    return new ItemMoments(this);
  }

  /** Adds one respondent: a value, {@link #MISSING} or {@link #OFF_SCALE} for each item. */
  void add(int[] values) {
    requireRoom(1);
    respondents++;
    for (int i = 0; i < items; i++) {
      if (values[i] == MISSING) {
        missing[i]++;
      } else if (values[i] != OFF_SCALE) {
        addPairs(i, values);
      }
    }
  }

  private void addPairs(int first, int[] values) {
    for (int second = 0; second < items; second++) {
      if (values[second] > OFF_SCALE) {
        int pair = first * items + second;
        pairs[pair]++;
        sums[pair] += values[first];
        products[pair] += (long) values[first] * values[second];
      }
    }
  }

  /** Adds the respondents of another; it may be this one. */
  void addAll(ItemMoments other) {
    requireRoom(other.respondents);
    respondents += other.respondents;
    add(pairs, other.pairs);
    add(sums, other.sums);
    add(products, other.products);
    add(missing, other.missing);
  }

  private static void add(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private void requireRoom(long added) {
    if (added > mostRespondents - respondents) {
      throw new ArithmeticException(
          "more than "
              + mostRespondents
              + " respondents, whose sums might exceed a long: "
              + respondents
              + " and "
              + added);
    }
  }

  long respondents() {
    return respondents;
  }

  /** The answers to an item. */
  long n(int item) {
    return pairs[item * items + item];
  }

  /** The sum of the values of an item. */
  long sum(int item) {
    return sums[item * items + item];
  }

  /** The sum of the squared values of an item. */
  long sumOfSquares(int item) {
    return products[item * items + item];
  }

  /** The mean of the values of an item that somebody answered. */
  double mean(int item) {
    return (double) sum(item) / n(item);
  }

  /**
   * The estimated covariance of the means of two items, each with at least two answers: {@code Σ (x
   * − x̄)(y − ȳ)} over those who answered both, over {@code √(n (n − 1) m (m − 1))}. For an item
   * with itself this is s²/n.
   */
  double covariance(int first, int second) {
    int pair = first * items + second;
    int reverse = second * items + first;
    double mean = mean(first);
    double other = mean(second);
    double cross =
        products[pair] - mean * sums[reverse] - other * sums[pair] + mean * other * pairs[pair];
    return cross / (spread(n(first)) * spread(n(second)));
  }

  private static double spread(long n) {
    return Math.sqrt(n * (n - 1.0));
  }

  /** The answers to an item that do not count, by reason; reasons that did not occur are absent. */
  Map<ExclusionReason, Long> excluded(int item) {
    Map<ExclusionReason, Long> byReason = new EnumMap<>(ExclusionReason.class);
    if (missing[item] > 0) {
      byReason.put(ExclusionReason.MISSING, missing[item]);
    }
    long offScale = respondents - n(item) - missing[item];
    if (offScale > 0) {
      byReason.put(ExclusionReason.OFF_SCALE, offScale);
    }
    return byReason;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemMoments moments
        && respondents == moments.respondents
        && Arrays.equals(pairs, moments.pairs)
        && Arrays.equals(sums, moments.sums)
        && Arrays.equals(products, moments.products)
        && Arrays.equals(missing, moments.missing);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(products) + Arrays.hashCode(pairs) + (int) respondents;
  }
}
