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
    out.unsigned(code(data.precision()));
    out.unsigned(data.store().count());
    if (data.store() instanceof BucketedMillis buckets) {
      writeBuckets(data.targets(), buckets, out);
    } else {
      writeValues((ExactMillis) data.store(), out);
    }
  }

  private static void writeValues(ExactMillis values, EnvelopeWriter out) {
    long previous = 0;
    for (int i = 0; i < values.count(); i++) {
      out.unsigned(values.get(i) - previous);
      previous = values.get(i);
    }
  }

  private static void writeBuckets(
      DurationTargets targets, BucketedMillis store, EnvelopeWriter out) {
    out.unsigned(store.sum());
    out.unsigned(store.min());
    out.unsigned(store.max());
    long[] counts = store.counts();
    out.unsigned(Arrays.stream(counts).filter(count -> count > 0).count());
    int previous = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      if (counts[bucket] > 0) {
        out.unsigned(bucket - previous);
        out.unsigned(counts[bucket]);
        previous = bucket;
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      out.unsigned(store.met()[i]);
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
    DurationTargets declared = DurationTargets.of(targets);
    DurationPrecision precision = precision(in.unsigned());
    long count = in.unsigned();
    boolean isExact = precision == DurationPrecision.EXACT || isFew(count);
    MillisStore store = isExact ? readValues(count, in) : readBuckets(declared, count, in);
    return new DurationDistribution(new DurationData(declared, precision, store).canonical());
  }

  private static boolean isFew(long count) {
    return count >= 0 && count <= DurationData.EXACT_LIMIT;
  }

  private static ExactMillis readValues(long count, EnvelopeReader in) {
    ExactMillis values = new ExactMillis();
    long value = 0;
    try {
      for (long i = 0; i < count; i++) {
        value += trackable(in, "duration");
        Millis.requireTrackable("duration", value);
        values.add(value, 1);
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("not a tally: its counts or their sum exceed a long", e);
    }
    return values;
  }

  private static BucketedMillis readBuckets(
      DurationTargets targets, long count, EnvelopeReader in) {
    long sum = in.unsigned();
    long min = trackable(in, "minimum");
    long max = trackable(in, "maximum");
    long[] counts = new long[LogLinear.bucketOf(max) + 1];
    int filled = in.count(counts.length);
    long bucket = 0;
    for (int i = 0; i < filled; i++) {
      bucket += in.unsigned();
      if (bucket < 0 || bucket >= counts.length) {
        throw refused("bucket %s is beyond that of the maximum, %s", bucket, counts.length - 1);
      }
      counts[(int) bucket] = in.unsigned();
    }
    long[] met = new long[targets.size()];
    for (int i = 0; i < met.length; i++) {
      met[i] = in.unsigned();
    }
    requirePlausible(count, sum, min, counts);
    requirePlausibleTargets(targets, counts, met);
    return new BucketedMillis(targets, count, sum, min, max, counts, met);
  }

  /** Checks the totals against the buckets, as far as those bound them. */
  private static void requirePlausible(long count, long sum, long min, long[] counts) {
    long found = 0;
    long least = 0;
    try {
      for (int bucket = 0; bucket < counts.length; bucket++) {
        found = Math.addExact(found, counts[bucket]);
        least = Math.addExact(least, Math.multiplyExact(counts[bucket], LogLinear.min(bucket)));
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("not a tally: its counts or their sum exceed a long", e);
    }
    boolean negative = Arrays.stream(counts).anyMatch(number -> number < 0);
    if (negative || found != count || isFew(found)) {
      throw refused("its buckets hold %s durations, its count is %s", found, count);
    }
    int first = 0;
    while (counts[first] == 0) {
      first++;
    }
    if (first != LogLinear.bucketOf(min) || counts[counts.length - 1] == 0) {
      throw refused("its minimum or maximum is in no bucket that holds a duration");
    }
    // The widest bucket bounds how far above the least the sum can be, and no long overflows.
    double most = (double) least + (double) found * (LogLinear.max(counts.length - 1) / 128 + 1);
    if (sum < least || (double) sum > most) {
      throw refused("its sum is %s, its buckets have at least %s", sum, least);
    }
  }

  private static void requirePlausibleTargets(DurationTargets targets, long[] counts, long[] met) {
    int i = 0;
    for (Duration target : targets.asList()) {
      int bucket = LogLinear.bucketOf(target.toMillis());
      long inside = bucket < counts.length ? counts[bucket] : 0;
      boolean isEnd = target.toMillis() == LogLinear.max(bucket);
      if (met[i] < (isEnd ? inside : 0) || met[i] > inside) {
        throw refused("%s of %s in the bucket of %s are within it", met[i], inside, target);
      }
      i++;
    }
  }

  // Written out, so that the order of the enum can change and the format cannot.

  private static int code(DurationPrecision precision) {
    return switch (precision) {
      case BUCKETED -> 0;
      case EXACT -> 1;
    };
  }

  private static DurationPrecision precision(long code) {
    for (DurationPrecision precision : DurationPrecision.values()) {
      if (code(precision) == code) {
        return precision;
      }
    }
    throw refused("no precision has code %s", code);
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
