package io.cxmetrics.cli.opentime;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The open times that the test suites of other projects expect, with a schedule in each row: those
 * that an independent count confirmed, and those that differ by a rule of their source.
 */
class BusinessHoursTest {

  @Test
  void everyRow() throws IOException {
    Path file = Shared.file("oracles/business-hours.csv");
    List<NamedCsvRecord> expected;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      expected = csv.stream().toList();
    }
    List<NamedCsvRecord> actual = run("opentime", file.toString(), "--format=csv").rows();
    assertEquals(expected.size(), actual.size());
    Map<String, Integer> confirmed = new TreeMap<>();
    for (int i = 0; i < expected.size(); i++) {
      confirmed.merge(compare(expected.get(i), actual.get(i)), 1, Integer::sum);
    }
    assertEquals(
        "{agree=159, derived=13, disagree=1, reversed_policy_negative=2, reversed_policy_zero=1,"
            + " wallclock_only=1}",
        confirmed.toString());
  }

  private static String compare(NamedCsvRecord expected, NamedCsvRecord actual) {
    String status = expected.getField("status");
    String open = actual.getField("openMs");
    switch (status) {
      case "agree", "derived" -> assertEquals(millis(expected, "expected_seconds"), open);
      case "disagree", "wallclock_only" -> assertEquals(millis(expected, "checker_seconds"), open);
      default ->
          assertEquals(
              "start must not be after end, got ",
              actual.getField("error").substring(0, "start must not be after end, got ".length()));
    }
    return status;
  }

  private static String millis(NamedCsvRecord row, String field) {
    return row.getField(field) + "000".substring(row.getField(field).equals("0") ? 3 : 0);
  }
}
