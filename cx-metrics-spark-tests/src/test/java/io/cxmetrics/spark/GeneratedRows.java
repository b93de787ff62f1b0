package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Rows made from their numbers by the same rule in SQL and in Java: a rating from 0 to 10, now and
 * then missing or 11, and a duration, most of them short.
 */
final class GeneratedRows {

  /** What a row is made from: 31 bits that look random. */
  private static final long FACTOR = 2654435761L;

  private static final int BITS = 0x7FFFFFFF;

  /** The exact number within this is asked for. */
  static final Duration TARGET = Duration.ofHours(1);

  private GeneratedRows() {}

  /** A table of {@code id}, {@code score} and {@code ms}. */
  static Dataset<Row> table(SparkSession session, long rows, int partitions) {
    String mixed = "shiftright(id * " + FACTOR + ", 7) & " + BITS; // 3.5 knows no >>
    return session
        .range(0, rows, 1, partitions)
        .selectExpr("id", mixed + " AS mixed")
        .selectExpr(
            "id",
            "CASE WHEN mixed % 1009 = 0 THEN NULL ELSE CAST(mixed % 12 AS INT) END AS score",
            "shiftright(mixed, 3) % 7919 * shiftright(mixed, 11) % 90000000 AS ms");
  }

  static RatingTally ratings(long rows) {
    RatingTally tally = RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient());
    for (long id = 0; id < rows; id++) {
      long mixed = mixed(id);
      if (mixed % 1009 == 0) {
        tally.addMissing();
      } else {
        tally.add((int) (mixed % 12));
      }
    }
    return tally;
  }

  static DurationTally durations(long rows) {
    DurationTally tally = DurationTally.withTargets(TARGET);
    for (long id = 0; id < rows; id++) {
      long mixed = mixed(id);
      tally.add((mixed >> 3) % 7919 * (mixed >> 11) % 90000000);
    }
    return tally;
  }

  private static long mixed(long id) {
    return ((id * FACTOR) >> 7) & BITS;
  }
}
