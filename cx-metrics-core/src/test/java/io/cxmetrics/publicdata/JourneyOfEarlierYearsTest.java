package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.journey.JourneyAnswers;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.journey.JourneyResult;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.Stage;
import io.cxmetrics.journey.StageResult;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.journey.TouchpointResult;
import io.cxmetrics.journey.WithinStage;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Section 2 of the reference values along a journey: every touchpoint of five years by itself, and
 * the stages that follow from the printed figures. The stages are those of section 3, as far as
 * these years asked for them, and the overall question.
 */
class JourneyOfEarlierYearsTest {

  private static final List<Group> GROUPS =
      List.of(
          new Group("1 access", List.of("ROADS", "PARK", "LTPARKING", "RENTAL", "AIRTRAIN")),
          new Group(
              "3 wayfinding and information",
              List.of("SIGN", "SCREENS", "INFODOWN", "INFOUP", "WALKWAYS")),
          new Group("4 dwell", List.of("ART", "FOOD", "STORE", "WIFI")),
          new Group("overall", List.of("ALL")));

  /** A stage by the names of its touchpoints; 2010 and 2011 did not ask for the last of "dwell". */
  private record Group(String name, List<String> touchpoints) {

    List<Row> of(List<Row> rows) {
      return rows.stream().filter(row -> touchpoints.contains(row.touchpoint())).toList();
    }

    Stage stage(List<Row> rows) {
      return Stage.of(
          name,
          of(rows).stream()
              .map(row -> Touchpoint.of(row.column(), RatingScales.CSAT_1_5))
              .toArray(Touchpoint[]::new));
    }
  }

  /** A row of a touchpoint table: {@code ART (Q6A)}, n, the counts, top-2 twice, mean, index. */
  private record Row(String touchpoint, String column, long n, double mean, double index) {

    static Row of(List<String> cells) {
      String[] name = cells.get(0).replace(")", "").split(" \\(", 2);
      return new Row(
          name[0],
          name[1],
          Long.parseLong(cells.get(1)),
          Double.parseDouble(cells.get(9)),
          Double.parseDouble(cells.get(10)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2010, 2011, 2013, 2014, 2016})
  void touchpointsAndTheirStages(int year) {
    PublicData data =
        PublicData.read("sfo_survey/%s_SFO_Customer_Survey_20250817.csv".formatted(year));
    List<Row> rows = Reference.table("SFO " + year + ": rows").stream().map(Row::of).toList();
    JourneyModel model = new JourneyModel(GROUPS.stream().map(group -> group.stage(rows)).toList());
    assertEquals(rows.size(), model.touchpoints().size());
    JourneyAnswers answers = JourneyOnPublicDataTest.answers(data, model, row -> true);
    assertEquals(data.rows().size(), answers.respondents());

    JourneyResult means = JourneyScore.of(model).calculate(answers);
    JourneyResult pooled =
        JourneyScore.of(model).within(WithinStage.POOLED_ANSWERS).calculate(answers);
    double sum = 0;
    for (int i = 0; i < GROUPS.size(); i++) {
      List<Row> expected = GROUPS.get(i).of(rows);
      assertTouchpoints(expected, means.stages().get(i), data.rows().size());
      assertPooled(expected, (Scored) pooled.stages().get(i).outcome());
      double mean = expected.stream().mapToDouble(Row::index).average().orElseThrow();
      assertEquals(mean, means.stages().get(i).outcome().score(), 1e-6);
      sum += mean;
    }
    assertEquals(sum / GROUPS.size(), means.score(), 1e-6);
  }

  private static void assertTouchpoints(List<Row> expected, StageResult stage, long respondents) {
    assertEquals(expected.size(), stage.touchpoints().size());
    for (int i = 0; i < expected.size(); i++) {
      TouchpointResult touchpoint = stage.touchpoints().get(i);
      Row row = expected.get(i);
      assertEquals(row.column(), touchpoint.touchpoint().name());
      Scored scored = (Scored) touchpoint.outcome();
      assertEquals(row.n(), scored.answers(), row.column());
      assertEquals(row.index(), scored.score(), 1e-6, row.column());
      assertEquals(row.mean(), 1 + scored.score() / 25, 1e-6, row.column());
      long excluded = touchpoint.excluded().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(respondents, scored.answers() + excluded, row.column());
    }
  }

  private static void assertPooled(List<Row> expected, Scored stage) {
    long n = expected.stream().mapToLong(Row::n).sum();
    double points = expected.stream().mapToDouble(row -> row.n() * row.index()).sum();
    assertEquals(n, stage.answers());
    assertEquals(points / n, stage.score(), 1e-6);
  }
}
