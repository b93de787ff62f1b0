package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.journey.ChannelConsistency;
import io.cxmetrics.journey.ChannelSpread;
import io.cxmetrics.journey.JourneyAnswers;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.journey.JourneyResult;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.JourneyTally;
import io.cxmetrics.journey.RankCertainty;
import io.cxmetrics.journey.Resampling;
import io.cxmetrics.journey.Stage;
import io.cxmetrics.journey.StageResult;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.journey.WithinStage;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.RatingPolicy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3 of the reference values: the stages of an airport visit by three rules. */
class JourneyOnPublicDataTest {

  private static final JourneyModel AIRPORT =
      JourneyModel.of(
          stage("1 access", "Q7ROADS Q7PARK Q7LTPARKING Q7RENTAL Q7AIRTRAIN Q13GETRATE"),
          stage("2 check-in and security", "Q14FIND Q14PASSTHRU"),
          stage("3 wayfinding and information", "Q7SIGN Q7SCREENS Q7INFODOWN Q7INFOUP Q7WALKWAYS"),
          stage("4 dwell", "Q7ART Q7FOOD Q7STORE Q7WIFI"),
          stage("5 cleanliness", "Q9BOARDING Q9AIRTRAIN Q9RENTAL Q9FOOD Q9RESTROOM"),
          stage("6 safety", "Q10SAFE"));

  /** The column of the 0–100 score of each rule in the reference table. */
  private static final Map<WithinStage, Integer> COLUMNS =
      new EnumMap<>(
          Map.of(
              WithinStage.TOUCHPOINT_MEANS, 5,
              WithinStage.POOLED_ANSWERS, 7,
              WithinStage.RESPONDENT_MEANS, 9));

  private static Stage stage(String name, String columns) {
    return Stage.of(
        name,
        Arrays.stream(columns.split(" "))
            .map(column -> Touchpoint.of(column, RatingScales.CSAT_1_5))
            .toArray(Touchpoint[]::new));
  }

  /** In these files 0, nothing and "blank" are "no answer" and 6 is "never used". */
  static JourneyAnswers answers(
      PublicData data, JourneyModel model, Predicate<CsvRecord> included) {
    JourneyTally tally = JourneyTally.of(model, RatingPolicy.strict().withMissingCodes(0, 6));
    for (CsvRecord row : data.rows()) {
      if (included.test(row)) {
        tally.add(
            model.touchpoints().stream()
                .mapToInt(touchpoint -> rating(data.field(row, touchpoint.name())))
                .toArray());
      }
    }
    return tally.snapshot();
  }

  private static int rating(String text) {
    return text.isEmpty() || text.equalsIgnoreCase("blank")
        ? JourneyTally.NO_ANSWER
        : Integer.parseInt(text);
  }

  @ParameterizedTest
  @CsvSource({"'',0", "A,1", "G,2"})
  void stagesOfAnAirportVisit(String area, int table) {
    PublicData data = PublicData.read("sfo_survey/2017_SFO_Customer_Survey_20250817.csv");
    JourneyAnswers answers =
        answers(data, AIRPORT, row -> area.isEmpty() || data.field(row, "BAREA").equals(area));
    List<List<String>> expected = Reference.table("SFO 2017\n", table);
    COLUMNS.forEach(
        (rule, column) -> {
          JourneyResult result = JourneyScore.of(AIRPORT).within(rule).calculate(answers);
          for (int i = 0; i < AIRPORT.stages().size(); i++) {
            assertStage(expected.get(i), column, result.stages().get(i));
          }
          List<String> whole = expected.get(AIRPORT.stages().size());
          assertEquals(Double.parseDouble(whole.get(column)), result.score(), 1e-6, rule + area);
        });
  }

  private static void assertStage(List<String> expected, int column, StageResult stage) {
    String name = expected.get(0);
    assertEquals(name, stage.stage().name());
    assertEquals(Integer.parseInt(expected.get(1)), stage.touchpoints().size(), name);
    Scored scored = (Scored) stage.outcome();
    assertEquals(Long.parseLong(expected.get(2)), scored.answers(), name);
    assertEquals(Long.parseLong(expected.get(3)), scored.respondents(), name);
    assertEquals(Double.parseDouble(expected.get(column)), scored.score(), 1e-6, name);
  }

  /** Of about 2,700 respondents in each stage, dwell is told from all others, by both methods. */
  @Test
  void dwellIsTheWorstStage() {
    PublicData data = PublicData.read("sfo_survey/2017_SFO_Customer_Survey_20250817.csv");
    JourneyAnswers answers = answers(data, AIRPORT, row -> true);
    JourneyScore score = JourneyScore.of(AIRPORT);
    JourneyResult result = score.calculate(answers);
    JourneyResult drawn = score.withBootstrap(Resampling.of(2017)).calculate(answers);
    for (JourneyResult each : List.of(result, drawn)) {
      assertEquals("4 dwell", each.worstStage().orElseThrow().stage().name());
    }
    double error = result.whole().estimate().standardError().orElseThrow();
    assertEquals(1, drawn.whole().estimate().standardError().orElseThrow() / error, 0.1);
    RankCertainty worst =
        score.ranksByRespondents(80, Resampling.of(2017), answers).stagesByScore().get(0);
    assertEquals(new RankCertainty("4 dwell", 1, 1, 1, 1), worst);
  }

  /** Boarding areas differ little beside how passengers differ, and areas with few are shrunk. */
  @Test
  void boardingAreasAsChannels() {
    PublicData data = PublicData.read("sfo_survey/2017_SFO_Customer_Survey_20250817.csv");
    JourneyScore score = JourneyScore.of(AIRPORT).within(WithinStage.RESPONDENT_MEANS);
    Map<String, JourneyResult> areas = new TreeMap<>();
    for (String area : List.of("A", "B", "C", "D", "E", "F", "G")) {
      JourneyAnswers answers = answers(data, AIRPORT, row -> data.field(row, "BAREA").equals(area));
      areas.put(area, score.calculate(answers));
    }
    ChannelConsistency consistency = ChannelConsistency.of(areas);
    for (ChannelSpread stage : consistency.stages()) {
      assertTrue(stage.betweenShare().orElseThrow() < 0.1, stage.name());
      assertTrue(stage.shrunkRange().orElseThrow() <= stage.range().orElseThrow());
    }
    assertEquals(7, consistency.whole().channels().size());
  }
}
