package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.assertContains;
import static io.cxmetrics.spark.LocalSpark.failure;
import static io.cxmetrics.spark.LocalSpark.over;
import static io.cxmetrics.spark.LocalSpark.rows;
import static io.cxmetrics.spark.LocalSpark.value;
import static io.cxmetrics.spark.LocalSpark.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code nps}, {@code csat} and {@code ces} in the places where an aggregate can stand. */
class ScoreFunctionsTest {

  /** As in the README: 6 promoters, 2 detractors of 10. */
  private static final String SCORES = "(10),(9),(9),(8),(7),(10),(3),(9),(6),(10)";

  private static final String BY_CHANNEL =
      "VALUES ('chat', 'de', 10), ('chat', 'fr', 10), ('chat', 'de', 3), ('mail', 'de', 9),"
          + " ('mail', 'fr', CAST(NULL AS INT)), ('shop', 'fr', CAST(NULL AS INT))"
          + " AS t(channel, land, score)";

  @Test
  void scoresOfWholeTables() {
    assertEquals(40.0, over(SCORES, "nps(x)"));
    assertEquals(0.6, over("(5),(4),(2),(4),(1)", "csat(x)"));
    assertEquals(0.75, over("(7),(6),(5),(2)", "ces(x)"));
  }

  @ParameterizedTest
  @CsvSource({
    "nps, nps-1-10, 6, -100.0", "nps, nps-eu, 8, 100.0", "nps, nps-1-5, 4, 0.0",
    "csat, thumbs, 1, 1.0", "csat, csat-1-7, 5, 0.0", "csat, csat-1-10, 9, 1.0",
    "ces, ces-5, 4, 1.0", "ces, ces-1, 4, 4.0"
  })
  void scoresOnOtherScales(String function, String scale, int rating, double expected) {
    assertEquals(expected, over("(" + rating + ")", function + "(x, '" + scale + "')"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nps(x)", "csat(x)", "ces(x)", "nps(DISTINCT x)"})
  void undefinedIsNullAlsoInAnsiMode(String score) {
    for (String ansi : List.of("true", "false")) {
      with(
          "spark.sql.ansi.enabled",
          ansi,
          () -> {
            assertNull(value("SELECT " + score + " FROM VALUES (5) AS t(x) WHERE x > 5"));
            assertNull(over("(CAST(NULL AS INT))", score));
            assertNull(over("(NULL)", score));
          });
    }
  }

  @Test
  void anEmptyGroupIsNullBesideOthers() {
    assertEquals(
        List.of("chat 33.333333333333336", "mail 100.0", "shop null"),
        strings("SELECT channel, nps(score) FROM " + BY_CHANNEL + " GROUP BY channel ORDER BY 1"));
  }

  @Test
  void distinctCountsEachRatingOnce() {
    // 10 and 9 against 3 and 6, with 8 and 7 between; over distinct bands it would be 0 of 3.
    assertEquals(0.0, over(SCORES, "nps(DISTINCT x)"));
    assertEquals(50.0, over("(10),(10),(9),(3),(8)", "nps(DISTINCT x) * 2"));
    List<Row> beside =
        rows(
            "SELECT nps(DISTINCT x), nps(x), count(DISTINCT x), sum(x) FROM VALUES "
                + "(10),(10),(3) AS t(x)");
    assertEquals("[0.0,33.333333333333336,2,23]", beside.get(0).toString());
  }

  @Test
  void filterAndOverTakeTheirRows() {
    assertEquals(100.0, over(SCORES, "nps(x) FILTER (WHERE x > 8)"));
    assertEquals(100.0, over(SCORES, "nps(DISTINCT x) FILTER (WHERE x > 8)"));
    assertEquals(
        List.of("10 100.0", "3 0.0", "9 0.0", "null 100.0"),
        strings(
            "SELECT x, nps(x) OVER (ORDER BY day ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"
                + " FROM VALUES (1, 10), (2, 3), (3, 9), (4, NULL) AS t(day, x) ORDER BY day"));
    assertEquals(
        List.of("1 100.0", "2 0.0", "3 33.333333333333336"),
        strings(
            "SELECT day, nps(x) OVER (ORDER BY day) FROM VALUES (1, 10), (2, 3), (3, 9)"
                + " AS t(day, x)"));
  }

  @Test
  void cubeHasEveryLevel() {
    assertEquals(
        List.of(
            "null null 50.0",
            "null de 33.333333333333336",
            "null fr 100.0",
            "chat null 33.333333333333336",
            "chat de 0.0",
            "chat fr 100.0",
            "mail null 100.0",
            "mail de 100.0",
            "mail fr null",
            "shop null null",
            "shop fr null"),
        strings(
            "SELECT channel, land, nps(score) FROM "
                + BY_CHANNEL
                + " GROUP BY CUBE (channel, land) ORDER BY channel, land"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TINYINT",
        "SMALLINT",
        "INT",
        "BIGINT",
        "FLOAT",
        "DOUBLE",
        "DECIMAL(2,0)",
        "DECIMAL(38,0)",
        "DECIMAL(15,13)"
      })
  void everyNumericTypeHoldsRatings(String type) {
    String values = SCORES + ",(NULL)";
    String score = "nps(CAST(x AS " + type + "))";
    assertEquals(40.0, over(values.replace("10)", "9)"), score));
    if (!type.equals("DECIMAL(15,13)")) {
      assertEquals(40.0, over(values, score));
    }
  }

  @Test
  void halvesAreOffScaleAndNanIsMissing() {
    assertContains(
        failure("SELECT nps(x) FROM VALUES (9.5D) AS t(x)"), "nps(t.x): the rating is off", "9.5");
    assertEquals(0.0, over("(9.5D), (8D)", "nps(x, 'nps-0-10', 'lenient')"));
    assertEquals(100.0, over("(double('NaN')), (10D)", "nps(x)"));
    assertNull(over("(9.5D), (8D)", "try_nps(x)"));
    assertContains(failure("SELECT nps(x) FROM VALUES (1e30D) AS t(x)"), "1.0E30");
    assertContains(
        failure("SELECT nps(x) FROM VALUES (9223372036854775807) AS t(x)"), "9223372036854775807");
  }

  @ParameterizedTest
  @CsvSource({"nps, 11", "nps, -1", "csat, 0", "csat, 6", "ces, 8"})
  void offScaleIsByPolicy(String function, int rating) {
    String values = "(5), (" + rating + ")";
    assertContains(
        failure("SELECT " + function + "(x) FROM VALUES " + values + " AS t(x)"),
        function + "(t.x): the rating is off scale " + function,
        "got " + rating);
    assertNull(over(values, "try_" + function + "(x)"));
    String scale =
        function.equals("nps") ? "nps-0-10" : function.equals("csat") ? "csat-1-5" : "ces-2";
    assertEquals(
        over("(5)", function + "(x)"), over(values, function + "(x, '" + scale + "', 'lenient')"));
    assertContains(
        failure("SELECT " + function + "(" + rating + ", '" + scale + "', 'strict')"),
        function + "(" + rating + ", '" + scale + "', 'strict'): the rating is off scale");
    assertEquals(over("(5)", function + "(x)"), over("(5), (NULL)", "try_" + function + "(x)"));
  }

  @Test
  void oneBadGroupStopsTryAlone() {
    assertEquals(
        List.of("a 100.0", "b null"),
        strings(
            "SELECT g, try_nps(x) FROM VALUES ('a', 10), ('b', 10), ('b', 11) AS t(g, x)"
                + " GROUP BY g ORDER BY g"));
  }

  @Test
  void theLoopOverRowsIsGenerated() {
    with(
        "spark.sql.adaptive.enabled",
        "false",
        () ->
            assertContains(
                rows("EXPLAIN CODEGEN SELECT nps(CAST(id % 11 AS INT)) FROM range(100)")
                    .get(0)
                    .getString(0),
                "hashAgg_doAggregate_nps"));
  }

  @Test
  void aColumnIsCalledAfterItsFunction() {
    Dataset<Row> columns =
        LocalSpark.session()
            .sql("SELECT nps(x), nps_of(rating_tally(x, 'nps-0-10')) FROM VALUES (9) AS t(x)");
    assertEquals(List.of("nps(x)", "nps_of(rating_tally(x))"), List.of(columns.columns()));
  }

  @Test
  void interpretedPlansGiveTheSame() {
    with(
        "spark.sql.codegen.wholeStage",
        "false",
        () ->
            with(
                "spark.sql.codegen.factoryMode",
                "NO_CODEGEN",
                () -> {
                  assertEquals(40.0, over(SCORES, "nps(x)"));
                  assertEquals(40.0, over(SCORES, "nps_of(rating_tally(x, 'nps-0-10'))"));
                }));
  }

  private static List<String> strings(String sql) {
    return rows(sql).stream()
        .map(row -> String.join(" ", columns(row).map(String::valueOf).toList()))
        .toList();
  }

  private static Stream<Object> columns(Row row) {
    return IntStream.range(0, row.size()).mapToObj(row::get);
  }
}
