package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.NpsResult;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class NpsOnPublicDataTest {

  private static NpsResult nps(
      PublicData data, RatingScale scale, String column, Predicate<CsvRecord> included) {
    RatingTally tally = data.tally(scale, RatingPolicy.lenient(), column, included);
    return NetPromoterScore.standard().calculate(tally);
  }

  /** One row of a reference table: segment, N, promoters, passives, detractors, NPS, SE. */
  private static void assertRow(List<String> expected, NpsResult actual) {
    String segment = expected.get(0);
    assertEquals(Long.parseLong(expected.get(1)), actual.n(), segment);
    assertEquals(Long.parseLong(expected.get(2)), actual.promoters(), segment);
    assertEquals(Long.parseLong(expected.get(3)), actual.passives(), segment);
    assertEquals(Long.parseLong(expected.get(4)), actual.detractors(), segment);
    assertEquals(Double.parseDouble(expected.get(5)), actual.score(), 1e-6, segment);
    assertEquals(Double.parseDouble(expected.get(6)), actual.standardError(), 1e-6, segment);
  }

  /** Checks every row of a table whose segments read "column value". */
  private static void assertTable(
      String heading, PublicData data, RatingScale scale, String column) {
    for (List<String> expected : Reference.table(heading)) {
      String[] segment = expected.get(0).split(" ", 2);
      Predicate<CsvRecord> included =
          segment.length == 1 ? row -> true : row -> data.field(row, segment[0]).equals(segment[1]);
      assertRow(expected, nps(data, scale, column, included));
    }
  }

  @Test
  void sanFranciscoAirport2017() {
    PublicData data = PublicData.read("sfo_survey/2017_SFO_Customer_Survey_20250817.csv");
    assertTable("SFO 2017", data, RatingScales.NPS_0_10, "NETPRO");
    NpsResult total = nps(data, RatingScales.NPS_0_10, "NETPRO", row -> true);
    assertEquals(39.839767, total.score(), 1e-6);
    assertEquals(
        Map.of(ExclusionReason.OFF_SCALE, 84L, ExclusionReason.MISSING, 1L), total.excluded());
  }

  @Test
  void southeastAirlines() {
    PublicData data = PublicData.read("nps_southeast_airlines/data_1.csv");
    assertTable("Southeast Airlines", data, RatingScales.NPS_1_10, "Likelihood.to.recommend");
  }

  @Test
  void fieldService() {
    PublicData answers = PublicData.read("nps_field_service/nps.csv");
    PublicData visits = PublicData.read("nps_field_service/serviceappointments.csv");
    Map<String, CsvRecord> visitById = new HashMap<>();
    for (CsvRecord visit : visits.rows()) {
      visitById.put(visits.field(visit, "serviceappointment_id"), visit);
    }
    for (List<String> expected : Reference.table("Field service")) {
      String[] segment = expected.get(0).split(" ", 2);
      Predicate<CsvRecord> included =
          answer -> {
            String id = answers.field(answer, "serviceappointment_id");
            return switch (segment[0]) {
              case "all" -> true;
              case "month" -> answers.field(answer, "submitted_at").startsWith(segment[1]);
              case "territory" ->
                  segment[1].equals(ofVisit(visits, visitById, id, "service_territory"));
              default -> segment[1].equals(ofVisit(visits, visitById, id, "work_type"));
            };
          };
      assertRow(expected, nps(answers, RatingScales.NPS_0_10, "nps", included));
    }
    assertEquals(
        Map.of(ExclusionReason.OFF_SCALE, 2L),
        nps(answers, RatingScales.NPS_0_10, "nps", row -> true).excluded());
  }

  private static String ofVisit(
      PublicData visits, Map<String, CsvRecord> visitById, String id, String column) {
    CsvRecord visit = visitById.get(id);
    return visit == null ? "" : visits.field(visit, column);
  }

  @Test
  void preppinData40() {
    for (List<String> expected : Reference.table("Preppin' Data published answers")) {
      String input = expected.get(0).replaceAll("^case_040 (input_0[12]).*", "$1");
      PublicData data = PublicData.read("preppin_data/case_040/" + input + ".csv");
      String column = "On a scale of 0-10, how would you rate Sudzilla?";
      NpsResult result = nps(data, RatingScales.NPS_0_10, column, row -> true);
      assertRow(expected, result);
    }
    PublicData published = PublicData.read("preppin_data/case_040/expected_output_01.csv");
    assertEquals("-35.9", published.field(published.rows().get(0), "NPS Score"));
  }

  /** The published 21 is exact 21.2: the source floors both percentages before it subtracts. */
  @Test
  void preppinData122() {
    PublicData data = PublicData.read("preppin_data/case_122/input_02.csv");
    PublicData published = PublicData.read("preppin_data/case_122/expected_output_01.csv");
    NpsResult prepAir =
        nps(
            data,
            RatingScales.NPS_0_10,
            "How likely are you to recommend this airline?",
            row -> true);
    assertEquals(184, prepAir.n());
    assertEquals(21.195652, prepAir.score(), 1e-6);
    double floored =
        Math.floor(100.0 * prepAir.promoters() / prepAir.n())
            - Math.floor(100.0 * prepAir.detractors() / prepAir.n());
    assertEquals(Double.parseDouble(published.field(published.rows().get(0), "NPS")), floored);
  }
}
