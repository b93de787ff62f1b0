package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import java.time.Duration;
import java.util.Arrays;

/** The content of an encoded duration distribution; see {@code docs/format.md}. */
final class DurationFormat {

  private static final int MAX_TARGETS = 1000;

  private DurationFormat() {}

  static void write(DurationData data, EnvelopeWriter out) {
    out.unsigned(data.targets().size());
    long previous = 0;
    for (Duration target : data.targets().asList()) {
      out.unsigned(target.toMillis() - previous);
      previous = target.toMillis();
    }
    out.unsigned(data.count());
    ExactMillis values = data.values();
    if (values != null) {
      writeValues(values, out);
    } else {
      writeBuckets(data, out);
    }
  }

  private static void writeValues(ExactMillis values, EnvelopeWriter out) {
    long previous = 0;
    for (int i = 0; i < values.size(); i++) {
      out.unsigned(values.get(i) - previous);
      previous = values.get(i);
    }
  }

  private static void writeBuckets(DurationData data, EnvelopeWriter out) {
    out.unsigned(data.sum());
    out.unsigned(data.min());
    out.unsigned(data.max());
    long[] buckets = data.buckets();
    out.unsigned(Arrays.stream(buckets).filter(count -> count > 0).count());
    int previous = 0;
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      if (buckets[bucket] > 0) {
        out.unsigned(bucket - previous);
        out.unsigned(buckets[bucket]);
        previous = bucket;
      }
    }
    for (long met : data.atMost()) {
      out.unsigned(met);
    }
  }

  /** Reads what was written; what could not have been is refused where it would do harm. */
  static DurationDistribution read(EnvelopeReader in) {
    Duration[] targets = new Duration[in.count(MAX_TARGETS)];
    long target = 0;
    for (int i = 0; i < targets.length; i++) {
      target += trackable(in, "target");
      targets[i] = Duration.ofMillis(target);
    }
    DurationTally tally = DurationTally.withTargets(targets);
    long count = in.unsigned();
    if (count < 0 || count > DurationTally.EXACT_LIMIT) {
      return readBuckets(tally, count, in);
    }
    long value = 0;
    for (int i = 0; i < count; i++) {
      value += trackable(in, "duration");
      tally.add(value);
    }
    return tally.snapshot();
  }

  private static DurationDistribution readBuckets(
      DurationTally tally, long count, EnvelopeReader in) {
    long sum = in.unsigned();
    long min = trackable(in, "minimum");
    long max = trackable(in, "maximum");
    long[] buckets = new long[LogLinear.bucketOf(max) + 1];
    int filled = in.count(buckets.length);
    long bucket = 0;
    for (int i = 0; i < filled; i++) {
      bucket += in.unsigned();
      if (bucket < 0 || bucket >= buckets.length) {
        throw refused("bucket %s is beyond that of the maximum, %s", bucket, buckets.length - 1);
      }
      buckets[(int) bucket] = in.unsigned();
    }
    long[] atMost = new long[tally.targets().size()];
    for (int i = 0; i < atMost.length; i++) {
      atMost[i] = in.unsigned();
    }
    DurationData data = tally.withBuckets(count, sum, min, max, buckets, atMost);
    requirePlausible(data);
    return new DurationDistribution(data.canonical());
  }

  /** Checks the totals against the buckets, as far as those bound them. */
  private static void requirePlausible(DurationData data) {
    long[] buckets = data.buckets();
    long count = 0;
    long least = 0;
    try {
      for (int bucket = 0; bucket < buckets.length; bucket++) {
        count = Math.addExact(count, buckets[bucket]);
        least = Math.addExact(least, Math.multiplyExact(buckets[bucket], LogLinear.min(bucket)));
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("not a tally: its counts or their sum exceed a long", e);
    }
    boolean negative = Arrays.stream(buckets).anyMatch(number -> number < 0);
    if (negative || count != data.count() || count <= DurationTally.EXACT_LIMIT) {
      throw refused("its buckets hold %s durations, its count is %s", count, data.count());
    }
    int first = 0;
    while (buckets[first] == 0) {
      first++;
    }
    if (first != LogLinear.bucketOf(data.min()) || buckets[buckets.length - 1] == 0) {
      throw refused("its minimum or maximum is in no bucket that holds a duration");
    }
    // The widest bucket bounds how far above the least the sum can be, and no long overflows.
    double most = (double) least + (double) count * (LogLinear.max(buckets.length - 1) / 128 + 1);
    if (data.sum() < least || (double) data.sum() > most) {
      throw refused("its sum is %s, its buckets have at least %s", data.sum(), least);
    }
    requirePlausibleTargets(data);
  }

  private static void requirePlausibleTargets(DurationData data) {
    int i = 0;
    for (Duration target : data.targets().asList()) {
      long lower = 0;
      long upper = 0;
      for (int bucket = 0; bucket < data.buckets().length; bucket++) {
        long number = data.buckets()[bucket];
        lower += LogLinear.max(bucket) <= target.toMillis() ? number : 0;
        upper += LogLinear.min(bucket) <= target.toMillis() ? number : 0;
      }
      long met = data.atMost()[i++];
      if (met < lower || met > upper) {
        throw refused("%s within %s, its buckets have %s to %s", met, target, lower, upper);
      }
    }
  }

  /**
   * A number of milliseconds, or the distance of two, in bounds that keep sums from overflowing.
   */
  private static long trackable(EnvelopeReader in, String field) {
    long millis = in.unsigned();
    Millis.requireTrackable(field, millis);
    return millis;
  }

  private static IllegalArgumentException refused(String why, Object... values) {
    return new IllegalArgumentException("not a tally: " + lenientFormat(why, values));
  }
}
