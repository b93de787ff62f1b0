package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.journey.JourneyAnswers;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.journey.JourneyResult;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.JourneyTally;
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
import java.util.function.Predicate;
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
}
