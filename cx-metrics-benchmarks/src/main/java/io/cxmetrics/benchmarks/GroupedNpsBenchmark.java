package io.cxmetrics.benchmarks;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.GroupedRatingTally;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Net promoter score by segment, from a column of dense segment ids and one of ratings: ns a row.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(GroupedNpsBenchmark.ROWS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GroupedNpsBenchmark {

  static final int ROWS = 1 << 24;

  /** The number of segments. */
  @Param({"16", "1000", "100000"})
  public int segments;

  private final int[] segmentIds = new int[ROWS];
  private final byte[] ratings = new byte[ROWS];

  /** Random rows, the same in every run. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < ROWS; i++) {
      segmentIds[i] = random.nextInt(segments);
      ratings[i] = (byte) random.nextInt(11);
    }
  }

  /** Ours: all counts of every segment, every row checked, and the scores. */
  @Benchmark
  public double[] ours() {
    GroupedRatingTally tally = GroupedRatingTally.of(RatingScales.NPS_0_10, segments);
    tally.addAll(segmentIds, ratings);
    return NetPromoterScore.standard().scores(tally, Double.NaN);
  }

  /** The naive baseline: branches into two arrays, no check. */
  @Benchmark
  public double[] branches() {
    int[] promoters = new int[segments];
    int[] detractors = new int[segments];
    int[] n = new int[segments];
    for (int i = 0; i < ROWS; i++) {
      if (ratings[i] >= 9) {
        promoters[segmentIds[i]]++;
      } else if (ratings[i] <= 6) {
        detractors[segmentIds[i]]++;
      }
      n[segmentIds[i]]++;
    }
    double[] scores = new double[segments];
    for (int segment = 0; segment < segments; segment++) {
      scores[segment] = 100.0 * (promoters[segment] - detractors[segment]) / n[segment];
    }
    return scores;
  }

  /** A map of counters by segment, as in a service without a tally. */
  @Benchmark
  public Map<Integer, long[]> hashMap() {
    Map<Integer, long[]> bands = new HashMap<>();
    for (int i = 0; i < ROWS; i++) {
      long[] counts = bands.computeIfAbsent(segmentIds[i], segment -> new long[3]);
      counts[ratings[i] >= 9 ? 2 : ratings[i] <= 6 ? 0 : 1]++;
    }
    return bands;
  }

  /** Streams, as they are often written. */
  @Benchmark
  public Map<Integer, Double> streams() {
    return IntStream.range(0, ROWS)
        .boxed()
        .collect(
            Collectors.groupingBy(
                i -> segmentIds[i],
                Collectors.averagingDouble(
                    i -> ratings[i] >= 9 ? 100 : ratings[i] <= 6 ? -100 : 0)));
  }
}
