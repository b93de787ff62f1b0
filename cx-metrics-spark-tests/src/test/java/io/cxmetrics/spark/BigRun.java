package io.cxmetrics.spark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * As many rows as one likes, made on the fly, in stretches: {@code cx-metrics-spark-tests/benchmark
 * --big [rows] [groups]}. After each tenth of the rows the memory that outlives a collection is
 * told, which does not rise with rows.
 */
final class BigRun {

  private static final int STEPS = 10;

  private BigRun() {}

  public static void main(String[] args) {
    long rows = args.length > 0 ? Long.parseLong(args[0]) : 500_000_000;
    long groups = args.length > 1 ? Long.parseLong(args[1]) : 1000;
    SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "10000000")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    System.out.printf(
        Locale.ROOT,
        "%,d rows a query at the end, %,d groups, heap of %,d MB%n",
        rows,
        groups,
        Runtime.getRuntime().maxMemory() >> 20);
    for (int step = 1; step <= STEPS; step++) {
      run(session, rows / STEPS * step, groups);
    }
    session.stop();
  }

  private static void run(SparkSession session, long rows, long groups) {
    resetPeaks();
    long start = System.nanoTime();
    GeneratedRows.table(session, rows, 64)
        .selectExpr("id % " + groups + " AS g", "score", "ms")
        .createOrReplaceTempView("rows");
    Row result =
        session
            .sql(
                "SELECT nps_of(cx_merge(r)), duration_percentile(cx_merge(d), 0.9), count(*) FROM"
                    + " (SELECT rating_tally(score, 'nps-0-10', 'lenient') AS r,"
                    + " duration_tally(ms) AS d FROM rows GROUP BY g)")
            .first();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "%,15d rows %7.1f s %6.1f ns a row, live after %,5d MB, peak %,5d MB: %s%n",
        rows,
        seconds,
        seconds * 1e9 / rows,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        peak() >> 20,
        result);
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** What old objects took at most: those of a task that has come and gone do not get there. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().contains("Old"))
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
