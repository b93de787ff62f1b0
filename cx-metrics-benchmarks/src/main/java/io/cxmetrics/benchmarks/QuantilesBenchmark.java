package io.cxmetrics.benchmarks;

import com.google.common.math.Quantiles;
import io.cxmetrics.stats.QuantileRule;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
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
 * Exact percentiles of a column of log-normal response times from a second to 30 days: nanoseconds
 * a value. Nobody may change the column.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(QuantilesBenchmark.VALUES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class QuantilesBenchmark {

  static final int VALUES = 10_000_000;

  private final long[] millis = Durations.logNormal(VALUES);

  /** Our path, the 90th percentile. */
  @Benchmark
  public double oursOne() {
    return QuantileRule.TYPE_7.quantile(millis, 0.9);
  }

  /** Our path, four percentiles in one call. */
  @Benchmark
  public double[] oursFour() {
    return QuantileRule.TYPE_7.quantiles(millis, 0.5, 0.9, 0.95, 0.99);
  }

  /** The naive baseline: a sorted copy, which has every percentile. */
  @Benchmark
  public double sortedCopy() {
    long[] sorted = millis.clone();
    Arrays.sort(sorted);
    return (double) sorted[(int) Math.ceil(0.9 * VALUES) - 1];
  }

  /** Guava's search in a copy, the 90th percentile by our type 7. */
  @Benchmark
  public double guavaOne() {
    return Quantiles.percentiles().index(90).compute(millis);
  }

  /** Guava's search in a copy, four percentiles in one call. */
  @Benchmark
  public Map<Integer, Double> guavaFour() {
    return Quantiles.percentiles().indexes(50, 90, 95, 99).compute(millis);
  }

  /** Commons Math, the 90th percentile by our type 7; it takes doubles, so a copy as well. */
  @Benchmark
  public double commonsMathOne() {
    double[] copy = new double[VALUES];
    for (int i = 0; i < VALUES; i++) {
      copy[i] = (double) millis[i];
    }
    return new Percentile().withEstimationType(Percentile.EstimationType.R_7).evaluate(copy, 90);
  }
}
