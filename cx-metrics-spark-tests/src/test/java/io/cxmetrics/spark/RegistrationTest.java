package io.cxmetrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceLevel;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** The ways in which a session comes to know the functions. */
class RegistrationTest {

  @Test
  void aSessionFindsTheFunctionsByItself() {
    List<Row> usage = LocalSpark.rows("DESCRIBE FUNCTION nps");
    assertEquals(
        "Usage: nps(score[, scale[, policy]]) - the nps of a column of ratings.",
        usage.get(usage.size() - 1).getString(0));
  }

  @Test
  void registeringMakesThemKnownAndTwiceChangesNothing() {
    SparkSession session = LocalSpark.session().newSession();
    session.sessionState().functionRegistry().clear();
    assertThrows(AnalysisException.class, () -> session.sql("SELECT nps(1)").collect());
    CxFunctions.register(session);
    CxFunctions.register(session);
    assertEquals(-100.0, session.sql("SELECT nps(1)").first().get(0));
  }

  @Test
  void columnsAreTheFunctions() {
    Row scores =
        LocalSpark.session()
            .sql("SELECT 7 AS x UNION ALL SELECT 5")
            .agg(
                CxFunctions.nps(functions.col("x")),
                CxFunctions.nps(functions.col("x"), RatingScales.NPS_1_7),
                CxFunctions.csat(functions.col("x"), RatingScales.CSAT_1_7),
                CxFunctions.ces(functions.col("x")))
            .first();
    assertEquals("[-50.0,0.0,0.5,1.0]", scores.toString());
  }

  @Test
  void columnsOverTalliesAreTheFunctions() {
    Column x = functions.col("x");
    Column csat = CxFunctions.ratingTally(x, RatingScales.CSAT_1_5);
    Column ces = CxFunctions.ratingTally(x, RatingScales.CES_2);
    Column waits = CxFunctions.durationTally(x, Duration.ofMillis(3));
    Dataset<Row> numbers = LocalSpark.session().sql("SELECT * FROM VALUES (5), (2) AS t(x)");
    Row columns =
        numbers
            .agg(
                CxFunctions.csatOf(csat),
                CxFunctions.csatInterval(csat, ConfidenceLevel.P90),
                CxFunctions.cesOf(ces),
                CxFunctions.cesInterval(ces, ConfidenceLevel.P90),
                CxFunctions.durationPercentile(waits, 0.5),
                CxFunctions.durationShareWithin(waits, Duration.ofMillis(3)))
            .first();
    LocalSpark.view("numbers", numbers);
    assertEquals(
        LocalSpark.rows(
                "SELECT csat_of(rating_tally(x, 'csat-1-5')),"
                    + " csat_interval(rating_tally(x, 'csat-1-5'), 0.9),"
                    + " ces_of(rating_tally(x, 'ces-2')),"
                    + " ces_interval(rating_tally(x, 'ces-2'), 0.9),"
                    + " duration_percentile(duration_tally(x), 0.5),"
                    + " duration_share_within(duration_tally(x, 3), 3) FROM numbers")
            .get(0),
        columns);
    assertEquals(0.5, columns.getDouble(5));
  }

  @Test
  void mergingAndBusinessTimeAreColumnsToo() {
    Row row =
        LocalSpark.session()
            .sql(
                "SELECT rating_tally(9, 'nps-0-10') AS t, timestamp'2026-05-04T08:00:00Z' AS a,"
                    + " timestamp'2026-05-05T08:00:00Z' AS b")
            .select(
                functions.col("t"),
                CxFunctions.businessMillis(
                        functions.col("a"), functions.col("b"), "UTC | mon-fri 09:00-17:30")
                    .as("open"))
            .agg(CxFunctions.npsOf(CxFunctions.merge(functions.col("t"))), functions.max("open"))
            .first();
    assertEquals("[100.0,30600000]", row.toString());
  }

  @Test
  void whatIsAskedTwiceIsComputedOnce() {
    LocalSpark.with(
        "spark.sql.adaptive.enabled",
        "false",
        () -> {
          String plan =
              LocalSpark.rows(
                      "EXPLAIN SELECT nps(x), nps(x) + 1, cx_merge(t), cx_merge(t) IS NULL"
                          + " FROM VALUES (1, X'00') AS v(x, t)")
                  .get(0)
                  .getString(0);
          assertEquals(2, plan.split("partial_nps\\(", -1).length, plan);
          assertEquals(2, plan.split("partial_cx_merge\\(", -1).length, plan);
        });
  }

  @Test
  void onlyNamedScalesHaveANameInSql() {
    RatingScale own =
        new RatingScale(
            "nps-0-10",
            Question.RECOMMENDATION,
            0,
            10,
            Direction.HIGHER_IS_BETTER,
            RatingScales.NPS_EU.bands());
    assertThrows(IllegalArgumentException.class, () -> CxFunctions.nps(functions.col("x"), own));
  }
}
