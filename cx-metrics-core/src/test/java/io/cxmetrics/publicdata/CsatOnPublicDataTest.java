package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.CsatResult;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsatOnPublicDataTest {

  private static final RatingPolicy LENIENT = RatingPolicy.lenient();

  /** One row of a reference table: name, n, five counts, top-2 count, top-2 %, mean, index. */
  private static void assertRow(List<String> expected, RatingDistribution answers) {
    String name = expected.get(0);
    assertEquals(Long.parseLong(expected.get(1)), answers.n(), name);
    for (int rating = 1; rating <= 5; rating++) {
      assertEquals(Long.parseLong(expected.get(1 + rating)), answers.count(rating), name);
    }
    CsatResult csat = CustomerSatisfaction.topBox(2).calculate(answers);
    assertEquals(Long.parseLong(expected.get(7)), csat.satisfied(), name);
    assertEquals(number(expected, 8), 100 * csat.score(), 1e-6, name);
    assertEquals(
        number(expected, 9), CustomerSatisfaction.mean().calculate(answers).score(), 1e-6, name);
    assertEquals(
        number(expected, 10), CustomerSatisfaction.index().calculate(answers).score(), 1e-6, name);
  }

  private static double number(List<String> row, int index) {
    return Double.parseDouble(row.get(index));
  }

  private static RatingDistribution answers(
      PublicData data, RatingPolicy policy, String column, Predicate<CsvRecord> included) {
    return data.tally(RatingScales.CSAT_1_5, policy, column, included).snapshot();
  }

  /** Every touchpoint of six years, where 0 and 6 are "no answer" and "never used". */
  @ParameterizedTest
  @ValueSource(ints = {2010, 2011, 2013, 2014, 2016, 2017})
  void sanFranciscoAirportTouchpoints(int year) {
    PublicData data =
        PublicData.read("sfo_survey/%s_SFO_Customer_Survey_20250817.csv".formatted(year));
    RatingPolicy policy = LENIENT.withMissingCodes(0, 6);
    for (List<String> expected : Reference.table("SFO " + year + ": rows")) {
      String column = expected.get(0).replaceAll("^.*\\(|\\)$", "");
      RatingDistribution answers = answers(data, policy, column, row -> true);
      assertRow(expected, answers);
      long excluded = answers.excluded().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(data.rows().size(), answers.n() + excluded);
    }
  }

  /** Checks every row of a table whose names read "word value". */
  private static void assertTable(
      String heading, PublicData data, String column, Map<String, String> columnOfWord) {
    for (List<String> expected : Reference.table(heading)) {
      String[] name = expected.get(0).split(" ", 2);
      Predicate<CsvRecord> included;
      if (name[0].equals("all")) {
        included = row -> true;
      } else if (columnOfWord.containsKey(name[0])) {
        // A prefix, so that "2021-01" finds the dates of that month.
        included = row -> data.field(row, columnOfWord.get(name[0])).startsWith(name[1]);
      } else {
        continue;
      }
      assertRow(expected, answers(data, LENIENT, column, included));
    }
  }

  @Test
  void callCentre() {
    PublicData data = PublicData.read("pwc_call_centre/Call_Center_Dataset.csv");
    assertTable(
        "PwC call centre, Satisfaction",
        data,
        "Satisfaction rating",
        Map.of("topic", "Topic", "agent", "Agent", "month", "Date"));
  }

  @Test
  void orderReviews() {
    PublicData data = PublicData.read("olist_sample/olist_order_reviews_dataset.csv");
    assertTable(
        "Olist sample, review_score",
        data,
        "review_score",
        Map.of("month", "review_creation_date"));
  }
}
