package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.hex;
import static io.cxmetrics.spark.LocalSpark.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.CustomerEffortScore;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each aggregate, as it is and under {@code try_}, in each place where one can stand, beside core
 * over the rows that belong there.
 */
class AggregatePlacesTest {

  /** A row: an answer that is on every scale in use; all of channel c are missing. */
  private record Answer(int id, String channel, String land, @Nullable Integer score) {}

  private static final List<Answer> ANSWERS =
      IntStream.range(0, 60)
          .mapToObj(
              id ->
                  new Answer(
                      id,
                      List.of("a", "b", "c").get(id % 3),
                      List.of("d", "e").get(id / 3 % 2),
                      id % 3 == 2 || id % 7 == 0 ? null : (Integer) (1 + (id * 3 + id / 5) % 5)))
          .toList();

  /**
   * An aggregate.
   *
   * @param sql its call, with a place for DISTINCT
   * @param core what core makes of the same answers
   */
  private record Aggregate(String sql, Function<List<@Nullable Integer>, @Nullable Object> core) {}

  private static final List<Aggregate> AGGREGATES =
      Stream.of(
              new Aggregate(
                  "nps(%sscore)",
                  score(
                      RatingScales.NPS_0_10,
                      r -> NetPromoterScore.standard().calculate(r).score())),
              new Aggregate(
                  "csat(%sscore)",
                  score(
                      RatingScales.CSAT_1_5,
                      r -> CustomerSatisfaction.standard().calculate(r).score())),
              new Aggregate(
                  "ces(%sscore)",
                  score(
                      RatingScales.CES_2,
                      r -> CustomerEffortScore.version2().calculate(r).score())),
              new Aggregate(
                  "ces(%sscore, 'ces-1')",
                  score(
                      RatingScales.CES_1,
                      r -> CustomerEffortScore.version1().calculate(r).score())),
              new Aggregate(
                  "rating_tally(%sscore, 'nps-0-10')",
                  scores -> hex(TallyCodec.encode(ratings(RatingScales.NPS_0_10, scores)))),
              new Aggregate("duration_tally(%sscore, 3)", AggregatePlacesTest::durations),
              new Aggregate("cx_merge(%stally)", AggregatePlacesTest::merged))
          .flatMap(
              aggregate ->
                  Stream.of(aggregate, new Aggregate("try_" + aggregate.sql(), aggregate.core())))
          .toList();

  private static Function<List<@Nullable Integer>, @Nullable Object> score(
      RatingScale scale, Function<RatingDistribution, Double> core) {
    return scores -> {
      RatingDistribution ratings = ratings(scale, scores);
      return ratings.n() == 0 ? null : core.apply(ratings);
    };
  }

  private static RatingDistribution ratings(RatingScale scale, List<@Nullable Integer> scores) {
    RatingTally tally = RatingTally.of(scale, RatingPolicy.lenient());
    for (Integer score : scores) {
      if (score == null) {
        tally.addMissing();
      } else {
        tally.add(score);
      }
    }
    return tally.snapshot();
  }

  private static String durations(List<@Nullable Integer> scores) {
    DurationTally tally = DurationTally.withTargets(Duration.ofMillis(3));
    scores.stream().filter(Objects::nonNull).forEach(tally::add);
    return hex(TallyCodec.encode(tally.snapshot()));
  }

  /** Of tallies of one rating each; there is none of a missing one. */
  private static @Nullable String merged(List<@Nullable Integer> scores) {
    List<@Nullable Integer> given = scores.stream().filter(Objects::nonNull).toList();
    return given.isEmpty() ? null : hex(TallyCodec.encode(ratings(RatingScales.NPS_0_10, given)));
  }

  @BeforeAll
  static void answers() {
    List<Row> rows =
        ANSWERS.stream()
            .map(
                answer ->
                    RowFactory.create(
                        answer.id(),
                        answer.channel(),
                        answer.land(),
                        answer.score(),
                        answer.score() == null
                            ? null
                            : TallyCodec.encode(
                                ratings(RatingScales.NPS_0_10, List.of(answer.score())))))
            .toList();
    LocalSpark.view(
        "places",
        LocalSpark.session()
            .createDataFrame(
                rows,
                StructType.fromDDL("id INT, channel STRING, land STRING, score INT, tally BINARY"))
            .repartition(3));
  }

  /** All aggregates as columns. */
  private static String columns(String distinct, String after) {
    return AGGREGATES.stream()
        .map(aggregate -> aggregate.sql().formatted(distinct) + after)
        .collect(Collectors.joining(", "));
  }

  /** What core makes of answers, aggregate by aggregate. */
  private static List<@Nullable Object> core(List<@Nullable Integer> scores) {
    List<@Nullable Object> values = new ArrayList<>();
    AGGREGATES.forEach(aggregate -> values.add(aggregate.core().apply(scores)));
    return values;
  }

  private static List<@Nullable Integer> scores(Predicate<Answer> where) {
    List<@Nullable Integer> scores = new ArrayList<>();
    ANSWERS.stream().filter(where).forEach(answer -> scores.add(answer.score()));
    return scores;
  }

  /** The aggregates of a row, which stand from a column on. */
  private static List<@Nullable Object> values(Row row, int from) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < AGGREGATES.size(); i++) {
      Object value = row.get(from + i);
      values.add(value instanceof byte[] ? hex(value) : value);
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ''",
    "DISTINCT, '', ''",
    "'', land = 'd', ''",
    "DISTINCT, land = 'd', ''",
    // Several kinds of DISTINCT: the engine counts each in rows of its own.
    "'', '', 'count(DISTINCT channel), count(DISTINCT land)'",
    "DISTINCT, '', 'count(DISTINCT channel), count(DISTINCT land)'",
    "DISTINCT, land = 'd', 'count(DISTINCT channel), count(DISTINCT land)'"
  })
  void distinctAndFilter(String distinct, String filter, String beside) {
    List<@Nullable Integer> scores =
        scores(answer -> filter.isEmpty() || answer.land().equals("d"));
    if (!distinct.isEmpty()) {
      scores = new ArrayList<>(new LinkedHashSet<>(scores));
    }
    String after = filter.isEmpty() ? "" : " FILTER (WHERE " + filter + ")";
    String sql = "SELECT " + columns(distinct + " ", after);
    Row row = rows(sql + (beside.isEmpty() ? "" : ", " + beside) + " FROM places").get(0);
    assertEquals(core(scores), values(row, 0));
  }

  @Test
  void everyLevelOfACube() {
    List<Row> rows =
        rows(
            "SELECT channel, land, "
                + columns("", "")
                + " FROM places GROUP BY CUBE (channel, land)");
    assertEquals((3 + 1) * (2 + 1), rows.size());
    for (Row row : rows) {
      Predicate<Answer> level =
          answer ->
              (row.isNullAt(0) || answer.channel().equals(row.get(0)))
                  && (row.isNullAt(1) || answer.land().equals(row.get(1)));
      assertEquals(core(scores(level)), values(row, 2), row.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-3, -1, 3 PRECEDING AND 1 PRECEDING",
    "-1000, 0, UNBOUNDED PRECEDING AND CURRENT ROW",
    "0, 1000, CURRENT ROW AND UNBOUNDED FOLLOWING",
    "-1000, 1000, UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"
  })
  void windows(int from, int to, String frame) {
    String over = " OVER (PARTITION BY channel ORDER BY id ROWS BETWEEN " + frame + ")";
    List<Row> rows = rows("SELECT id, " + columns("", over) + " FROM places");
    assertEquals(ANSWERS.size(), rows.size());
    for (Row row : rows) {
      int id = row.getInt(0);
      Predicate<Answer> inFrame =
          answer ->
              answer.id() % 3 == id % 3
                  && answer.id() >= id + 3 * from
                  && answer.id() <= id + 3 * to;
      assertEquals(core(scores(inFrame)), values(row, 1), row.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "', count(DISTINCT channel), count(DISTINCT land)'"})
  void noRows(String beside) {
    Row row = rows("SELECT " + columns("", "") + beside + " FROM places WHERE id < 0").get(0);
    assertEquals(core(List.of()), values(row, 0));
  }

  @Test
  void aSubqueryThatFindsNoRows() {
    List<Row> rows =
        rows(
            "SELECT channel, (SELECT struct("
                + columns("", "")
                + ") FROM places WHERE channel = outside.channel)"
                + " FROM VALUES ('a'), ('nowhere') AS outside(channel)");
    assertEquals(2, rows.size());
    for (Row row : rows) {
      assertEquals(
          core(scores(answer -> answer.channel().equals(row.get(0)))), values(row.getStruct(1), 0));
    }
  }

  /** Scores alone are counted first and spread later; with tallies beside them they are not. */
  @Test
  void columnsOfAPivot() {
    assertPivot("score", aggregate -> aggregate.sql().matches(".*(nps|csat|ces)[(].*"));
    assertPivot("score, tally", aggregate -> true);
  }

  private static void assertPivot(String columns, Predicate<Aggregate> chosen) {
    List<Aggregate> aggregates = AGGREGATES.stream().filter(chosen).toList();
    String named =
        IntStream.range(0, aggregates.size())
            .mapToObj(i -> aggregates.get(i).sql().formatted("") + " AS a" + i)
            .collect(Collectors.joining(", "));
    List<Row> rows =
        rows(
            "SELECT * FROM (SELECT channel, land, "
                + columns
                + " FROM places) PIVOT ("
                + named
                + " FOR land IN ('d' AS d, 'e' AS e))");
    assertEquals(3, rows.size());
    for (Row row : rows) {
      for (String land : List.of("d", "e")) {
        List<@Nullable Integer> scores =
            scores(answer -> answer.channel().equals(row.get(0)) && answer.land().equals(land));
        for (int i = 0; i < aggregates.size(); i++) {
          Object value = row.getAs(land + "_a" + i);
          assertEquals(
              aggregates.get(i).core().apply(scores),
              value instanceof byte[] ? hex(value) : value,
              aggregates.get(i).sql() + " of " + row.get(0) + ", " + land);
        }
      }
    }
  }
}
