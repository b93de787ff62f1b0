package io.cxmetrics.spark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The functions beside SQL that a user would write by hand, in one run: {@code
 * cx-metrics-spark-tests/benchmark [rows] [groups …]}. Each query writes its result nowhere, so
 * that all of it is computed. Queries take turns, round after round, and the median of the rounds
 * after the first is told.
 */
final class SparkBenchmark {

  private static final int ROUNDS = 6;

  private static final String GROUPED = "SELECT g, %s FROM rows GROUP BY g";

  private static final String NPS_BY_HAND =
      "100.0D * (sum(CASE WHEN score >= 9 THEN 1 ELSE 0 END) - sum(CASE WHEN score <= 6 THEN 1 ELSE 0"
          + " END)) / nullif(count(score), 0) AS v";

  private static final String CSAT_BY_HAND =
      "1.0D * sum(CASE WHEN score % 5 + 1 >= 4 THEN 1 ELSE 0 END) / nullif(count(score), 0) AS v";

  private final SparkSession session;
  private final long rows;

  private SparkBenchmark(SparkSession session, long rows) {
    this.session = session;
    this.rows = rows;
  }

  public static void main(String[] args) {
    long rows = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
    long[] groups =
        args.length > 1
            ? Arrays.stream(args).skip(1).mapToLong(Long::parseLong).toArray()
            : new long[] {1000, 1_000_000};
    SparkSession session =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "10000000")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    SparkBenchmark benchmark = new SparkBenchmark(session, rows);
    System.out.printf(
        Locale.ROOT, "%,d rows, Spark %s, Java %s%n", rows, session.version(), Runtime.version());
    for (long group : groups) {
      benchmark.compare(group);
    }
    session.stop();
  }

  private void compare(long groups) {
    GeneratedRows.table(session, rows, 4)
        .selectExpr(
            "id % " + groups + " AS g",
            "CASE WHEN score = 11 THEN 10 ELSE score END AS score",
            "ms")
        .createOrReplaceTempView("rows");
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("nps by hand", NPS_BY_HAND);
    queries.put("nps(score)", "nps(score) AS v");
    queries.put("csat by hand", CSAT_BY_HAND);
    queries.put("csat(score)", "csat(score % 5 + 1) AS v");
    queries.put("points by hand", pointsByHand());
    queries.put("rating_tally(score, scale)", "rating_tally(score, 'nps-0-10') AS v");
    queries.put("nps_of(rating_tally)", "nps_of(rating_tally(score, 'nps-0-10')) AS v");
    queries.put("percentile_approx(ms, 0.9)", "percentile_approx(ms, 0.9) AS v");
    queries.put(
        "duration_percentile(duration_tally)", "duration_percentile(duration_tally(ms), 0.9) AS v");
    Map<String, Double> medians = medians(queries);
    System.out.printf(Locale.ROOT, "%n%,d groups%n", groups);
    medians.forEach(
        (name, millis) ->
            System.out.printf(
                Locale.ROOT,
                "%-38s %,9.0f ms %8.1f ns a row%n",
                name,
                millis,
                millis * 1e6 / rows));
    ratio(medians, "nps(score)", "nps by hand");
    ratio(medians, "csat(score)", "csat by hand");
    ratio(medians, "rating_tally(score, scale)", "points by hand");
    ratio(medians, "rating_tally(score, scale)", "nps by hand");
    ratio(medians, "duration_percentile(duration_tally)", "percentile_approx(ms, 0.9)");
  }

  /** The count of each point, as a tally has it. */
  private static String pointsByHand() {
    StringBuilder sums = new StringBuilder("count(*) - count(score) AS missing");
    for (int point = 0; point <= 10; point++) {
      sums.append(", sum(CASE WHEN score = " + point + " THEN 1 ELSE 0 END) AS c" + point);
    }
    return sums.toString();
  }

  private static void ratio(Map<String, Double> medians, String ours, String theirs) {
    System.out.printf(
        Locale.ROOT,
        "%s / %s: %.2f%n",
        ours,
        theirs,
        medians.getOrDefault(ours, Double.NaN) / medians.getOrDefault(theirs, Double.NaN));
  }

  private Map<String, Double> medians(Map<String, String> queries) {
    Map<String, double[]> times = new LinkedHashMap<>();
    queries.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, String> query : queries.entrySet()) {
        long start = System.nanoTime();
        session
            .sql(GROUPED.formatted(query.getValue()))
            .write()
            .format("noop")
            .mode("overwrite")
            .save();
        times.getOrDefault(query.getKey(), new double[ROUNDS])[round] =
            (System.nanoTime() - start) / 1e6;
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach((name, all) -> medians.put(name, median(Arrays.copyOfRange(all, 1, ROUNDS))));
    return medians;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
