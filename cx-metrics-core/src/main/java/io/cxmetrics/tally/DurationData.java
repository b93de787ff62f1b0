package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import java.util.Objects;

/**
 * What was counted of durations: each value up to a number of them, a count for each bucket beyond,
 * or always each value. Only that number decides, so that parts merged in any order end in the same
 * form.
 */
final class DurationData {

  /** As many durations as are kept one by one before they are counted by buckets. */
  static final int EXACT_LIMIT = 256;

  private final DurationTargets targets;
  private final DurationPrecision precision;
  private MillisStore store;

  DurationData(DurationTargets targets, DurationPrecision precision) {
    this(targets, precision, new ExactMillis());
  }

  DurationData(DurationTargets targets, DurationPrecision precision, MillisStore store) {
    this.targets = targets;
    this.precision = precision;
    this.store = store;
  }

  DurationTargets targets() {
    return targets;
  }

  DurationPrecision precision() {
    return precision;
  }

  MillisStore store() {
    return store;
  }

  void clear() {
    store = new ExactMillis();
  }

  /** A copy in the one form that equal data has. */
  DurationData canonical() {
    return new DurationData(targets, precision, store.canonical());
  }

  void addCount(long millis, long number) {
    Millis.requireTrackable("duration", millis);
    Arguments.atLeast("count", number, 0);
    if (number > 0) {
      MillisStore changed = storeFor(number);
      changed.add(millis, number);
      store = changed;
    }
  }

  void addAll(long[] millis, int start, int end) {
    Objects.checkFromToIndex(start, end, millis.length);
    MillisStore changed = storeFor(end - start);
    if (changed instanceof BucketedMillis buckets) {
      buckets.addAll(millis, start, end);
    } else {
      Millis.requireTrackable("duration", millis, start, end);
      ((ExactMillis) changed).addAll(millis, start, end);
    }
    store = changed;
  }

  void merge(DurationData other) {
    targets.requireSame(other.targets);
    if (precision != other.precision) {
      throw new IllegalArgumentException(
          lenientFormat(
              "cannot merge durations of different precision: %s and %s",
              precision, other.precision));
    }
    MillisStore added = other.store;
    MillisStore changed = added instanceof BucketedMillis ? bucketed() : storeFor(added.count());
    if (changed instanceof ExactMillis values) {
      values.addAll((ExactMillis) added);
    } else if (added instanceof ExactMillis values) {
      ((BucketedMillis) changed).addAll(values);
    } else {
      ((BucketedMillis) changed).addAll((BucketedMillis) added);
    }
    store = changed;
  }

  /**
   * The store that can take so many durations more: the present one, or a new one with the same
   * durations. The caller keeps it once they are in.
   */
  private MillisStore storeFor(long number) {
    boolean isExact =
        precision == DurationPrecision.EXACT
            || (store instanceof ExactMillis && number <= EXACT_LIMIT - store.count());
    return isExact ? store : bucketed();
  }

  private BucketedMillis bucketed() {
    if (store instanceof BucketedMillis buckets) {
      return buckets;
    }
    BucketedMillis buckets = new BucketedMillis(targets);
    buckets.addAll((ExactMillis) store);
    return buckets;
  }

  /** Equal if what was counted is; for canonical data. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DurationData data
        && precision == data.precision
        && targets.equals(data.targets)
        && store.equals(data.store);
  }

  @Override
  public int hashCode() {
    return Objects.hash(targets, precision, store);
  }
}
