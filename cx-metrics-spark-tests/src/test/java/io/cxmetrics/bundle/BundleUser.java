package io.cxmetrics.bundle;

import static org.apache.spark.sql.functions.col;

import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.spark.CxFunctions;
import io.cxmetrics.spark.FcrDataset;
import io.cxmetrics.spark.TallyAggregator;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.RatingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A program as a user would write it; {@link BundleIT} runs it and knows what must come out. */
public final class BundleUser {

  private final SparkSession spark;
  private final List<String> lines = new ArrayList<>();

  private BundleUser(SparkSession spark) {
    this.spark = spark;
  }

  /** Writes what the queries give to a file, line by line. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    BundleUser user = new BundleUser(SparkSession.builder().getOrCreate());
    user.addOrigins();
    user.addSql();
    user.addColumns();
    user.addObjects();
    user.addContacts();
    user.addRefused();
    Files.write(Path.of(args[0]), user.lines);
    user.spark.stop();
  }

  private void addOrigins() throws ClassNotFoundException {
    Class<?> guava = Class.forName("com.google.common.base.Strings");
    for (Class<?> type : List.of(NetPromoterScore.class, CxFunctions.class, guava)) {
      lines.add(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
  }

  private Dataset<Row> answers() {
    return spark.sql("SELECT id % 2 AS channel, CAST(id % 11 AS INT) AS score FROM range(1000)");
  }

  private void addSql() {
    answers().repartition(3).createOrReplaceTempView("answers");
    addAll(spark.sql("SELECT nps(score), hex(rating_tally(score, 'nps-0-10')) FROM answers"));
    addAll(
        spark.sql(
            "SELECT duration_percentile(t, 0.9), duration_share_within(t, 60000) FROM"
                + " (SELECT cx_merge(t) AS t FROM (SELECT duration_tally(id * 997, 60000) AS t"
                + " FROM range(3000) GROUP BY id % 7))"));
    addAll(
        spark.sql(
            "SELECT sum(business_ms(timestamp'2026-05-04T07:00:00Z',"
                + " timestamp'2026-05-04T07:00:00Z' + make_interval(0, 0, 0, id),"
                + " 'Europe/Berlin | mon-fri 09:00-17:30')) FROM range(3)"));
  }

  private void addColumns() {
    addAll(
        answers()
            .groupBy("channel")
            .agg(CxFunctions.ratingTally(col("score"), RatingScales.NPS_0_10).as("t"))
            .orderBy("channel")
            .select(
                CxFunctions.npsOf(col("t")),
                CxFunctions.npsInterval(col("t"), ConfidenceLevel.P90).getField("lower")));
  }

  private void addObjects() {
    byte[] tally =
        spark
            .range(100)
            .as(Encoders.LONG())
            .select(
                TallyAggregator.<Long>ofRatings(
                        RatingScales.CSAT_1_5, RatingPolicy.lenient(), id -> (int) (id % 7))
                    .toColumn())
            .first();
    lines.add(HexFormat.of().formatHex(tally));
  }

  private void addContacts() {
    Dataset<Row> contacts =
        spark.sql(
            "SELECT * FROM VALUES ('C1', timestamp'2026-05-04T09:00:00Z', 'chat'),"
                + " ('C1', timestamp'2026-05-06T09:00:00Z', 'phone'),"
                + " ('C2', timestamp'2026-05-04T09:00:00Z', 'chat')"
                + " AS t(customer, time, channel)");
    addAll(
        FcrDataset.of(
                () -> FirstContactResolution.withRepeatWindow(Duration.ofDays(7)),
                Instant.parse("2026-05-31T00:00:00Z"))
            .calculateBy(contacts, col("channel"))
            .orderBy("segment")
            .select("segment", "resolved", "repeated", "score"));
  }

  /** What core says to a target that is none. */
  private void addRefused() {
    try {
      spark.sql("SELECT duration_tally(5, -1)");
      lines.add("not refused");
    } catch (Exception e) {
      lines.add(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private void addAll(Dataset<Row> rows) {
    rows.collectAsList().forEach(row -> lines.add(row.toString()));
  }
}
