package io.cxmetrics.benchmarks;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.GroupedRatingTally;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
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

  /** The two threads. */
  @State(Scope.Benchmark)
  public static class TwoThreads {

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    /** Ends them. */
    @TearDown
    public void end() {
      executor.shutdown();
    }
  }

  /** The rows in DuckDB, loaded before the clock runs. */
  @State(Scope.Benchmark)
  public static class Table {

    private @Nullable DuckDbTable rows;
    private int segments;

    /** Loads the rows. */
    @Setup
    public void load(GroupedNpsBenchmark all) throws SQLException {
      rows = new DuckDbTable(all.segmentIds, all.ratings);
      segments = all.segments;
    }

    /** Lets go of them. */
    @TearDown
    public void close() throws SQLException {
      Objects.requireNonNull(rows).close();
    }

    double[] scores(String sql) throws SQLException {
      return Objects.requireNonNull(rows).scores(sql, segments);
    }
  }

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
    return NetPromoterScore.standard().scores(count(0, ROWS), Double.NaN);
  }

  /** Ours on two threads: half the rows each, into a tally each, which are merged. */
  @Benchmark
  public double[] oursOnTwoThreads(TwoThreads threads) {
    CompletableFuture<GroupedRatingTally> half =
        CompletableFuture.supplyAsync(() -> count(0, ROWS / 2), threads.executor);
    CompletableFuture<GroupedRatingTally> otherHalf =
        CompletableFuture.supplyAsync(() -> count(ROWS / 2, ROWS), threads.executor);
    return NetPromoterScore.standard().scores(half.join().merge(otherHalf.join()), Double.NaN);
  }

  private GroupedRatingTally count(int startInclusive, int endExclusive) {
    GroupedRatingTally tally = GroupedRatingTally.of(RatingScales.NPS_0_10, segments);
    return tally.addAll(segmentIds, ratings, startInclusive, endExclusive);
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

  /** DuckDB as it is often written: sums of cases. */
  @Benchmark
  public double[] duckDbSums(Table table) throws SQLException {
    return table.scores(
        "SELECT segment, 100.0 * (sum(CASE WHEN rating >= 9 THEN 1 ELSE 0 END)"
            + " - sum(CASE WHEN rating <= 6 THEN 1 ELSE 0 END)) / count(*)"
            + " FROM answers GROUP BY segment");
  }

  /** DuckDB as it is often written: the average of cases. */
  @Benchmark
  public double[] duckDbAverage(Table table) throws SQLException {
    return table.scores(
        "SELECT segment, avg(CASE WHEN rating >= 9 THEN 100 WHEN rating <= 6 THEN -100 ELSE 0 END)"
            + " FROM answers GROUP BY segment");
  }

  /** The best form for DuckDB where segments are few: counts by segment and rating first. */
  @Benchmark
  public double[] duckDbCounts(Table table) throws SQLException {
    return table.scores(
        "SELECT segment, 100.0 * (sum(CASE WHEN rating >= 9 THEN n ELSE 0 END)"
            + " - sum(CASE WHEN rating <= 6 THEN n ELSE 0 END)) / sum(n)"
            + " FROM (SELECT segment, rating, count(*) AS n FROM answers GROUP BY segment, rating)"
            + " GROUP BY segment");
  }
}
