package io.cxmetrics.cli.opentime;

import static io.cxmetrics.cli.CliRunner.run;
import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code opentime}: the example of docs/calendar.md, rows with and without a schedule, mistakes.
 */
class OpenTimeTest {

  private static final List<String> DESK =
      List.of(
          "opentime",
          "--hours=mon-fri 09:00-12:30,13:00-17:30; sat 10:00-14:00",
          "--zone=Europe/Berlin",
          "--holiday=2026-12-25 Christmas",
          "--holiday=2026-12-26",
          "--override=2026-12-24=09:00-12:00");

  private static final List<String> PAIR = List.of("2026-12-24T10:30:00Z", "2026-12-28T09:15");

  private static final String ROWS =
      """
      start,end,timezone,weekly_schedule,holidays,date_overrides
      2026-12-24T11:30,2026-12-28 09:15,,,,
      2024-04-08T08:00,2024-04-08T18:00,UTC,mon 09:00-17:00,,
      2024-04-08T08:00,2024-04-08T18:00,UTC,mon 09:00-17:00,2024-04-08,
      2024-04-08T08:00,2024-04-09T08:00,UTC,,,"2024-04-08=10:00-12:00,14:00-17:00"
      2024-04-08T08:00,2024-04-07T08:00,UTC,mon 09:00-17:00,,
      2024-04-08T08:00,,UTC,mon 09:00-17:00,,
      2024-04-08T08:00,2024-04-09T08:00,Mars,mon 09:00-17:00,,
      2024-04-08T08:00,2024-04-09T08:00,UTC,mon 9-17,,
      2024-04-08T08:00,2024-04-09T08:00,,mon 09:00-17:00,,
      """;

  @Test
  void aPair() {
    assertEquals(
        """
        start                 end               open time
        2026-12-24T10:30:00Z  2026-12-28T09:15    0:45:00
        """,
        pair().out());
    assertEquals(
        """
        {"results":[{"start":"2026-12-24T10:30:00Z","end":"2026-12-28T09:15","openMs":2700000}]}
        """,
        pair("--format=json").out());
    assertEquals(
        """
        start,end,openMs,error
        2026-12-24T10:30:00Z,2026-12-28T09:15,2700000,
        """,
        pair("--format=csv").out());
  }

  @Test
  void explainedForPeople() {
    assertEquals(
        """
        2026-12-24T10:30:00Z to 2026-12-28T09:15: open time 0:45:00

        from                       to                         reason                length  counted
        2026-12-24T11:30:00+01:00  2026-12-24T12:00:00+01:00  open by override     0:30:00  0:30:00
        2026-12-24T12:00:00+01:00  2026-12-25T00:00:00+01:00  closed by override  12:00:00        -
        2026-12-25T00:00:00+01:00  2026-12-26T00:00:00+01:00  holiday: Christmas  24:00:00        -
        2026-12-26T00:00:00+01:00  2026-12-27T00:00:00+01:00  holiday             24:00:00        -
        2026-12-27T00:00:00+01:00  2026-12-28T09:00:00+01:00  out of hours        33:00:00        -
        2026-12-28T09:00:00+01:00  2026-12-28T09:15:00+01:00  open                 0:15:00  0:15:00
        """,
        pair("--explain").out());
  }

  @Test
  void explainedForPrograms() {
    List<String> args =
        List.of(
            "opentime",
            "2026-12-24T10:30:00Z",
            "2026-12-24T11:00:00.5Z",
            "--zone=UTC",
            "--explain");
    Run json = run(args, "--hours=thu 09:00-11:00", "--format=json");
    assertEquals(
        """
        {"results":[{"start":"2026-12-24T10:30:00Z","end":"2026-12-24T11:00:00.5Z",\
        "openMs":1800000,"stretches":[{"start":"2026-12-24T10:30:00Z",\
        "end":"2026-12-24T11:00:00Z","lengthMs":1800000,"reason":"OPEN","holiday":"",\
        "counted":true},{"start":"2026-12-24T11:00:00Z","end":"2026-12-24T11:00:00.500Z",\
        "lengthMs":500,"reason":"OUT_OF_HOURS","holiday":"","counted":false}]}]}
        """,
        json.out());
    Run csv = run(args, "--hours=thu 09:00-11:00", "--format=csv");
    assertEquals(
        """
        start,end,openMs,error,stretchStart,stretchEnd,stretchMs,reason,holiday,counted
        2026-12-24T10:30:00Z,2026-12-24T11:00:00.5Z,1800000,,2026-12-24T10:30:00Z,\
        2026-12-24T11:00:00Z,1800000,OPEN,,true
        2026-12-24T10:30:00Z,2026-12-24T11:00:00.5Z,1800000,,2026-12-24T11:00:00Z,\
        2026-12-24T11:00:00.500Z,500,OUT_OF_HOURS,,false
        """,
        csv.out());
  }

  @Test
  void noTimeHasNoStretches() {
    assertEquals(
        "2026-12-24T10:30:00Z to 2026-12-24T10:30Z: open time 0:00:00\n",
        run(
                "opentime",
                "2026-12-24T10:30:00Z",
                "2026-12-24T10:30Z",
                "--hours=",
                "--zone=UTC",
                "--explain")
            .out());
  }

  @Test
  void rowsKeepTheirOrderAndBadOnesStopNoOther() {
    Run run = runOn(ROWS, DESK, "-", "--format=csv");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertEquals(
        List.of(
            "2700000",
            "28800000",
            "0",
            "18000000",
            "start must not be after end, got 2024-04-08T08:00:00Z and 2024-04-07T08:00:00Z",
            "end \"\" is no time such as 2026-05-04T09:30:00Z",
            "zone must be UTC or an id such as Europe/Berlin, got \"Mars\"",
            "weekly hours: expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at"
                + " character 5, got \"9-17\", in \"mon 9-17\"",
            "zone must be UTC or an id such as Europe/Berlin, got \"\""),
        run.rows().stream().map(row -> row.getField("openMs") + row.getField("error")).toList());
  }

  @Test
  void refusedRowsForPeople() {
    assertEquals(
        """
        start             end               open time
        2024-04-08T08:00  2024-04-08T18:00    8:00:00
        2024-04-08T08:00  2024-04-07T08:00          -
        2024-04-08T08:00                            -

        line 3: start must not be after end, got 2024-04-08T08:00:00Z and 2024-04-07T08:00:00Z
        line 4: end "" is no time such as 2026-05-04T09:30:00Z
        2 of 3 refused
        """,
        runOn(
                """
                b,a
                2024-04-08T18:00,2024-04-08T08:00
                2024-04-07T08:00,2024-04-08T08:00
                ,2024-04-08T08:00
                """,
                "opentime",
                "-",
                "--start=a",
                "--end=b",
                "--hours=mon 09:00-17:00",
                "--zone=UTC")
            .out());
  }

  @Test
  void refusedRowsForPrograms() {
    assertEquals(
        """
        {"results":[{"start":"x","end":"y",\
        "error":"no schedule, in the row or by --hours or --calendar"}]}
        """,
        runOn("start,end\nx,y\n", "opentime", "-", "--format=json", "--explain").out());
  }

  @Test
  void moreSchedulesThanAreKept() {
    String rows =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    "2024-04-08T00:00,2024-04-09T00:00,UTC,mon 09:00-1%s:%02d\n"
                        .formatted(i % 2, i % 60))
            .collect(Collectors.joining());
    Run run = runOn("start,end,timezone,weekly_schedule\n" + rows, "opentime", "-", "--format=csv");
    List<String> expected =
        IntStream.range(0, 400)
            .mapToObj(i -> Long.toString(((1L + i % 2) * 60 + i % 60) * 60_000))
            .toList();
    assertEquals(expected, run.rows().stream().map(row -> row.getField("openMs")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-01T09:00Z 2026-01-02T09:00Z | two times need --hours and --zone, or --calendar",
        "2026-01-02T09:00Z 2026-01-01T09:00Z --hours=mon_09:00-17:00 --zone=UTC"
            + " | start must not be after end, got 2026-01-02T09:00:00Z and 2026-01-01T09:00:00Z",
        "x 2026-01-01T09:00Z --hours= --zone=UTC"
            + " | start \"x\" is no time such as 2026-05-04T09:30:00Z",
        "- --hours=mon_09:00-17:00 | --hours need their --zone",
        "- --zone=UTC --hours=mon_9 | weekly hours: expected a time",
        "- --zone=UTC --hours= --holiday=tomorrow | holidays: expected a date",
        "- --zone=UTC --hours= --override=tomorrow | date overrides: expected a date",
        "- --zone=UTC --holiday=2026-12-25 | --holiday and --override go with --hours",
        "- --zone=Mars | no time zone \"Mars\"; there are UTC, Europe/Berlin and more",
        "- --calendar=x --hours= --zone=UTC"
            + " | --calendar takes the place of --hours, --holiday and --override",
        "a b --start=c --hours= --zone=UTC | --start and --end name columns of a FILE",
        "- --time-format=b | --time-format: \"b\" is no pattern such as d/M/yyyy HH:mm: Unknown",
        "- --time-format=HH:mm | --time-format: times of the form HH:mm tell no month; see --time-in",
        "- --time-format=d --time-in=May | --time-in: \"May\" is no year or month such as 2026",
        "- --time-in=2026-05 | --time-in goes with --time-format",
        "a b c | Unmatched argument at index 3: 'c'",
        "--hours= | Missing required parameter: 'FILE|START'",
      })
  void wrongUsage(String line, String message) {
    String[] args = ("opentime " + line).replace("mon_", "mon~").split(" ", -1);
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].replace('~', ' ');
    }
    Run run = run(args);
    assertTrue(run.err().startsWith("cx-metrics: error: "), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
  }

  /** The fifteenth was a Monday; there is no thirty-second. */
  @Test
  void whatTimesLackIsGiven() {
    Run run =
        runOn(
            "start,end\n15 16:00,16 10:00\n31 16:00,32 10:00\n",
            "opentime",
            "-",
            "--hours=mon-fri 09:00-17:00",
            "--zone=UTC",
            "--time-format=d HH:mm",
            "--time-in=2017-05",
            "--format=csv");
    assertEquals("", run.err());
    assertEquals("7200000", run.rows().get(0).getField("openMs"));
    assertEquals(
        "end \"32 10:00\" is no time of the form d HH:mm in 2017-05",
        run.rows().get(1).getField("error"));
  }

  private static Run pair(String... more) {
    List<String> args = new ArrayList<>(DESK);
    args.addAll(PAIR);
    return run(args, more);
  }
}
