package io.cxmetrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.TallyCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.aggregate.HashAggregateExec;
import org.apache.spark.sql.execution.aggregate.ObjectHashAggregateExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the engine runs the aggregates: with counters of its own, or with an object a group. */
class PlansTest {

  private static final String THRESHOLD =
      "spark.sql.objectHashAggregate.sortBased.fallbackThreshold";

  private static final String EMPTY =
      LocalSpark.hex(TallyCodec.encode(DurationTally.create().snapshot()));

  /** The plan of a query of 500 groups, once it has run. */
  private static List<SparkPlan> run(String aggregate) throws ParseException {
    var state = LocalSpark.session().sessionState();
    LogicalPlan query =
        state
            .sqlParser()
            .parsePlan(
                "SELECT "
                    + aggregate
                    + " FROM (SELECT id, CAST(id % 5 + 1 AS INT) AS score,"
                    + " X'"
                    + EMPTY
                    + "' AS tally FROM range(0, 3000, 1, 2)) GROUP BY id % 500");
    List<SparkPlan> parts = new ArrayList<>();
    LocalSpark.with(
        "spark.sql.adaptive.enabled",
        "false",
        () -> {
          SparkPlan plan = state.executePlan(query, CommandExecutionMode.ALL()).executedPlan();
          assertEquals(500, plan.executeCollect().length);
          all(plan).forEach(parts::add);
        });
    return parts;
  }

  private static Stream<SparkPlan> all(SparkPlan plan) {
    return Stream.concat(
        Stream.of(plan), ScalaSeq.toList(plan.children()).stream().flatMap(PlansTest::all));
  }

  private static <T> List<T> only(Class<T> type, List<SparkPlan> plan) {
    return plan.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nps(score)",
        "try_csat(score)",
        "ces(score)",
        "rating_tally(score, 'nps-0-10')",
        "try_rating_tally(score, 'nps-0-10')"
      })
  void ratingsAreCountersOfTheEngine(String aggregate) throws ParseException {
    List<SparkPlan> plan = run(aggregate);
    assertEquals(2, only(HashAggregateExec.class, plan).size());
    assertEquals(List.of(), only(ObjectHashAggregateExec.class, plan));
  }

  @ParameterizedTest
  @ValueSource(strings = {"duration_tally(id)", "cx_merge(tally)"})
  void objectsAreSortedPastSoManyGroupsATaskUnlessItIsSet(String aggregate) throws ParseException {
    assertTrue(sorting(run(aggregate)) > 0);
    LocalSpark.session().conf().set(THRESHOLD, "1000");
    try {
      assertEquals(0, sorting(run(aggregate)));
    } finally {
      LocalSpark.session().conf().unset(THRESHOLD);
    }
  }

  /** The number of tasks in which the engine began to sort. */
  private static long sorting(List<SparkPlan> plan) {
    List<ObjectHashAggregateExec> aggregates = only(ObjectHashAggregateExec.class, plan);
    assertEquals(2, aggregates.size());
    return aggregates.stream()
        .mapToLong(part -> part.metrics().apply("numTasksFallBacked").value())
        .sum();
  }
}
