package io.cxmetrics.cli.journey;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journeys and answers that cannot be used: exit code 1 and one line that says why. */
class JourneyBadInputTest {

  private static final String CSV = "a,b\n5,4\n";

  @TempDir private Path folder;

  private Run journey(String model, String csv, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("m.json"), model);
    return runOn(csv, List.of("journey", "-", "--model", file.toString()), options);
  }

  private void assertFails(String message, Run run) {
    assertEquals("cx-metrics: " + message.replace("m.json", folder + "/m.json") + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(1, run.exitCode());
  }

  /** Single quotes stand for double ones, and backticks for single ones. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        // No journey.
        "[]|line 1, column 1: a journey must be an object, got an array",
        "##|line 1, column 1: a journey must be an object, got nothing",
        "{}|a journey needs at least 1 stage",
        "{'stages':[]}|a journey needs at least 1 stage",
        "{'stages':{}}|line 1, column 11: the stages of a journey must be an array, got an object",
        "{'stages':[]} 1|line 1, column 15: there is more after the end of a journey",
        "{'title':'x'}|line 1, column 2: 'title' is no key of a journey; there are name, stages",
        "{'name':1}|line 1, column 9: the name of a journey must be a string, got 1",
        // No JSON.
        "{'stages':[}|line 1, column 12: no JSON: Unexpected close marker `}`: expected `]` (for"
            + " Array starting at line: 1, column: 11)",
        "{'name':'a','name':'b'}|line 1, column 19: no JSON: Duplicate field `name`",
        // No stage.
        "{'stages':[1]}|line 1, column 12: a stage must be an object, got 1",
        "{'stages':[{}]}|line 1, column 12: a stage needs a name",
        "{'stages':[{'name':' '}]}|line 1, column 12: stage name must not be blank, got ' '",
        "{'stages':[{'name':'s'}]}|line 1, column 12: stage 's' needs at least 1 touchpoint",
        "{'stages':[{'name':'s','touchpoints':[]}]}"
            + "|line 1, column 12: stage 's' needs at least 1 touchpoint",
        "{'stages':[{'name':'s','weight':0,'touchpoints':[{'name':'a','scale':'csat-1-5'}]}]}"
            + "|line 1, column 12: weight of stage 's' must be finite and above 0, got 0.0",
        "{'stages':[{'name':'s','weight':'2','touchpoints':[]}]}"
            + "|line 1, column 33: the weight of a stage must be a number, got 2",
        "{'stages':[{'name':'s','touchpoints':[{'name':'a','scale':'csat-1-5'}]},{'name':'s'}]}"
            + "|line 1, column 81: stage 's' comes again: a journey passes each stage once",
        // No touchpoint.
        "{'stages':[{'touchpoints':[{}]}]}|line 1, column 28: a touchpoint needs a name",
        "{'stages':[{'touchpoints':[{'name':'a'}]}]}"
            + "|line 1, column 28: touchpoint 'a' needs a scale, such as csat-1-5",
        "{'stages':[{'touchpoints':[{'name':'a','wieght':1}]}]}|line 1, column 40: 'wieght' is no"
            + " key of a touchpoint; there are column, missing, name, scale, weight",
        "{'stages':[{'touchpoints':[{'name':'a','scale':'csat'}]}]}|line 1, column 28: no scale"
            + " 'csat'; there are nps-0-10, nps-1-10, nps-1-7, nps-1-5, nps-eu, thumbs, csat-1-3,"
            + " csat-1-5, csat-1-7, csat-1-10, ces-1, ces-2, ces-5",
        "{'stages':[{'touchpoints':[{'name':'a','scale':'ces-2','weight':-1}]}]}"
            + "|line 1, column 28: weight of touchpoint 'a' must be finite and above 0, got -1.0",
        "{'stages':[{'touchpoints':[{'name':'a','missing':[null]}]}]}"
            + "|line 1, column 51: a missing code must be a number or a string, got null",
        "{'stages':[{'touchpoints':[{'name':'a','scale':'ces-2'},"
            + "{'name':'b','scale':'ces-2','column':'a'}]}]}|line 1, column 57: touchpoint 'b' has"
            + " the column 'a' of touchpoint 'a': an answer counts once",
        "{'stages':[{'name':'s','touchpoints':[{'name':'a','scale':'ces-2'},"
            + "{'name':'a','scale':'ces-2','column':'b'}]}]}"
            + "|two touchpoints are named 'a', the second in stage 's'",
      })
  void models(String model, String message) throws IOException {
    assertFails(
        "m.json: " + message.replace('\'', '"').replace('`', '\''),
        journey(model.replace('\'', '"'), CSV));
  }

  @Test
  void theLineIsThatOfTheFile() throws IOException {
    assertFails(
        "m.json: line 3, column 3: \"stage\" is no key of a journey; there are name, stages",
        journey("{\n  \"name\": \"x\",\n  \"stage\": []\n}\n", CSV));
  }

  @Test
  void noSuchModel() {
    Run run = runOn(CSV, "journey", "-", "--model", "no.json");
    assertEquals("cx-metrics: no.json: no such file\n", run.err());
    assertEquals(1, run.exitCode());
  }

  private static String model(String scale) {
    return """
        {"stages": [{"name": "s", "touchpoints": [{"name": "t", "column": "a", "scale": "%s"}]}]}
        """
        .formatted(scale);
  }

  @Test
  void noSuchColumn() throws IOException {
    assertFails(
        "standard input: no column \"a\"; there are \"b\", \"c\"",
        journey(model("csat-1-5"), "b,c\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "csat-1-5, 10, '2 of its 4 numbers are off it, from 2 to 10; csat-1-10'",
    "ces-2, 0, '1 of its 4 numbers are off it, from 0 to 7; nps-0-10 or nps-eu'",
    "ces-1, 6, '2 of its 4 numbers are off it, from 2 to 7; ces-2'",
    "nps-1-5, 1.5, '2 of its 4 numbers are off it, from 1.5 to 7; nps-1-7'",
  })
  void aScaleThatDoesNotFit(String scale, String number, String misfit) throws IOException {
    assertFails(
        "m.json: scale %s of touchpoint \"t\" does not fit column \"a\" of standard input: %s"
                .formatted(scale, misfit)
            + " would fit, or declare the missing codes",
        journey(model(scale), "a\n2\n3\n7\n" + number + "\n"));
  }

  @Test
  void noScaleFits() throws IOException {
    assertFails(
        "m.json: scale csat-1-5 of touchpoint \"t\" does not fit column \"a\" of standard input: 1"
            + " of its 2 numbers are off it, from 5 to 9900000000; no named scale has them all:"
            + " declare the missing codes among them",
        journey(model("csat-1-5"), "a\n5\n9.9e9\n"));
  }

  /** One in ten is counted, and two in nineteen are a misfit. */
  @Test
  void aFewOffTheScaleAreCounted() throws IOException {
    Run run = journey(model("csat-1-5"), "a\n" + "3\n".repeat(18) + "6\n6.5\n", "--format=csv");
    assertEquals("2", run.rows().get(0).getField("OFF_SCALE"));
    assertEquals("18", run.rows().get(0).getField("n"));
    assertEquals(1, journey(model("csat-1-5"), "a\n" + "3\n".repeat(17) + "6\n6\n").exitCode());
  }

  @Test
  void theStrictStopAtTheFirst() throws IOException {
    assertFails(
        "standard input: line 4, column \"a\": value \"6\" is off scale csat-1-5, which has the"
            + " whole numbers from 1 to 5",
        journey(model("csat-1-5"), "a,b\n,\n3,\n6,\n", "--strict"));
    assertFails(
        "standard input: line 3, column \"a\": value \"x\" is unreadable: an answer is a number,"
            + " or a missing code",
        journey(model("csat-1-5"), "a\n3\nx\n", "--strict"));
    assertEquals(0, journey(model("csat-1-5"), "a\n3\nx\n", "--strict", "--missing=x").exitCode());
  }

  @Test
  void aPageThatCannotBeWritten() throws IOException {
    String page = folder.resolve("no/page.html").toString();
    assertFails(
        page + ": cannot be written: no such folder",
        journey(model("csat-1-5"), CSV, "--html", page));
    assertFails(
        folder + ": cannot be written: Is a directory",
        journey(model("csat-1-5"), CSV, "--html", folder.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--within|means|no rule within stages \"means\"; there are touchpoint-means, pooled,"
            + " respondents",
        "--across|x|no rule across stages \"x\"; there are arithmetic, geometric, harmonic, worst",
        "--weighting|x|no weighting \"x\"; there are declared, volume",
        "--missing-policy|x|no policy \"x\"; there are reweight, fail",
        "--target|0|\"0\" is not a number above 0 and up to 100, such as 80",
        "--target|x|\"x\" is not a number above 0 and up to 100, such as 80",
        "--level|1|confidence level must be above 0.5 and at most 0.999999, such as 0.95 for 95 %,"
            + " got 1.0",
      })
  void wrongUsage(String option, String value, String message) throws IOException {
    Run run = journey(model("csat-1-5"), CSV, option, value);
    assertEquals(2, run.exitCode());
    assertEquals(
        "cx-metrics: error: Invalid value for option '%s': %s (see cx-metrics journey --help)\n"
            .formatted(option, message),
        run.err());
  }
}
