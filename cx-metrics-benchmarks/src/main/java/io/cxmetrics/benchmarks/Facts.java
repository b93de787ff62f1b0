package io.cxmetrics.benchmarks;

import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.TallyCodec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Figures of goals that are no benchmark's: errors, memory held, and agreement to the byte. */
final class Facts {

  /** The facts by the name that {@code goals.csv} gives them. */
  static final Map<String, DoubleSupplier> BY_NAME =
      Map.of(
          "duration-error", Facts::worstDurationError,
          "duration-heap", Facts::heapOfDurations,
          "duration-orders", Facts::encodingsOfMergeOrders);

  private Facts() {}

  /** The largest error of the percentiles 1 to 99, 99.9 and 99.99 of a million, in percent. */
  private static double worstDurationError() {
    long[] millis = Durations.logNormal(1 << 20);
    DurationDistribution times = DurationTally.create().addAll(millis).snapshot();
    Arrays.sort(millis);
    return DoubleStream.concat(
            IntStream.rangeClosed(1, 99).asDoubleStream(), DoubleStream.of(99.9, 99.99))
        .map(percent -> percent / 100)
        .map(
            p -> {
              double exact = QuantileRule.NEAREST_RANK.quantile(millis, p);
              double told = times.percentileMillis(p, QuantileRule.NEAREST_RANK);
              return 100 * Math.abs(told - exact) / exact;
            })
        .max()
        .orElseThrow();
  }

  /** The bytes that a tally of 100 durations holds, on the average of many. */
  private static double heapOfDurations() {
    long[] millis = Durations.logNormal(100);
    DurationTally[] tallies = new DurationTally[100_000];
    long before = usedHeap();
    Arrays.setAll(tallies, i -> DurationTally.create().addAll(millis));
    long held = usedHeap() - before;
    if (tallies[tallies.length - 1].count() != millis.length) {
      throw new AssertionError("a tally of 100 durations lost some");
    }
    return (double) held / tallies.length;
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** How many different encodings a hundred orders of merging the same 40 parts give. */
  private static double encodingsOfMergeOrders() {
    long[] millis = Durations.logNormal(100_000);
    Random random = new Random(5);
    List<DurationDistribution> parts = new ArrayList<>();
    for (int start = 0, size = 1; start < millis.length; start += size, size = size * 4 / 3 + 1) {
      int end = Math.min(millis.length, start + size);
      parts.add(DurationTally.create().addAll(millis, start, end).snapshot());
    }
    Set<ByteBuffer> encodings = new HashSet<>();
    for (int order = 0; order < 100; order++) {
      Collections.shuffle(parts, random);
      DurationTally merged = DurationTally.create();
      parts.forEach(merged::merge);
      encodings.add(ByteBuffer.wrap(TallyCodec.encode(merged.snapshot())));
    }
    return encodings.size();
  }
}
