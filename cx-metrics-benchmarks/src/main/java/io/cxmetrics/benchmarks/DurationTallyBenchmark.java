package io.cxmetrics.benchmarks;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.tdunning.math.stats.MergingDigest;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.datasketches.kll.KllDoublesSketch;
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
 * Recording a column of log-normal response times from a second to 30 days: nanoseconds a duration.
 * Every recorder starts from what it counted before, as one that serves a day does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(DurationTallyBenchmark.DURATIONS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DurationTallyBenchmark {

  static final int DURATIONS = 1 << 20;

  private final long[] millis = Durations.logNormal(DURATIONS);
  private final DurationTally tally = DurationTally.create();
  private final DurationTally withTarget = DurationTally.withTargets(Duration.ofHours(1));
  private final Histogram hdr = new Histogram(1, DurationTally.MAX_MILLIS, 2);
  private final DDSketch ddSketch = DDSketches.unboundedDense(0.004);
  private final MergingDigest tDigest = new MergingDigest(100);
  private final KllDoublesSketch kll = KllDoublesSketch.newHeapInstance(200);

  /** Our path from a column. */
  @Benchmark
  public DurationTally oursInBulk() {
    return tally.addAll(millis);
  }

  /** Our path, one call a duration. */
  @Benchmark
  public DurationTally oursOneByOne() {
    for (long duration : millis) {
      tally.add(duration);
    }
    return tally;
  }

  /** Our path from a column, with one target counted exactly. */
  @Benchmark
  public DurationTally oursInBulkWithTarget() {
    return withTarget.addAll(millis);
  }

  /** Our path with the 90th percentile, from an empty tally. */
  @Benchmark
  public double oursWithPercentile() {
    DurationDistribution times = DurationTally.create().addAll(millis).snapshot();
    return times.percentileMillis(0.9, QuantileRule.NEAREST_RANK);
  }

  /** The naive baseline: a list of all, sorted for the 90th percentile. */
  @Benchmark
  public long sortWithPercentile() {
    long[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(0.9 * DURATIONS) - 1];
  }

  /** All of them in the descriptive statistics of Commons Math. */
  @Benchmark
  public double commonsMathWithPercentile() {
    DescriptiveStatistics statistics = new DescriptiveStatistics();
    for (long duration : millis) {
      statistics.addValue((double) duration);
    }
    return statistics.getPercentile(90);
  }

  /** The histogram of Gil Tene, of two significant digits. */
  @Benchmark
  public Histogram hdrHistogram() {
    for (long duration : millis) {
      hdr.recordValue(duration);
    }
    return hdr;
  }

  /** Datadog's sketch at our relative error. */
  @Benchmark
  public DDSketch ddSketch() {
    for (long duration : millis) {
      ddSketch.accept((double) duration);
    }
    return ddSketch;
  }

  /** Dunning's t-digest at its usual compression. */
  @Benchmark
  public MergingDigest tDigest() {
    for (long duration : millis) {
      tDigest.add((double) duration);
    }
    return tDigest;
  }

  /** The KLL sketch of Apache DataSketches at its default size. */
  @Benchmark
  public KllDoublesSketch kll() {
    for (long duration : millis) {
      kll.update((double) duration);
    }
    return kll;
  }
}
