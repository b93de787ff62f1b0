package io.cxmetrics.cli.survey;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import io.cxmetrics.cli.Shared;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Public data sets against reference values that were computed independently and rounded to six
 * decimals. The data lies beside the project and not in it; without it these tests are skipped.
 */
class RealDataTest {

  private static final String SFO = "sfo_survey/2017_SFO_Customer_Survey_20250817.csv";
  private static final double ROUNDED = 0.6e-6;

  @Test
  void sfoTotal() {
    NamedCsvRecord total = nps(SFO, "NETPRO").get(0);
    assertEquals("2746 1436 968 342", fields(total, "n", "promoters", "passives", "detractors"));
    assertEquals("1 84 0", fields(total, "MISSING", "OFF_SCALE", "UNREADABLE"));
    assertNumber(39.839767, total, "score");
    assertNumber(1.334137, total, "standardError");
  }

  @ParameterizedTest
  @CsvSource({
    "BAREA, A, 724, 39.917127, 2.61936",
    "BAREA, B, 166, 43.373494, 5.546459",
    "BAREA, C, 226, 46.902655, 4.60439",
    "BAREA, D, 386, 43.523316, 3.522562",
    "BAREA, E, 175, 46.857143, 5.097487",
    "BAREA, F, 444, 38.513514, 3.22585",
    "BAREA, G, 625, 32.96, 2.835669",
    "STRATA, 1, 977, 45.752303, 2.201179",
    "STRATA, 2, 1002, 32.634731, 2.236697",
    "STRATA, 3, 767, 41.720991, 2.50276",
    "DESTGEO, 1, 973, 42.754368, 2.209402",
    "DESTGEO, 2, 379, 43.799472, 3.412711",
    "DESTGEO, 3, 367, 44.686649, 3.662939",
    "DESTGEO, 4, 321, 44.548287, 3.857095",
    "DESTGEO, 5, 25, 28, 16.511814",
    "DESTGEO, 6, 198, 35.353535, 5.031594",
    "DESTGEO, 7, 29, 51.724138, 11.561437",
    "DESTGEO, 8, 442, 24.434389, 3.44316",
    "DESTGEO, 9, 12, 41.666667, 18.477965",
  })
  void sfoSegments(String by, String value, String n, double score, double standardError) {
    NamedCsvRecord row = segment(nps(SFO, "NETPRO", "--by", by), by, value);
    assertEquals(n, row.getField("n"));
    assertNumber(score, row, "score");
    assertNumber(standardError, row, "standardError");
  }

  @ParameterizedTest
  @CsvSource({
    "Q7ART, 2284, 1636, 0.71628722, 3.992557, 74.813923",
    "Q7FOOD, 2421, 1349, 0.55720777, 3.615448, 65.386204",
    "Q7AIRTRAIN, 1450, 1131, 0.78, 4.106897, 77.672414",
    "Q7ALL, 2688, 2206, 0.82068452, 4.06436, 76.609003",
    "Q9BOARDING, 2762, 2415, 0.8743664, 4.394642, 84.866039",
    "Q14PASSTHRU, 2407, 1974, 0.82010802, 4.307021, 82.67553",
  })
  void sfoTouchpoints(
      String column, String n, String satisfied, double share, double mean, double index) {
    NamedCsvRecord total = touchpoint(column, "share");
    assertEquals(n + " " + satisfied, fields(total, "n", "positive"));
    assertEquals("0 0", fields(total, "OFF_SCALE", "UNREADABLE"));
    assertNumber(share, total, "score");
    assertNumber(mean, touchpoint(column, "mean"), "score");
    assertNumber(index, touchpoint(column, "index"), "score");
  }

  private static NamedCsvRecord touchpoint(String column, String statistic) {
    return csat(
            SFO,
            column,
            "--missing=0",
            "--missing=6",
            "--missing=Blank",
            "--missing=BLANK",
            "--statistic=" + statistic)
        .get(0);
  }

  @Test
  void fieldService() {
    NamedCsvRecord total = nps("nps_field_service/nps.csv", "nps").get(0);
    assertEquals(
        "3143 630 939 1574 2",
        fields(total, "n", "promoters", "passives", "detractors", "OFF_SCALE"));
    assertNumber(-30.034998, total, "score");
    assertNumber(1.39431, total, "standardError");
  }

  @ParameterizedTest
  @CsvSource({
    "Airline.Status, Blue, 7094, -10.854243",
    "Airline.Status, Silver, 1983, 45.990923",
    "Type.of.Travel, Personal Travel, 3212, -59.153176",
    "Class, Eco Plus, 1067, 1.968135",
    "Gender, Male, 4514, 13.779353",
    "Flight.cancelled, Yes, 214, -28.504673",
  })
  void southeast(String by, String value, String n, double score) {
    List<NamedCsvRecord> rows =
        nps(
            "nps_southeast_airlines/data_1.csv",
            "Likelihood.to.recommend",
            "--by",
            by,
            "--scale=nps-1-10");
    assertEquals("10281 1", fields(rows.get(0), "n", "UNREADABLE"));
    assertNumber(4.736893, rows.get(0), "score");
    assertEquals(n, segment(rows, by, value).getField("n"));
    assertNumber(score, segment(rows, by, value), "score");
  }

  @ParameterizedTest
  @CsvSource({
    "Topic, Streaming, 847, 0.49232586",
    "Topic, Technical Support, 805, 0.50186335",
    "Agent, Martha, 514, 0.52723735",
  })
  void callCentre(String by, String value, String n, double share) {
    List<NamedCsvRecord> rows =
        csat("pwc_call_centre/Call_Center_Dataset.csv", "Satisfaction rating", "--by", by);
    assertEquals("4054 2023 946", fields(rows.get(0), "n", "positive", "MISSING"));
    assertNumber(0.49901332, rows.get(0), "score");
    assertEquals(n, segment(rows, by, value).getField("n"));
    assertNumber(share, segment(rows, by, value), "score");
  }

  @Test
  void olist() {
    NamedCsvRecord total =
        csat("olist_sample/olist_order_reviews_dataset.csv", "review_score").get(0);
    assertEquals("8225 4538 667 3020", fields(total, "n", "positive", "neutral", "negative"));
    assertNumber(0.55173252, total, "score");
  }

  private static List<NamedCsvRecord> nps(String file, String column, String... more) {
    return calculate("nps", file, column, more);
  }

  private static List<NamedCsvRecord> csat(String file, String column, String... more) {
    return calculate("csat", file, column, more);
  }

  private static List<NamedCsvRecord> calculate(
      String metric, String file, String column, String... more) {
    Path data = Shared.file("data/" + file);
    Run run = run(List.of(metric, data.toString(), "--column=" + column, "--format=csv"), more);
    assertEquals("", run.err());
    return run.rows();
  }

  private static NamedCsvRecord segment(List<NamedCsvRecord> rows, String by, String value) {
    return rows.stream().filter(row -> row.getField(by).equals(value)).findFirst().orElseThrow();
  }

  private static String fields(NamedCsvRecord row, String... names) {
    return String.join(" ", List.of(names).stream().map(row::getField).toList());
  }

  private static void assertNumber(double expected, NamedCsvRecord row, String name) {
    assertEquals(expected, Double.parseDouble(row.getField(name)), ROUNDED);
  }
}
