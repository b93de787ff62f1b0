package io.cxmetrics.benchmarks;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.RatingTally;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Counting ratings in a column of 100 MB, beside reading it and doing nothing: milliseconds a
 * column. That is 100 million ratings of a byte, and 25 million of four.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LargeColumnBenchmark {

  private static final int BYTES = 100_000_000;
  private static final VarHandle LONG_AT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final byte[] bytes = Ratings.random(BYTES);
  private final int[] ints = new int[BYTES / Integer.BYTES];
  private final long[] longs = new long[BYTES / Long.BYTES];
  private final RatingTally tally = RatingTally.of(RatingScales.NPS_0_10);

  /** The same ratings, and longs. */
  @Setup
  public void fill() {
    Arrays.setAll(ints, i -> bytes[i]);
    Arrays.setAll(longs, i -> bytes[i]);
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

  /** The limit for {@code byte[]}: four independent reads of eight bytes a step. */
  @Benchmark
  public long longReads() {
    long first = 0;
    long second = 0;
    long third = 0;
    long fourth = 0;
    for (int i = 0; i < BYTES; i += 4 * Long.BYTES) {
      first += (long) LONG_AT.get(bytes, i);
      second += (long) LONG_AT.get(bytes, i + Long.BYTES);
      third += (long) LONG_AT.get(bytes, i + 2 * Long.BYTES);
      fourth += (long) LONG_AT.get(bytes, i + 3 * Long.BYTES);
    }
    return first + second + third + fourth;
  }

  /** The limit for wider elements: the sum of a {@code long[]} of as many bytes. */
  @Benchmark
  public long longScan() {
    long sum = 0;
    for (long value : longs) {
      sum += value;
    }
    return sum;
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
  public double streamsFromBytes() {
    long promoters = IntStream.range(0, BYTES).filter(i -> bytes[i] >= 9).count();
    long detractors = IntStream.range(0, BYTES).filter(i -> bytes[i] <= 6).count();
    return 100.0 * (promoters - detractors) / BYTES;
  }

  /** The same from {@code int[]}. */
  @Benchmark
  public double streamsFromInts() {
    long promoters = Arrays.stream(ints).filter(rating -> rating >= 9).count();
    long detractors = Arrays.stream(ints).filter(rating -> rating <= 6).count();
    return 100.0 * (promoters - detractors) / ints.length;
  }
}
