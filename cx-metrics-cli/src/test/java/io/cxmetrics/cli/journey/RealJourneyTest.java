package io.cxmetrics.cli.journey;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import io.cxmetrics.cli.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stages of an airport visit against reference values, which have six decimals. */
public class RealJourneyTest {

  private static final String SFO = "sfo_survey/2017_SFO_Customer_Survey_20250817.csv";

  @TempDir private Path folder;

  /** The stages of the reference, and the mean of their scores. */
  @ParameterizedTest
  @CsvSource({
    "touchpoint-means, '', 74.547172 84.004556 75.705966 70.805932 80.932044 84.358145, 78.392302",
    "touchpoint-means, A, 74.782481 82.706934 75.900621 69.208865 80.573399 83.276334, 77.741439",
    "touchpoint-means, G, 75.483156 81.763485 75.812379 71.350445 81.777015 84.037559, 78.370673",
    "pooled, '', 75.608785 84.076621 76.24552 70.583451 81.155779 84.358145, 78.671383",
    "pooled, A, 75.644382 82.715609 76.250807 69.014675 80.672727 83.276334, 77.929089",
    "pooled, G, 76.391892 81.893465 76.246224 71.100377 81.873638 84.037559, 78.590526",
    "respondents, '', 77.183449 84.051088 76.457957 70.706978 81.300999 84.358145, 79.009769",
    "respondents, A, 77.235701 82.686981 76.328269 68.930653 80.759904 83.276334, 78.202974",
    "respondents, G, 77.556485 81.703795 76.275092 71.286667 81.929447 84.037559, 78.798174",
  })
  void sfo(String within, String area, String stages, double journey) throws IOException {
    Run run =
        run(
            "journey",
            Shared.file("data/" + SFO).toString(),
            "--model=" + Files.writeString(folder.resolve("sfo.json"), sfoModel()),
            "--within=" + within,
            "--by=BAREA",
            "--format=csv");
    assertEquals("", run.err());
    List<NamedCsvRecord> rows =
        run.rows().stream().filter(row -> row.getField("BAREA").equals(area)).toList();
    assertEquals(journey, score(rows.get(0)), 0.6e-6);
    List<NamedCsvRecord> parts =
        rows.stream().filter(row -> row.getField("part").equals("stage")).toList();
    String[] expected = stages.split(" ", -1);
    assertEquals(expected.length, parts.size());
    for (int i = 0; i < expected.length; i++) {
      assertEquals(Double.parseDouble(expected[i]), score(parts.get(i)), 0.6e-6, "stage " + i);
    }
  }

  private static double score(NamedCsvRecord row) {
    return Double.parseDouble(row.getField("score"));
  }

  /** Stages and columns of the reference; 0, 6 and "blank" in two spellings are no answer. */
  public static String sfoModel() {
    return """
        {"name": "a visit to SFO, 2017", "stages": [%s, %s, %s, %s, %s, %s]}
        """
        .formatted(
            stage("access", "ROADS PARK LTPARKING RENTAL AIRTRAIN", "Q7", "Q13GETRATE"),
            stage("check-in and security", "FIND PASSTHRU", "Q14", ""),
            stage("wayfinding and information", "SIGN SCREENS INFODOWN INFOUP WALKWAYS", "Q7", ""),
            stage("dwell", "ART FOOD STORE WIFI", "Q7", ""),
            stage("cleanliness", "BOARDING AIRTRAIN RENTAL FOOD RESTROOM", "Q9", ""),
            stage("safety", "SAFE", "Q10", ""));
  }

  private static String stage(String name, String columns, String prefix, String more) {
    StringBuilder touchpoints = new StringBuilder();
    String all = prefix + columns.replace(" ", " " + prefix) + (more.isEmpty() ? "" : " " + more);
    for (String column : all.split(" ", -1)) {
      touchpoints
          .append(touchpoints.length() == 0 ? "" : ", ")
          .append(
              "{\"name\": \"%s\", \"scale\": \"csat-1-5\", \"missing\": [0, 6, \"Blank\", \"BLANK\"]}"
                  .formatted(column));
    }
    return "{\"name\": \"%s\", \"touchpoints\": [%s]}".formatted(name, touchpoints);
  }
}
