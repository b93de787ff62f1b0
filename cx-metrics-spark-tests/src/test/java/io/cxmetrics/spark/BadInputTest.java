package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.assertContains;
import static io.cxmetrics.spark.LocalSpark.failure;
import static io.cxmetrics.spark.LocalSpark.hex;
import static io.cxmetrics.spark.LocalSpark.over;
import static io.cxmetrics.spark.LocalSpark.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be is an error of the analysis or of a row, or NULL under {@code try_}. */
class BadInputTest {

  private static final String TALLIES =
      "(SELECT rating_tally(5, 'nps-0-10') AS t UNION ALL SELECT %s)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nps('ten')               | nps: a rating must be a whole number | STRING",
        "nps(date'2026-05-04')    | nps: a rating must be | DATE",
        "nps(CAST(5 AS DECIMAL(20,10))) | at most 15 digits | DECIMAL(20,10)",
        "nps(5, 'nps')            | no scale \"nps\"; there are nps-0-10 | nps(5, nps)",
        "nps(5, 'csat-1-5')       | nps needs a scale that asks for | csat-1-5",
        "csat(5, 'ces-2')         | csat needs a scale that asks for | ces-2",
        "nps(5, x)                | the scale must be a constant | x",
        "nps(5, 5)                | nps: needs the scale, a text, | INT",
        "nps(5, 'nps-0-10', 'lax') | no policy \"lax\"; there are strict, lenient | nps",
        "nps()                    | takes 1 to 3 arguments, got 0 | nps",
        "try_nps(5, 'nps-0-10', 'lenient') | takes 1 to 2 arguments, got 3 | try_nps",
        "rating_tally(5)          | takes 2 to 3 arguments, got 1 | rating_tally",
        "duration_tally(1.5)      | needs a whole number of milliseconds | DECIMAL(2,1)",
        "duration_tally(5, -1)    | target | -1",
        "cx_merge(5)              | cx_merge: needs an encoded tally (BINARY) | INT",
        "nps_of('x')              | nps_of: needs an encoded tally (BINARY) | STRING",
        "nps_interval(X'00', 95)  | 95 | nps_interval",
        "nps_interval(X'00', 'x') | needs the level, a number, | STRING",
        "duration_percentile(X'00', 0.5, 'p2') | no quantile rule \"p2\"; there are nearest-rank | p",
        "duration_share_within(X'00', 1.5) | needs a whole number of milliseconds | DECIMAL",
        "business_ms(now(), now(), 'UTC') | a calendar is | weekly hours",
        "business_ms(now(), now(), 'Nowhere ¦ mon 09:00-10:00') | Nowhere | business_ms",
        "business_ms(now(), now(), 'UTC ¦ mon 9-10') | expected a time | 9-10",
        "business_ms('2026-05-04', now(), 'UTC ¦ mon 09:00-10:00') | needs a TIMESTAMP | STRING",
      })
  void whatCanBeSeenBeforeRunningIsAnAnalysisError(String call, String reason, String culprit) {
    String sql = "SELECT " + call.strip().replace("¦", "|") + " FROM VALUES ('a') AS t(x)";
    AnalysisException failure =
        assertThrows(AnalysisException.class, () -> LocalSpark.session().sql(sql), sql);
    assertContains(String.valueOf(failure.getMessage()), reason.strip(), culprit.strip());
  }

  @Test
  void aDamagedTallyIsNamedWithFunctionColumnAndValue() {
    String damaged = "SELECT %s FROM VALUES (X'43584D5201FF00112233445566778899AA') AS t(day)";
    for (String function : new String[] {"nps_of(day)", "cx_merge(day)", "csat_of(day)"}) {
      assertContains(
          failure(damaged.formatted(function)),
          function.replace("day", "t.day") + ": not a tally",
          "got X'43584D5201FF00112233445566778899...', 17 bytes");
    }
    assertContains(
        failure(damaged.formatted("duration_percentile(day, 0.5)")), "of kind 82", "17 bytes");
    assertContains(failure("SELECT nps_of(X'')"), "not a tally", "X'', 0 bytes");
    for (String function :
        new String[] {
          "try_nps_of(day)", "try_cx_merge(day)", "try_duration_percentile(day, 0.5)"
        }) {
      assertNull(value(damaged.formatted(function)), function);
    }
  }

  @Test
  void mixedScalesDoNotMerge() {
    String mixed = TALLIES.formatted("rating_tally(5, 'nps-eu')");
    assertContains(
        failure("SELECT cx_merge(t) FROM " + mixed),
        "cx_merge(",
        "nps-0-10",
        "nps-eu",
        "got X'43584D");
    assertNull(value("SELECT try_cx_merge(t) FROM " + mixed));
    assertNotNull(value("SELECT try_cx_merge(t) FROM " + TALLIES.formatted("NULL")));
  }

  @Test
  void ratingsAndDurationsDoNotMergeNorDoOtherTargets() {
    String mixed = TALLIES.formatted("duration_tally(5)");
    assertContains(
        failure("SELECT cx_merge(t) FROM " + mixed), "cannot merge", "durations", "nps-0-10");
    assertNull(value("SELECT try_cx_merge(t) FROM " + mixed));
    assertContains(
        failure(
            "SELECT cx_merge(t) FROM (SELECT duration_tally(5, 10) AS t UNION ALL"
                + " SELECT duration_tally(5, 20))"),
        "cx_merge(",
        "target");
  }

  @Test
  void oneRefusedPartSpoilsTheWholeUnderTry() {
    // Both sides of a shuffle: a refused part arrives as such.
    assertNull(
        value(
            "SELECT try_duration_tally(x) FROM (SELECT IF(id = 777, -1, id) AS x"
                + " FROM range(0, 1000, 1, 4))"));
    assertNotNull(value("SELECT try_duration_tally(x) FROM (SELECT id AS x FROM range(9))"));
  }

  @Test
  void ratingTalliesFollowThePolicy() {
    String call = "rating_tally(x, 'nps-0-10')";
    assertContains(
        failure("SELECT " + call + " FROM VALUES (5), (11) AS t(x)"),
        "rating_tally(t.x, nps-0-10): the rating is off scale nps-0-10",
        "got 11");
    assertNull(over("(5), (11)", "try_" + call));
    assertEquals(hex(over("(5), (NULL)", call)), hex(over("(5), (NULL)", "try_" + call)));
  }

  @Test
  void aDurationThatIsNoneIsNamed() {
    assertContains(
        failure("SELECT duration_tally(x) FROM VALUES (-5) AS t(x)"), "duration_tally(", "got -5");
    assertContains(
        failure("SELECT duration_tally(x) FROM VALUES (interval '-1' second) AS t(x)"), "-1000");
  }

  @Test
  void anEndBeforeItsStartIsAnError() {
    String ends =
        "SELECT %s(timestamp'2026-05-04T08:00:00Z', timestamp'2026-05-04T07:00:00Z',"
            + " 'UTC | mon-fri 09:00-17:30')";
    assertContains(failure(ends.formatted("business_ms")), "business_ms(", "start");
    assertNull(value(ends.formatted("try_business_ms")));
  }

  @Test
  void percentilesAndLevelsOfRowsAreChecked() {
    assertContains(
        failure(
            "SELECT duration_percentile(duration_tally(5), x) FROM VALUES (1.5) AS t(x) GROUP BY x"),
        "duration_percentile(",
        "1.5");
    assertNull(over("(5)", "try_duration_percentile(duration_tally(x), 1.5)"));
  }

  @Test
  void aShareThatIsNotKnownIsNotGuessed() {
    String tally = "(SELECT duration_tally(id * 1000) AS t FROM range(3000))";
    assertContains(
        failure("SELECT duration_share_within(t, 1000001) FROM " + tally),
        "duration_share_within(",
        "only known to be from",
        "duration_tally(ms, 1000001)");
    assertNull(value("SELECT try_duration_share_within(t, 1000001) FROM " + tally));
  }
}
