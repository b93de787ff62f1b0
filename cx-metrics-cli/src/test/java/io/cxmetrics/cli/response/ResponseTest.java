package io.cxmetrics.cli.response;

import static io.cxmetrics.cli.CliRunner.rounded;
import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code response} on starts and ends: the example of docs/metrics.md, of which the figures are by
 * hand. Answered after 5, 12, 30, 45, 60, 75 and 120 minutes; waiting for 20, 90 and 240.
 */
class ResponseTest {

  private static final String WAITS =
      """
      team,asked,answered
      a,2026-05-04T08:00:00Z,2026-05-04T08:05:00Z
      a,2026-05-04T08:00:00Z,2026-05-04T08:12:00Z
      a,2026-05-04T10:00:00+02:00,2026-05-04T08:30:00Z
      b,2026-05-04T08:00:00Z,2026-05-04 08:45:00Z
      b,2026-05-04T08:00:00Z,2026-05-04T09:00:00Z
      b,2026-05-04T08:00:00Z,2026-05-04T09:15:00Z
      b,2026-05-04T08:00:00Z,2026-05-04T10:00:00Z
      b,2026-05-04T11:40:00Z,
      b,2026-05-04T10:30:00Z,?
      b,2026-05-04T08:00:00Z,
      b,,2026-05-04T08:00:00Z
      b,2026-05-04T08:00:00Z,2026-05-04T07:59:59Z
      b,soon,2026-05-04T07:59:59Z
      b,2026-05-04T08:00:00Z,never
      b,2026-05-04T08:00:00Z
      c,-0001-05-04T08:00:00Z,2026-05-04T08:00:00Z
      """;

  private static final List<String> ARGS =
      List.of(
          "response",
          "-",
          "--start=asked",
          "--end=answered",
          "--missing=?",
          "--until=2026-05-04T12:00:00Z");

  @Test
  void forPeople() {
    assertEquals(
        """
        Waiting times in standard input

        team   answered     mean      p50      p90  waiting  all p50  all p90  in 1:00:00  excluded
        total         7  0:49:34  0:45:00  2:00:00        3  1:00:00        -       55.6%         6
        a             3  0:15:40  0:12:00  0:30:00        0  0:12:00  0:30:00      100.0%         0
        b             4  1:15:00  1:00:00  2:00:00        3  1:15:00        -       33.3%         5
        c             0        -        -        -        0        -        -           -         1

        asked..answered/calendar-time
        h:mm:ss; mean, p: of the answered, by nearest-rank; all p: with those who wait;\
         -: undefined or not reached
        in: the share of those that are answered or overdue
        excluded: 1 never started, 1 ended before the start, 1 out of bounds, 3 unreadable
        """,
        response("--by=team", "--target=1h").out());
  }

  @Test
  void forPrograms() {
    Run run = response("--target=1h", "--restrict=4h", "--level=0.9", "--format=json");
    assertEquals("", run.err());
    assertEquals(
        rounded(
            """
        {"results":[{"metric":"response","definition":"asked..answered/calendar-time","segment":{},\
        "n":10,"answered":7,"waiting":3,\
        "excluded":{"NEVER_STARTED":1,"LAPSED":0,"STARTS_AFTER_OBSERVATION":0,\
        "GOES_ON_AFTER_OBSERVATION":0,"ENDS_BEFORE_START":1,"OUT_OF_BOUNDS":1,"UNREADABLE":3},\
        "meanMs":2974285.7142857141,"percentilesMs":{"p50":2700000,"p90":7200000},\
        "quantile":"nearest-rank",\
        "survival":{"percentilesMs":{"p50":3600000,"p90":null},\
        "percentileLimitsMs":{\
        "p50":{"lower":720000,"upper":7200000,"level":0.9,"method":"log-log"},\
        "p90":{"lower":7200000,"upper":null,"level":0.9,"method":"log-log"}},\
        "restrictedMeanMs":5244857.1428571440,"restrictedToMs":14400000,\
        "restrictedMeanIntervalMs":{"lower":2548932.3171690940,"upper":7940781.9685451940,\
        "level":0.9,"method":"linear"}},\
        "targets":[{"targetMs":3600000,"met":5,"breached":4,"late":2,"overdue":2,"pending":1,\
        "shareOfClosed":0.7142857142857143,\
        "shareOfClosedInterval":{"lower":0.4086675460000000,"upper":0.9004341560000000,\
        "level":0.9,"method":"wilson"},\
        "shareOfDecided":0.5555555555555556,\
        "shareOfDecidedInterval":{"lower":0.3034766600000000,"upper":0.7819529490000000,\
        "level":0.9,"method":"wilson"},\
        "shareOfAll":0.5,\
        "shareOfAllInterval":{"lower":0.2692718210000000,"upper":0.7307281790000000,\
        "level":0.9,"method":"wilson"}}]}]}
        """),
        rounded(run.out()));
  }

  @Test
  void undefinedIsNull() {
    assertEquals(
        """
        {"results":[{"metric":"response","definition":"a..b/calendar-time","segment":{},\
        "n":0,"answered":0,"waiting":0,\
        "excluded":{"NEVER_STARTED":0,"LAPSED":0,"STARTS_AFTER_OBSERVATION":0,\
        "GOES_ON_AFTER_OBSERVATION":0,"ENDS_BEFORE_START":0,"OUT_OF_BOUNDS":0,"UNREADABLE":0},\
        "meanMs":null,"percentilesMs":{"p99.9":null},"quantile":"type-7",\
        "survival":{"percentilesMs":{"p99.9":null},"percentileLimitsMs":{"p99.9":null},\
        "restrictedMeanMs":null,"restrictedToMs":null,"restrictedMeanIntervalMs":null},\
        "targets":[{"targetMs":90000,"met":0,"breached":0,"late":0,"overdue":0,"pending":0,\
        "shareOfClosed":null,"shareOfClosedInterval":null,\
        "shareOfDecided":null,"shareOfDecidedInterval":null,\
        "shareOfAll":null,"shareOfAllInterval":null}]}]}
        """,
        runOn(
                "a,b\n",
                "response",
                "-",
                "--start=a",
                "--end=b",
                "--target=90s",
                "--percentile=99.90",
                "--quantile=type-7",
                "--format=json")
            .out());
  }

  @Test
  void flat() {
    assertEquals(
        """
        result,team,metric,definition,n,answered,waiting,meanMs,p50Ms,survival_p50Ms,\
        survival_p50LowerMs,survival_p50UpperMs,restrictedMeanMs,restrictedToMs,\
        target_3600000_met,target_3600000_late,target_3600000_overdue,target_3600000_pending,\
        target_3600000_shareOfClosed,target_3600000_shareOfDecided,target_3600000_shareOfAll,\
        NEVER_STARTED,LAPSED,STARTS_AFTER_OBSERVATION,GOES_ON_AFTER_OBSERVATION,ENDS_BEFORE_START,\
        OUT_OF_BOUNDS,UNREADABLE
        total,,response,x..y/calendar-time,2,1,1,500,500,500,500,,500,500,\
        1,0,0,1,1.0,1.0,0.5,0,0,0,0,0,0,0
        segment,a,response,x..y/calendar-time,2,1,1,500,500,500,500,,500,500,\
        1,0,0,1,1.0,1.0,0.5,0,0,0,0,0,0,0
        """,
        runOn(
                "team,x,y\na,2026-05-04T08:00Z,2026-05-04T08:00:00.500Z\na,2026-05-04T08:00Z,\n",
                "response",
                "-",
                "--start=x",
                "--end=y",
                "--by=team",
                "--target=PT1H",
                "--percentile=50",
                "--until=2026-05-04T08:00:00.500Z",
                "--format=csv")
            .out());
  }

  @ParameterizedTest
  @CsvSource({
    "nearest-rank, 2700000, 7200000",
    "type-6, 2700000, 7200000",
    "type-7, 2700000, 5580000",
    "type-8, 2700000, 7020000",
  })
  void rules(String rule, String median, String p90) {
    NamedCsvRecord total = response("--quantile=" + rule, "--format=csv").rows().get(0);
    assertEquals(median, total.getField("p50Ms"));
    assertEquals(p90, total.getField("p90Ms"));
  }

  @Test
  void inTheHoursOfADesk() {
    NamedCsvRecord total =
        runOn(
                "a,b\n01.05.2026 16:50,04.05.2026 09:20\n04.05.2026 09:00,\n",
                "response",
                "-",
                "--start=a",
                "--end=b",
                "--hours=mon-fri 09:00-17:00",
                "--zone=Europe/Berlin",
                "--holiday=2026-05-05",
                "--time-format=dd.MM.yyyy HH:mm",
                "--until=2026-05-06T09:00",
                "--format=csv")
            .rows()
            .get(0);
    assertEquals(Integer.toString(30 * 60_000), total.getField("p50Ms"));
    assertEquals(Integer.toString(8 * 3_600_000), total.getField("restrictedToMs"));
    assertEquals(
        "a..b/Europe/Berlin: mon-fri 09:00-17:00; holidays 2026-05-05, which CLOSES_WHAT_STARTS",
        total.getField("definition"));
  }

  @Test
  void withoutUntilWhereNobodyWaits() {
    NamedCsvRecord total =
        runOn(
                "a,b\n2026-05-04T08:00Z,2026-05-04T08:01Z\n",
                "response",
                "-",
                "--start=a",
                "--end=b",
                "--format=csv")
            .rows()
            .get(0);
    assertEquals("60000", total.getField("p50Ms"));
  }

  @Test
  void moreWaitsThanABlock() {
    StringBuilder rows = new StringBuilder("a,b\n");
    for (int i = 1; i <= 5000; i++) {
      rows.append(
          "2026-05-04T08:00Z,2026-05-04T%02d:%02d:%02dZ\n"
              .formatted(8 + i / 3600, i / 60 % 60, i % 60));
    }
    NamedCsvRecord total =
        runOn(
                rows.toString(),
                "response",
                "-",
                "--start=a",
                "--end=b",
                "--percentile=99.98",
                "--percentile=50",
                "--format=csv")
            .rows()
            .get(0);
    assertEquals("5000", total.getField("answered"));
    assertEquals("2500000", total.getField("p50Ms"));
    assertEquals("4999000", total.getField("p99.98Ms"));
    assertEquals("2500500", total.getField("meanMs"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "soon,2026-05-04T08:00Z"
            + " | column \"a\": \"soon\" is no time such as 2026-05-04T09:30:00Z",
        "2026-05-04T08:00Z,never"
            + " | column \"b\": \"never\" is no time such as 2026-05-04T09:30:00Z",
        ",2026-05-04T08:00Z | column \"a\": value \"\" is no start",
        "2026-05-04T08:00Z,2026-05-04T07:00Z"
            + " | column \"b\": value \"2026-05-04T07:00Z\" is before the start 2026-05-04T08:00Z",
        "2026-05-04T08:00Z | column \"b\": value \"\" is missing: the row is too short",
      })
  void strictStopsAtTheFirstTicketThatCannotCount(String row, String message) {
    Run run =
        runOn(
            "a,b\n2026-05-04T08:00Z,2026-05-04T08:01Z\n" + row + "\nx,y\n",
            "response",
            "-",
            "--start=a",
            "--end=b",
            "--strict");
    assertEquals("cx-metrics: standard input: line 3, " + message + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(1, run.exitCode());
  }

  @Test
  void nothingMayHappenAfterTheEndOfObservation() {
    for (String row : List.of("2026-05-04T08:00Z,2026-05-04T12:00:01Z", "2026-05-04T12:00:01Z,")) {
      Run run = runOn("asked,answered\n" + row + "\n", ARGS);
      String column = row.endsWith(",") ? "asked" : "answered";
      assertEquals(
          "cx-metrics: standard input: line 2, column \""
              + column
              + "\": value \"2026-05-04T12:00:01Z\" is after --until 2026-05-04T12:00:00Z\n",
          run.err());
      assertEquals(1, run.exitCode());
    }
  }

  private static Run response(String... more) {
    return runOn(WAITS, ARGS, more);
  }
}
