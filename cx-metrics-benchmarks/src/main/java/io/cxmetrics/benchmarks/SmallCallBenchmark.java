package io.cxmetrics.benchmarks;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.NpsResult;
import io.cxmetrics.tally.RatingTally;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
import org.openjdk.jmh.infra.Blackhole;

/** One net promoter score from 50 ratings: nanoseconds a score. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SmallCallBenchmark {

  private static final int RATINGS = 50;

  private final int[] ratings = new int[RATINGS];
  private final NetPromoterScore nps = NetPromoterScore.standard();
  private final NetPromoterScore adjustedWald = nps.withInterval(NetInterval.ADJUSTED_WALD);
  private final RatingTally tally = RatingTally.of(RatingScales.NPS_0_10);

  /** Random ratings, the same in every run. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(50);
    Arrays.setAll(ratings, i -> random.nextInt(11));
  }

  /** Our path: count, score and score interval, the default, which solves an equation. */
  @Benchmark
  public void oursWithInterval(Blackhole sink) {
    consume(nps, sink);
  }

  /** Our path: count, score and an interval in closed form. */
  @Benchmark
  public void oursWithAdjustedWald(Blackhole sink) {
    consume(adjustedWald, sink);
  }

  private void consume(NetPromoterScore metric, Blackhole sink) {
    NpsResult result = metric.calculate(tally.clear().addAll(ratings));
    ConfidenceInterval interval = result.interval();
    sink.consume(result);
    sink.consume(result.score());
    sink.consume(interval.lower());
    sink.consume(interval.upper());
  }

  /** Our path without the interval, which is only computed when asked for. */
  @Benchmark
  public NpsResult oursScoreOnly() {
    return nps.calculate(tally.clear().addAll(ratings));
  }

  /** The naive baseline: the bare counting loop, no check, no interval. */
  @Benchmark
  public double plainLoop() {
    long[] counts = new long[11];
    for (int rating : ratings) {
      counts[rating]++;
    }
    return 100.0
        * (counts[10]
            + counts[9]
            - counts[0]
            - counts[1]
            - counts[2]
            - counts[3]
            - counts[4]
            - counts[5]
            - counts[6])
        / ratings.length;
  }

  /** What is often written by hand. */
  @Benchmark
  public double streamsGroupingBy() {
    Map<String, Long> bands =
        Arrays.stream(ratings)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    rating -> rating >= 9 ? "promoter" : rating >= 7 ? "passive" : "detractor",
                    Collectors.counting()));
    return 100.0
        * (bands.getOrDefault("promoter", 0L) - bands.getOrDefault("detractor", 0L))
        / ratings.length;
  }
}
