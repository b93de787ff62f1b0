package io.cxmetrics.benchmarks;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.GroupedRatingTally;
import io.cxmetrics.tally.RatingTally;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our paths at two numbers of rows each, from an empty tally: milliseconds a call. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GrowthBenchmark {

  /** A column of ratings. */
  @State(Scope.Thread)
  public static class Column {

    /** The number of rows. */
    @Param({"10000000", "100000000"})
    public int rows;

    private byte[] ratings = {};

    /** Random ratings, the same in every run. */
    @Setup
    public void fill() {
      ratings = Ratings.random(rows);
    }
  }

  /** A column of ratings, and one of their segments. */
  @State(Scope.Thread)
  public static class Segments {

    /** The number of rows. */
    @Param({"1000000", "32000000"})
    public int rows;

    private static final int SEGMENTS = 1000;

    private byte[] ratings = {};
    private int[] segmentIds = {};

    /** Random rows, the same in every run. */
    @Setup
    public void fill() {
      ratings = Ratings.random(rows);
      segmentIds = new SplittableRandom(7).ints(rows, 0, SEGMENTS).toArray();
    }
  }

  /** A column of durations. */
  @State(Scope.Thread)
  public static class Times {

    /** The number of rows. */
    @Param({"1000000", "16000000"})
    public int rows;

    private long[] millis = {};

    /** Log-normal durations, the same in every run. */
    @Setup
    public void fill() {
      millis = Durations.logNormal(rows);
    }
  }

  /** Ratings of a {@code byte[]}. */
  @Benchmark
  public RatingTally oursRatings(Column column) {
    return RatingTally.of(RatingScales.NPS_0_10).addAll(column.ratings);
  }

  /** Net promoter score by segment. */
  @Benchmark
  public double[] oursGrouped(Segments columns) {
    GroupedRatingTally tally = GroupedRatingTally.of(RatingScales.NPS_0_10, Segments.SEGMENTS);
    tally.addAll(columns.segmentIds, columns.ratings);
    return NetPromoterScore.standard().scores(tally, Double.NaN);
  }

  /** Durations. */
  @Benchmark
  public DurationTally oursDurations(Times column) {
    return DurationTally.create().addAll(column.millis);
  }
}
