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

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be is an error of the analysis or of a row, or NULL under {@code try_}. */
class BadInputTest {

  private static final String TALLIES =
      "(SELECT rating_tally(5, 'nps-0-10') AS t UNION ALL SELECT %s)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nps('ten')               | nps: a rating must be a whole number | STRING",
        "csat('ten')              | csat: a rating must be a whole number | STRING",
        "ces('ten')               | ces: a rating must be a whole number | STRING",
        "rating_tally('ten', 'ces-2') | rating_tally: a rating must be a whole number | STRING",
        "nps(date'2026-05-04')    | nps: a rating must be | DATE",
        "nps(CAST(5 AS DECIMAL(20,10))) | at most 15 digits | DECIMAL(20,10)",
        "nps(5, 'nps')            | no scale \"nps\"; there are nps-0-10 | nps(5, nps)",
        "csat(5, 'stars')         | no scale \"stars\"; there are nps-0-10 | csat(5, stars)",
        "ces(5, 'stars')          | no scale \"stars\"; there are nps-0-10 | ces(5, stars)",
        "rating_tally(5, 'stars') | no scale \"stars\"; there are nps-0-10 | rating_tally(5",
        "nps(5, 'csat-1-5')       | nps needs a scale that asks for | csat-1-5",
        "csat(5, 'ces-2')         | csat needs a scale that asks for | ces-2",
        "nps(5, x)                | the scale must be a constant | x",
        "nps(5, 5)                | nps: needs the scale, a text, | INT",
        "nps(5, 'nps-0-10', 'lax') | no policy \"lax\"; there are strict, lenient | nps",
        "nps()                    | takes 1 to 3 arguments, got 0 | nps",
        "try_nps(5, 'nps-0-10', 'lenient') | takes 1 to 2 arguments, got 3 | try_nps",
        "nps(5, CAST(NULL AS STRING)) | the scale must be a constant | NULL",
        "rating_tally(5, 'ces-2', 'lax') | no policy \"lax\"; there are strict | rating_tally",
        "rating_tally(5)          | takes 2 to 3 arguments, got 1 | rating_tally",
        "duration_tally(1.5)      | needs a whole number of milliseconds | DECIMAL(2,1)",
        "duration_tally('x')      | duration_tally: needs a whole number of milliseconds | STRING",
        "duration_tally(5, -1)    | target | -1",
        "duration_tally(5, 1.5)   | needs a target, a whole number, | DECIMAL(2,1)",
        "duration_tally(5, ascii(x)) | a target must be a constant | ascii(",
        "duration_tally()         | takes at least 1 argument, got 0 | duration_tally",
        "cx_merge()               | takes 1 argument, got 0 | cx_merge",
        "nps_interval(X'00')      | takes 2 arguments, got 1 | nps_interval",
        "cx_merge(5)              | cx_merge: needs an encoded tally (BINARY) | INT",
        "nps_of('x')              | nps_of: needs an encoded tally (BINARY) | STRING",
        "csat_of(5)               | csat_of: needs an encoded tally (BINARY) | INT",
        "ces_of(5)                | ces_of: needs an encoded tally (BINARY) | INT",
        "csat_interval(5, 0.9)    | csat_interval: needs an encoded tally (BINARY) | INT",
        "ces_interval(5, 0.9)     | ces_interval: needs an encoded tally (BINARY) | INT",
        "duration_percentile(5, 0.5) | duration_percentile: needs an encoded tally | INT",
        "duration_percentile(X'00', 'x') | needs the share of durations, a number, | STRING",
        "duration_share_within(5, 5) | duration_share_within: needs an encoded tally | INT",
        "nps_interval(X'00', 95)  | 95 | nps_interval",
        "nps_interval(X'00', 'x') | needs the level, a number, | STRING",
        "duration_percentile(X'00', 0.5, 'p2') | no quantile rule \"p2\"; there are nearest-rank | p",
        "duration_share_within(X'00', 1.5) | needs a whole number of milliseconds | DECIMAL",
        "business_ms(now(), now(), 'UTC') | a calendar is | weekly hours",
        "business_ms(now(), now(), 'Nowhere ¦ mon 09:00-10:00') | Nowhere | business_ms",
        "business_ms(now(), now(), 'UTC ¦ mon 9-10') | expected a time | 9-10",
        "business_ms(now(), now(), 'UTC ¦ mon 09:00-10:00 ¦ ¦') | a calendar is | hours on dates",
        "business_ms(now(), now(), 5) | needs the calendar, a text, | INT",
        "business_ms(now(), 5, 'UTC ¦ mon 09:00-10:00') | needs a TIMESTAMP | INT",
        "business_ms('2026-05-04', now(), 'UTC ¦ mon 09:00-10:00') | needs a TIMESTAMP | STRING",
      })
  void whatCanBeSeenBeforeRunningIsAnAnalysisError(String call, String reason, String culprit) {
    String sql = "SELECT " + call.strip().replace("¦", "|") + " FROM VALUES ('a') AS t(x)";
    AnalysisException failure =
        assertThrows(AnalysisException.class, () -> LocalSpark.session().sql(sql), sql);
    assertContains(String.valueOf(failure.getMessage()), reason.strip(), culprit.strip());
  }

  @Test
  void whatCanNeverBeIsAnErrorUnderTryToo() {
    for (String call : List.of("try_nps('ten')", "try_nps_of(5)", "try_cx_merge()")) {
      assertThrows(AnalysisException.class, () -> LocalSpark.session().sql("SELECT " + call), call);
    }
  }

  /** The functions that read tallies, of a column t. */
  private static final List<String> OF_RATINGS =
      List.of(
          "nps_of(t)",
          "csat_of(t)",
          "ces_of(t)",
          "nps_interval(t, 0.9)",
          "csat_interval(t, 0.9)",
          "ces_interval(t, 0.9)");

  private static final List<String> OF_DURATIONS =
      List.of("duration_percentile(t, 0.5)", "duration_share_within(t, 60000)");

  static Stream<Arguments> damaged() {
    String ratings = hex(TallyCodec.encode(RatingTally.of(RatingScales.CSAT_1_5, 4).snapshot()));
    String durations = hex(TallyCodec.encode(DurationTally.create().add(5).snapshot()));
    Stream<String> kinds =
        Stream.of(
            "",
            "43584D5201FF00112233445566778899AA",
            // Cut off, with a byte too many, and of a version to come.
            ratings.substring(0, ratings.length() - 2),
            durations.substring(0, durations.length() - 2),
            ratings + "00",
            durations + "00",
            ratings.substring(0, 8) + "7f" + ratings.substring(10));
    List<String> readers =
        Stream.of(OF_RATINGS, OF_DURATIONS, List.of("cx_merge(t)")).flatMap(List::stream).toList();
    return kinds.flatMap(bytes -> readers.stream().map(reader -> Arguments.of(reader, bytes)));
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void aDamagedTallyIsNamedWithFunctionColumnAndValue(String reader, String bytes) {
    String from = " FROM VALUES (X'" + bytes + "') AS day(t)";
    String start = bytes.substring(0, Math.min(bytes.length(), 32)).toUpperCase(Locale.ROOT);
    assertContains(
        failure("SELECT " + reader + from),
        reader.substring(0, reader.indexOf('(')) + "(day.t",
        "got X'" + start,
        bytes.length() / 2 + " bytes");
    assertNull(value("SELECT try_" + reader + from));
  }

  @Test
  void aTallyOfAnotherKindOrScaleIsNamed() {
    String durations = " FROM (SELECT duration_tally(5) AS t)";
    for (String reader : OF_RATINGS) {
      assertContains(failure("SELECT " + reader + durations), "of kind 68", "got X'43");
      assertNull(value("SELECT try_" + reader + durations));
    }
    String thumbs = " FROM (SELECT rating_tally(1, 'thumbs') AS t)";
    for (String reader : OF_DURATIONS) {
      assertContains(failure("SELECT " + reader + thumbs), "of kind 82", "got X'43");
      assertNull(value("SELECT try_" + reader + thumbs));
    }
    for (String reader : List.of("nps_of(t)", "ces_of(t)", "nps_interval(t, 0.9)")) {
      assertContains(failure("SELECT " + reader + thumbs), "thumbs", "got X'43");
      assertNull(value("SELECT try_" + reader + thumbs));
    }
  }

  @Test
  void aDamagedTallyInATaskIsNamedToo() {
    String tallies =
        " FROM (SELECT IF(id = 777, X'00', rating_tally) AS t FROM range(0, 1000, 1, 4)"
            + " CROSS JOIN (SELECT rating_tally(5, 'nps-0-10') AS rating_tally))";
    assertContains(failure("SELECT cx_merge(t)" + tallies), "cx_merge(", "got X'00', 1 bytes");
    assertContains(failure("SELECT max(nps_of(t))" + tallies), "nps_of(", "got X'00', 1 bytes");
    assertNull(value("SELECT try_cx_merge(t)" + tallies));
    assertEquals(999L, value("SELECT count(try_nps_of(t))" + tallies));
  }

  @Test
  void moreThanALongHoldsIsRefusedAndNotWrapped() {
    String full =
        hex(
            TallyCodec.encode(
                RatingTally.of(RatingScales.NPS_0_10).addCount(5, Long.MAX_VALUE).snapshot()));
    String tallies = " FROM VALUES (X'%s'), (X'%s') AS v(t)".formatted(full, full);
    assertContains(failure("SELECT cx_merge(t)" + tallies), "cx_merge(", "got X'43");
    assertNull(value("SELECT try_cx_merge(t)" + tallies));
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
        "rating_tally(t.x, 'nps-0-10'): the rating is off scale nps-0-10",
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
  void levelsOfRowsAreChecked() {
    String levels =
        "SELECT %s(t, x) IS NULL FROM (SELECT rating_tally(5, 'nps-0-10') AS t) CROSS JOIN VALUES"
            + " (%s) AS v(x)";
    assertEquals(false, value(levels.formatted("nps_interval", "0.9D")));
    assertEquals(true, value(levels.formatted("nps_interval", "CAST(NULL AS DOUBLE)")));
    assertContains(
        failure(levels.formatted("nps_interval", "95D")), "nps_interval(", "95.0", "bytes, 95.0");
    assertEquals(true, value(levels.formatted("try_nps_interval", "95D")));
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
