package io.cxmetrics.benchmarks;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.RatingTally;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.Frequency;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Counting a column of ratings: nanoseconds a rating. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RatingTallyBenchmark.RATINGS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RatingTallyBenchmark {

  static final int RATINGS = 1 << 22;

  private final byte[] bytes = new byte[RATINGS];
  private final int[] ints = new int[RATINGS];
  private final RatingTally tally = RatingTally.of(RatingScales.NPS_0_10);

  /** Random ratings, the same in every run. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < RATINGS; i++) {
      ints[i] = random.nextInt(11);
      bytes[i] = (byte) ints[i];
    }
  }

  /** Our path from {@code byte[]}. */
  @Benchmark
  public RatingTally oursFromBytes() {
    return tally.clear().addAll(bytes);
  }

  /** Our path from {@code int[]}. */
  @Benchmark
  public RatingTally oursFromInts() {
    return tally.clear().addAll(ints);
  }

  /** The naive baseline: one increment a rating, no check but that of the array. */
  @Benchmark
  public long[] plainFromBytes() {
    long[] counts = new long[11];
    for (byte rating : bytes) {
      counts[rating]++;
    }
    return counts;
  }

  /** The naive baseline from {@code int[]}. */
  @Benchmark
  public long[] plainFromInts() {
    long[] counts = new long[11];
    for (int rating : ints) {
      counts[rating]++;
    }
    return counts;
  }

  /** What is often written by hand: one pass a band. */
  @Benchmark
  public double streams() {
    long promoters = Arrays.stream(ints).filter(rating -> rating >= 9).count();
    long detractors = Arrays.stream(ints).filter(rating -> rating <= 6).count();
    return 100.0 * (promoters - detractors) / ints.length;
  }

  /** The same over {@code byte[]}, of which there is no stream. */
  @Benchmark
  public double streamsFromBytes() {
    long promoters = IntStream.range(0, RATINGS).filter(i -> bytes[i] >= 9).count();
    long detractors = IntStream.range(0, RATINGS).filter(i -> bytes[i] <= 6).count();
    return 100.0 * (promoters - detractors) / RATINGS;
  }

  /** Guava's multiset. */
  @Benchmark
  public Multiset<Integer> guavaMultiset() {
    Multiset<Integer> counts = HashMultiset.create(11);
    for (int rating : ints) {
      counts.add(rating);
    }
    return counts;
  }

  /** The frequency table of Commons Math. */
  @Benchmark
  public Frequency commonsMathFrequency() {
    Frequency counts = new Frequency();
    for (int rating : ints) {
      counts.addValue(rating);
    }
    return counts;
  }
}
