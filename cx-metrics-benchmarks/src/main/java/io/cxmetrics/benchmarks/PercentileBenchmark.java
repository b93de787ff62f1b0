package io.cxmetrics.benchmarks;

import com.google.common.math.Quantiles;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The exact 90th percentile of a column of durations, which stays as it is: nanoseconds a duration.
 * Our path joins the peers here, as {@code ours}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PercentileBenchmark.DURATIONS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PercentileBenchmark {

  static final int DURATIONS = 4_000_000;

  private final long[] millis = Durations.logNormal(DURATIONS);

  /** The naive baseline: a sorted copy. */
  @Benchmark
  public long sort() {
    long[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(0.9 * DURATIONS) - 1];
  }

  /** Guava's selection. */
  @Benchmark
  public double guavaQuantiles() {
    return Quantiles.percentiles().index(90).compute(millis);
  }

  /** The descriptive statistics of Commons Math. */
  @Benchmark
  public double commonsMathStatistics() {
    DescriptiveStatistics statistics = new DescriptiveStatistics();
    for (long duration : millis) {
      statistics.addValue((double) duration);
    }
    return statistics.getPercentile(90);
  }
}
