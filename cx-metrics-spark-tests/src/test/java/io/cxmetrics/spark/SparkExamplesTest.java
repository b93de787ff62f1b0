package io.cxmetrics.spark;

import static io.cxmetrics.spark.CxFunctions.npsInterval;
import static io.cxmetrics.spark.CxFunctions.npsOf;
import static io.cxmetrics.spark.CxFunctions.ratingTally;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.NpsResult;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/**
 * The snippets of docs/spark.md and the one of the README: the Java ones stand here, the SQL ones are
 * read and run.
 */
class SparkExamplesTest {

  private static final String ANSWERS =
      "VALUES ('chat', date'2026-05-04', 10), ('chat', date'2026-05-04', 9),"
          + " ('chat', date'2026-05-31', 3), ('chat', date'2026-06-01', 8),"
          + " ('mail', date'2026-05-05', 0), ('mail', date'2026-05-05', NULL)"
          + " AS t(channel, day, score)";

  /** The SQL of the page, in its order. */
  private static List<String> sql() throws IOException {
    return sql("../docs/spark.md", 4);
  }

  private static List<String> sql(String page, int expected) throws IOException {
    Matcher matcher =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of(page)));
    List<String> statements = new ArrayList<>();
    while (matcher.find()) {
      statements.add(matcher.group(1));
    }
    assertEquals(expected, statements.size());
    return statements;
  }

  private static String monthly(String month, String channel, int... scores) {
    NpsResult nps =
        NetPromoterScore.standard().calculate(RatingTally.of(RatingScales.NPS_0_10, scores));
    return String.join(
        ",",
        month,
        channel,
        String.valueOf(nps.score()),
        String.valueOf(nps.interval().lower()),
        String.valueOf(nps.interval().upper()));
  }

  private static List<String> expected() {
    return List.of(
        monthly("2026-05", "chat", 10, 9, 3),
        monthly("2026-05", "mail", 0),
        monthly("2026-06", "chat", 8));
  }

  @Test
  void monthsFromDaysInSql() throws IOException {
    LocalSpark.view("answers", LocalSpark.session().sql("SELECT * FROM " + ANSWERS));
    LocalSpark.rows(sql().get(0));
    List<String> months =
        LocalSpark.rows(sql().get(1)).stream().map(row -> row.mkString(",")).toList();
    assertEquals(expected(), months);
  }

  @Test
  void monthsFromParquet(@TempDir Path folder) {
    SparkSession spark = LocalSpark.session();
    String answers = folder.resolve("answers").toString();
    spark.sql("SELECT * FROM " + ANSWERS).write().parquet(answers);

    Dataset<Row> monthly =
        spark
            .read()
            .parquet(answers)
            .groupBy(date_format(col("day"), "yyyy-MM").as("month"), col("channel"))
            .agg(ratingTally(col("score"), RatingScales.NPS_0_10).as("tally"))
            .select(
                col("month"),
                col("channel"),
                npsOf(col("tally")).as("nps"),
                npsInterval(col("tally"), ConfidenceLevel.P95).as("interval"));

    assertEquals(
        expected(),
        monthly
            .selectExpr("month", "channel", "nps", "interval.lower", "interval.upper")
            .orderBy("month", "channel")
            .collectAsList()
            .stream()
            .map(row -> row.mkString(","))
            .toList());
  }

  @Test
  void monthsFromParquetInSql(@TempDir Path folder) throws IOException {
    SparkSession spark = LocalSpark.session();
    String answers = folder.resolve("answers.parquet").toString();
    spark.sql("SELECT * FROM " + ANSWERS).write().parquet(answers);
    String monthly = sql("../README.md", 1).get(0).replace("answers.parquet", answers);
    assertEquals(
        expected(),
        spark
            .sql(monthly)
            .selectExpr("month", "channel", "nps", "interval.lower", "interval.upper")
            .orderBy("month", "channel")
            .collectAsList()
            .stream()
            .map(row -> row.mkString(","))
            .toList());
  }

  @Test
  void businessTimeAndTargetsInSql() throws IOException {
    LocalSpark.view(
        "tickets",
        LocalSpark.session()
            .sql(
                "SELECT 'a' AS team, timestamp'2026-12-23T15:30:00Z' AS created,"
                    + " timestamp'2026-12-28T08:30:00Z' AS answered"));
    // An hour on the 23rd, three of Christmas Eve, none of Christmas, half an hour on the 28th.
    assertEquals(Duration.ofMinutes(270).toMillis(), LocalSpark.value(sql().get(2)));
    // By the plain hours the 24th and 25th have 8.5 hours each.
    double millis = Duration.ofMinutes(60 + 2 * 510 + 30).toMillis();
    assertEquals(
        "[[a," + millis + "," + millis + ",0.0]]", LocalSpark.rows(sql().get(3)).toString());
  }

  /** An answer, as a bean. */
  public static final class Answer implements Serializable {
    private static final long serialVersionUID = 1;

    private String channel = "";
    private @Nullable Integer score;

    public String getChannel() {
      return channel;
    }

    public void setChannel(String channel) {
      this.channel = channel;
    }

    public @Nullable Integer getScore() {
      return score;
    }

    public void setScore(@Nullable Integer score) {
      this.score = score;
    }
  }

  @Test
  void objectsByChannel() {
    Dataset<Answer> answered =
        LocalSpark.session()
            .sql(
                "SELECT * FROM VALUES ('chat', 5), ('chat', 6), ('chat', NULL) AS t(channel, score)")
            .as(Encoders.bean(Answer.class));

    Dataset<Tuple2<String, byte[]>> tallies =
        answered
            .groupByKey((MapFunction<Answer, String>) Answer::getChannel, Encoders.STRING())
            .agg(
                TallyAggregator.<Answer>ofRatings(
                        RatingScales.CSAT_1_5, RatingPolicy.lenient(), Answer::getScore)
                    .toColumn());

    RatingTally expected = RatingTally.of(RatingScales.CSAT_1_5, RatingPolicy.lenient());
    expected.add(5).add(6).addMissing();
    assertEquals(
        expected.snapshot(), TallyCodec.decodeRatings(tallies.collectAsList().get(0)._2()));
  }

  @Test
  void resolutionByChannel() {
    Instant observedUntil = Instant.parse("2026-05-31T00:00:00Z");
    Dataset<Row> contacts =
        LocalSpark.session()
            .sql(
                "SELECT * FROM VALUES ('C1', timestamp'2026-05-04T09:00:00Z', 'chat'),"
                    + " ('C1', timestamp'2026-05-06T09:00:00Z', 'phone'),"
                    + " ('C2', timestamp'2026-05-04T09:00:00Z', 'chat')"
                    + " AS t(customer, time, channel)");

    Dataset<Row> resolution =
        FcrDataset.of(
                () -> FirstContactResolution.withRepeatWindow(Duration.ofDays(7)), observedUntil)
            .calculateBy(contacts, col("channel"));

    assertEquals(
        "[[chat,1,1,0.5], [phone,1,0,1.0]]",
        resolution
            .select("segment", "resolved", "repeated", "score")
            .orderBy("segment")
            .collectAsList()
            .toString());
  }
}
