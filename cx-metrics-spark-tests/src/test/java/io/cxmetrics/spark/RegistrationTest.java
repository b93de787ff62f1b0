package io.cxmetrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
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
