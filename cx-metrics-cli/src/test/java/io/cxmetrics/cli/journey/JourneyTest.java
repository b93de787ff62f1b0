package io.cxmetrics.cli.journey;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A journey of two stages. On 0 to 100 the sites are 100, 75 and 25, the shop is 50 and the
 * efforts, of which low is good, are 100 and 50: so "before" has the mean 58.3 of 66.7 and 50,
 * "after" 75.
 */
class JourneyTest {

  private static final String MODEL =
      """
      {
        "name": "visit",
        "stages": [
          {"name": "before", "touchpoints": [
            {"name": "site", "scale": "csat-1-5", "missing": [9]},
            {"name": "shop", "column": "in store", "scale": "thumbs", "missing": ["?", 7]}
          ]},
          {"name": "after", "weight": 3, "touchpoints": [
            {"name": "effort", "scale": "ces-1", "weight": 0.5}
          ]}
        ]
      }
      """;

  private static final String ANSWERS =
      "site,in store,effort,area\n5,1,1,a\n4,0,3,a\n2,7.0,x,b\n9,?,,b\n";

  @TempDir private Path folder;
  private Path model;

  @BeforeEach
  void writeModel() throws IOException {
    model = Files.writeString(folder.resolve("model.json"), MODEL);
  }

  private Run journey(String csv, String... options) {
    return runOn(csv, List.of("journey", "-", "--model", model.toString()), options);
  }

  @Test
  void theTable() {
    assertEquals(
        """
        Journey visit in standard input

        area   n  score         interval  before  after  excluded
        total  3   70.8  -259.9 to 401.6    58.3   75.0         5
        a      2   73.4  -264.1 to 410.9    68.8   75.0         0
        b      1   25.0                -    25.0      -         5

        stage   touchpoint  n  reach  weight  score         interval  lost
        before              3  75.0%   25.0%   58.3  -328.5 to 445.2     -
                site        3  75.0%   50.0%   66.7   -28.2 to 161.5   2.2
                shop        2  50.0%   50.0%   50.0  -585.3 to 685.3   2.5
        after               2  50.0%   75.0%   75.0  -242.7 to 392.7     -
                effort      2  50.0%  100.0%   75.0  -242.7 to 392.7   5.6

        journey.touchpoint-means.arithmetic.declared: an index from 0 to 100; interval: delta at 95%; -: undefined
        reach: the share of the 4 respondents; weight: in the journey, and in the stage
        lost: points of the journey where a touchpoint is below the target of 90.0
        before is perhaps the lowest
        excluded: 4 missing, 1 unreadable
        """,
        journey(ANSWERS, "--by", "area", "--target=90").out());
  }

  @Test
  void nothingIsUndefinedAndNot0() {
    assertEquals(
        """
        {"results":[{"metric":"journey","definition":"journey.pooled.worst.volume",\
        "missingPolicy":"fail","journey":"visit","segment":{},"respondents":0,"n":0,\
        "score":null,"interval":null,"standardError":null,"reason":"NO_ANSWERS",\
        "excluded":{"MISSING":0,"OFF_SCALE":0,"UNREADABLE":0},"stages":[\
        {"name":"before","weight":0.0,"reach":null,"n":0,"score":null,"interval":null,\
        "standardError":null,"reason":"NO_ANSWERS","channels":null,"touchpoints":[\
        {"name":"site","column":"site","scale":"csat-1-5","weight":0.0,"reach":null,"n":0,\
        "score":null,"interval":null,"standardError":null,"reason":"NO_ANSWERS",\
        "excluded":{"MISSING":0,"OFF_SCALE":0,"UNREADABLE":0}},\
        {"name":"shop","column":"in store","scale":"thumbs","weight":0.0,"reach":null,"n":0,\
        "score":null,"interval":null,"standardError":null,"reason":"NO_ANSWERS",\
        "excluded":{"MISSING":0,"OFF_SCALE":0,"UNREADABLE":0}}]},\
        {"name":"after","weight":0.0,"reach":null,"n":0,"score":null,"interval":null,\
        "standardError":null,"reason":"NO_ANSWERS","channels":null,"touchpoints":[\
        {"name":"effort","column":"effort","scale":"ces-1","weight":0.0,"reach":null,"n":0,\
        "score":null,"interval":null,"standardError":null,"reason":"NO_ANSWERS",\
        "excluded":{"MISSING":0,"OFF_SCALE":0,"UNREADABLE":0}}]}],\
        "worstStage":null,"ranks":null,"channels":null,"target":50.0,"painPoints":[]}]}
        """,
        journey(
                "site,in store,effort\n",
                "--format=json",
                "--within=pooled",
                "--across=worst",
                "--weighting=volume",
                "--missing-policy=fail",
                "--target=50")
            .out());
  }

  /** The stage "before" has answers, but not everywhere: how many people gave them is not known. */
  @Test
  void incompleteIsNotScoredUnderTheFailPolicy() {
    Run run =
        journey("site,in store,effort\n5,,1\n4,,2\n", "--missing-policy=fail", "--format=csv");
    List<String> parts =
        run.rows().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.getField("part"),
                        row.getField("n"),
                        row.getField("score"),
                        row.getField("reason")))
            .toList();
    assertEquals(
        List.of(
            "journey   INCOMPLETE",
            "stage   INCOMPLETE",
            "touchpoint 2 87.5 ",
            "touchpoint 0  NO_ANSWERS",
            "stage 2 87.5 ",
            "touchpoint 2 87.5 "),
        parts);
  }

  @Test
  void jsonOfASegment() {
    String json = journey(ANSWERS, "--by=area", "--format=json", "--missing=x").out();
    String segment =
        json.substring(json.indexOf("{\"area\":\"a\"}"), json.indexOf("\"area\":\"b\""));
    assertTrue(segment.contains("\"respondents\":2,\"n\":2,\"score\":73.4375,"), segment);
    assertTrue(
        segment.contains(
            "\"painPoints\":[{\"stage\":\"before\",\"touchpoint\":\"shop\",\"lostPoints\":3.75,"
                + "\"weight\":0.125,\"shortfall\":30.0,\"reach\":1.0},"),
        segment);
    // Declared for all columns, the code is no longer unreadable.
    assertTrue(json.contains("{\"MISSING\":5,\"OFF_SCALE\":0,\"UNREADABLE\":0}"), json);
  }

  @Test
  void csvHasARowForEachPart() {
    NamedCsvRecord shop = journey(ANSWERS, "--format=csv").rows().get(3);
    assertEquals("total", shop.getField("result"));
    assertEquals("journey.touchpoint-means.arithmetic.declared", shop.getField("definition"));
    assertEquals("touchpoint", shop.getField("part"));
    assertEquals("before", shop.getField("stage"));
    assertEquals("shop", shop.getField("touchpoint"));
    assertEquals("4", shop.getField("respondents"));
    assertEquals("0.5", shop.getField("reach"));
    assertEquals("1.875", shop.getField("lostPoints"));
    assertEquals("2", shop.getField("MISSING"));
  }

  /** Means of touchpoints, of answers and of respondents; and four means of stages, 1 to 3. */
  @ParameterizedTest
  @CsvSource({
    "touchpoint-means, arithmetic, 58.3333333333, 70.8333333333",
    "pooled, arithmetic, 60, 71.25",
    "respondents, arithmetic, 54.1666666667, 69.7916666667",
    "touchpoint-means, geometric, 58.3333333333, 70.4328",
    "touchpoint-means, harmonic, 58.3333333333, 70",
    "touchpoint-means, worst, 58.3333333333, 58.3333333333",
  })
  void rules(String within, String across, double before, double whole) {
    List<NamedCsvRecord> rows =
        journey(ANSWERS, "--format=csv", "--within", within, "--across", across).rows();
    assertEquals(whole, Double.parseDouble(rows.get(0).getField("score")), 1e-4);
    assertEquals(before, Double.parseDouble(rows.get(1).getField("score")), 1e-9);
  }
}
