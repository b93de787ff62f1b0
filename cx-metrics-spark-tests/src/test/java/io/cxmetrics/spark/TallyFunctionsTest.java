package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.hex;
import static io.cxmetrics.spark.LocalSpark.over;
import static io.cxmetrics.spark.LocalSpark.rows;
import static io.cxmetrics.spark.LocalSpark.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.survey.CustomerEffortScore;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tallies as columns: what goes in, how they merge, what is read from them. */
class TallyFunctionsTest {

  private static final String TICKETS =
      "(SELECT CAST(id * id % 7919 * 1000 + id AS BIGINT) AS x FROM range(0, 3000, 1, 5))";

  private static RatingTally lenient(RatingScale scale) {
    return RatingTally.of(scale, RatingPolicy.lenient());
  }

  @ParameterizedTest
  @MethodSource("scales")
  void theBytesAreCores(String id) {
    RatingScale scale = RatingScales.byId(id);
    RatingTally tally = lenient(scale).addMissing().add(scale.max() + 1);
    StringBuilder values = new StringBuilder("(NULL), (" + (scale.max() + 1) + ")");
    for (int rating = scale.min(); rating <= scale.max(); rating++) {
      tally.addCount(rating, 2 + rating % 3);
      values.append((", (" + rating + ")").repeat(2 + rating % 3));
    }
    assertEquals(
        hex(TallyCodec.encode(tally.snapshot())),
        hex(over(values.toString(), "rating_tally(x, '" + id + "', 'lenient')")));
  }

  static Stream<String> scales() {
    return RatingScales.all().stream().map(RatingScale::id);
  }

  @Test
  void nothingIsAnEmptyTallyAndNoScore() {
    String empty = hex(TallyCodec.encode(RatingTally.of(RatingScales.NPS_0_10).snapshot()));
    String none = " FROM VALUES (1) AS t(x) WHERE x > 1";
    assertEquals(empty, hex(value("SELECT rating_tally(x, 'nps-0-10')" + none)));
    assertEquals(
        hex(TallyCodec.encode(DurationTally.create().snapshot())),
        hex(value("SELECT duration_tally(x)" + none)));
    assertNull(value("SELECT nps_of(rating_tally(x, 'nps-0-10'))" + none));
    assertNull(value("SELECT nps_interval(rating_tally(x, 'nps-0-10'), 0.95)" + none));
    assertNull(value("SELECT duration_percentile(duration_tally(x), 0.5)" + none));
    assertNull(value("SELECT duration_share_within(duration_tally(x), 5)" + none));
    assertNull(value("SELECT cx_merge(CAST(NULL AS BINARY))"));
    assertNull(value("SELECT nps_of(CAST(NULL AS BINARY))"));
    assertNull(value("SELECT nps_of(NULL)"));
  }

  @Test
  void scoresAndIntervalsAreCores() {
    RatingTally nps = RatingTally.of(RatingScales.NPS_0_10, 10, 9, 9, 3, 7);
    RatingTally csat = RatingTally.of(RatingScales.CSAT_1_5, 5, 4, 4, 3, 1);
    RatingTally ces = RatingTally.of(RatingScales.CES_1, 5, 4, 1, 2, 2);
    Row row =
        rows("SELECT nps_of(n), nps_interval(n, 0.9), csat_of(c), csat_interval(c, 0.99D),"
                + " ces_of(e), ces_interval(e, 0.95) FROM (SELECT rating_tally(n, 'nps-0-10') n,"
                + " rating_tally(c, 'csat-1-5') c, rating_tally(e, 'ces-1') e FROM VALUES"
                + " (10, 5, 5), (9, 4, 4), (9, 4, 1), (3, 3, 2), (7, 1, 2) AS t(n, c, e))")
            .get(0);
    assertEquals(NetPromoterScore.standard().calculate(nps).score(), row.get(0));
    assertInterval(
        NetPromoterScore.standard().withLevel(ConfidenceLevel.P90).calculate(nps).interval(),
        row.getStruct(1));
    assertEquals(CustomerSatisfaction.standard().calculate(csat).score(), row.get(2));
    assertInterval(
        CustomerSatisfaction.standard()
            .withLevel(ConfidenceLevel.P99)
            .calculate(csat)
            .estimate()
            .orElseThrow()
            .interval()
            .orElseThrow(),
        row.getStruct(3));
    assertEquals(CustomerEffortScore.version1().calculate(ces).score(), row.get(4));
    assertInterval(
        CustomerEffortScore.version1()
            .calculate(ces)
            .estimate()
            .orElseThrow()
            .interval()
            .orElseThrow(),
        row.getStruct(5));
  }

  private static void assertInterval(ConfidenceInterval expected, Row struct) {
    assertEquals(expected.lower(), struct.getDouble(struct.fieldIndex("lower")));
    assertEquals(expected.upper(), struct.getDouble(struct.fieldIndex("upper")));
  }

  @Test
  void aMeanOfOneAnswerHasNoInterval() {
    assertEquals(4.0, over("(4)", "ces_of(rating_tally(x, 'ces-1'))"));
    assertNull(over("(4)", "ces_interval(rating_tally(x, 'ces-1'), 0.95)"));
  }

  @Test
  void talliesStandWhereAggregatesCan() {
    String scores = "(10), (10), (9), (3), (NULL)";
    assertEquals(
        hex(TallyCodec.encode(lenient(RatingScales.NPS_0_10).add(10).add(9).add(3).snapshot())),
        hex(over(scores, "rating_tally(DISTINCT x, 'nps-0-10') FILTER (WHERE x IS NOT NULL)")));
    assertEquals(100.0, over(scores, "nps_of(rating_tally(x, 'nps-0-10') FILTER (WHERE x > 3))"));
    assertEquals(
        "[[1,5.0], [2,5.0], [3,7.0]]",
        rows("SELECT d, duration_percentile(duration_tally(x) OVER (ORDER BY d ROWS BETWEEN 1"
                + " PRECEDING AND CURRENT ROW), 0.5) FROM VALUES (1, 5), (2, 7), (3, 9)"
                + " AS t(d, x) ORDER BY d")
            .toString());
    assertEquals(
        "[[null,3], [a,2], [b,1]]",
        rows(
                "SELECT g, CAST(1000 * duration_share_within(duration_tally(x), 100) AS INT) / 1000"
                    + " * count(*) AS n FROM VALUES ('a', 5), ('a', 7), ('b', 9) AS t(g, x)"
                    + " GROUP BY CUBE (g) ORDER BY g")
            .stream()
            .map(
                row ->
                    "[" + row.get(0) + "," + Math.round(((Number) row.get(1)).doubleValue()) + "]")
            .toList()
            .toString());
  }

  @Test
  void durationsAreCores() {
    DurationTally tally = DurationTally.withTargets(Duration.ofHours(1));
    for (long id = 0; id < 3000; id++) {
      tally.add(id * id % 7919 * 1000 + id);
    }
    DurationDistribution expected = tally.snapshot();
    Row row =
        rows("SELECT t, duration_percentile(t, 0.9), duration_percentile(t, 0.9, 'type-7'),"
                + " duration_share_within(t, 3600000) FROM"
                + " (SELECT duration_tally(x, 3600000) AS t FROM "
                + TICKETS
                + ")")
            .get(0);
    assertEquals(hex(TallyCodec.encode(expected)), hex(row.get(0)));
    assertEquals(expected.percentileMillis(0.9, QuantileRule.NEAREST_RANK), row.get(1));
    assertEquals(expected.percentileMillis(0.9, QuantileRule.TYPE_7), row.get(2));
    assertEquals((double) expected.countAtMost(Duration.ofHours(1)).lower() / 3000, row.get(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void mergingIsCountingAtOnceHoweverRowsArePartitioned(int parts) {
    String whole = String.valueOf(value("SELECT hex(duration_tally(x, 60000)) FROM " + TICKETS));
    LocalSpark.view(
        "tickets", LocalSpark.session().sql("SELECT * FROM " + TICKETS).repartition(parts));
    assertEquals(whole, value("SELECT hex(duration_tally(x, 60000)) FROM tickets"));
    assertEquals(
        whole,
        value(
            "SELECT hex(cx_merge(t)) FROM (SELECT duration_tally(x, 60000) AS t FROM tickets"
                + " GROUP BY x % 13)"));
    assertEquals(
        value("SELECT hex(rating_tally(x % 11, 'nps-0-10')) FROM " + TICKETS),
        value(
            "SELECT hex(cx_merge(t)) FROM (SELECT rating_tally(x % 11, 'nps-0-10') AS t"
                + " FROM tickets GROUP BY x % 13)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TINYINT", "SMALLINT", "INT", "BIGINT", "DECIMAL(18,0)"})
  void everyWholeTypeHoldsMilliseconds(String type) {
    String millis = "CAST(x AS " + type + ")";
    String tally = "duration_tally(" + millis + ", CAST(7 AS " + type + "))";
    assertEquals(
        hex(
            TallyCodec.encode(
                DurationTally.withTargets(Duration.ofMillis(7)).add(5).add(100).snapshot())),
        hex(over("(5), (NULL), (100)", tally)));
    assertEquals(
        0.5, over("(5), (100)", "duration_share_within(" + tally + ", CAST(7 AS " + type + "))"));
  }

  @Test
  void durationsThatAreAllMissingAreAnEmptyTally() {
    String empty = hex(TallyCodec.encode(DurationTally.create().snapshot()));
    assertEquals(empty, hex(value("SELECT duration_tally(NULL)")));
    assertEquals(empty, hex(over("(CAST(NULL AS BIGINT))", "duration_tally(x)")));
  }

  @Test
  void intervalsOfTimeAreDurations() {
    assertEquals(
        hex(TallyCodec.encode(DurationTally.create().add(90_000).snapshot())),
        hex(
            value(
                "SELECT duration_tally(b - a) FROM VALUES (timestamp'2026-05-04 08:00:00',"
                    + " timestamp'2026-05-04 08:01:30.0009') AS t(a, b)")));
  }

  @Test
  void businessTimeIsCores() {
    BusinessCalendar desk =
        BusinessCalendar.in("Europe/Berlin")
            .hours("mon-fri 09:00-17:30")
            .overrides("2026-05-05=closed")
            .build();
    Instant start = Instant.parse("2026-05-04T12:34:56.789Z");
    Instant end = Instant.parse("2026-05-06T12:00:00Z");
    String times = "timestamp'" + start + "', timestamp'" + end + "'";
    assertEquals(
        desk.openTime(start, end).toMillis(),
        value(
            "SELECT business_ms("
                + times
                + ", 'Europe/Berlin | mon-fri 09:00-17:30 | 2026-05-05=closed')"));
    assertNull(value("SELECT business_ms(NULL, now(), 'UTC | mon 09:00-10:00')"));
  }

  @Test
  void businessTimeInTasksIsCores() {
    BusinessCalendar desk =
        BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:30").build();
    Instant start = Instant.parse("2026-03-27T00:00:00Z");
    long expected = 0;
    for (int id = 0; id < 5000; id++) {
      Instant end = start.plus(Duration.ofMinutes(7L * id));
      expected += desk.openTime(start.plus(Duration.ofMinutes(id)), end).toMillis();
    }
    assertEquals(
        expected,
        value(
            "SELECT sum(business_ms(timestamp_millis("
                + start.toEpochMilli()
                + " + id * 60000), timestamp_millis("
                + start.toEpochMilli()
                + " + id * 420000), 'Europe/Berlin | mon-fri 09:00-17:30'))"
                + " FROM range(0, 5000, 1, 4)"));
  }

  @Test
  void missingAndOffScaleAreCounted() {
    Object tally = over("(10), (NULL), (11), (12)", "rating_tally(x, 'nps-0-10', 'lenient')");
    assertEquals(
        Map.of(ExclusionReason.MISSING, 1L, ExclusionReason.OFF_SCALE, 2L),
        TallyCodec.decodeRatings(HexFormat.of().parseHex(hex(tally))).excluded());
  }
}
