package io.cxmetrics.cli.response;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.CliRunner.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage of {@code response}: exit code 2 and one line. */
class ResponseUsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--start=a | --start and --end must be given, or --events",
        "--start=a --end=b --ticket=c"
            + " | --ticket, --time, --type, --mapping, --created-first and --clock go with --events",
        "--start=a --end=b --clock=first-response"
            + " | --ticket, --time, --type, --mapping, --created-first and --clock go with --events",
        "--start=a --end=b" + " | --until: must be given, for line 2 of standard input has no end",
        "--start=a --end=b --until=later"
            + " | --until: \"later\" is no time such as 2026-05-04T09:30:00Z",
        "--start=a --end=b --until=2026-05-04T09:30"
            + " | --zone: must be given, for \"2026-05-04T09:30\" has no offset",
        "--start=a --end=b --until=+12026-05-04T09:30Z"
            + " | --until: start must be from 0000-01-01T00:00:00Z to +10001-01-01T00:00:00Z,"
            + " got +12026-05-04T09:30:00Z",
        "--start=a --end=b --by=c --by=c | --by: the same column twice",
        "--start=a --end=b --target=1d"
            + " | Invalid value for option '--target' (TIME): \"1d\" is no time such as 90s, 15m,"
            + " 1h30m or PT1H",
        "--start=a --end=b --target="
            + " | Invalid value for option '--target' (TIME): \"\" is no time such as 90s, 15m,"
            + " 1h30m or PT1H",
        "--start=a --end=b --target=-PT1H"
            + " | --target: target must be from PT0S to PT305419H53M47.775S, got PT-1H",
        "--start=a --end=b --percentile=0"
            + " | Invalid value for option '--percentile' (P): \"0\" is not a number above 0 and up"
            + " to 100, such as 90",
        "--start=a --end=b --percentile=100.1"
            + " | Invalid value for option '--percentile' (P): \"100.1\" is not a number above 0 and"
            + " up to 100, such as 90",
        "--start=a --end=b --percentile=p90"
            + " | Invalid value for option '--percentile' (P): \"p90\" is not a number above 0 and"
            + " up to 100, such as 90",
        "--start=a --end=b --quantile=type-5"
            + " | Invalid value for option '--quantile': no rule \"type-5\"; there are"
            + " nearest-rank, type-6, type-7, type-8",
        "--events | --events need --until",
        "--events --until=2026-05-04T09:30Z"
            + " | --events need --ticket, --time, --type and --mapping",
        "--events --until=2026-05-04T09:30Z --start=a"
            + " | --start and --end do not go with --events",
        "--events --until=2026-05-04T09:30Z --clock=nps"
            + " | --clock: \"nps\" is no clock; there are first-response, intercom-first-response,"
            + " redo-first-response, next-reply, every-reply, first-resolution, full-resolution,"
            + " total-wait, requester-wait, agent-wait, on-hold-time, handle-time",
      })
  void wrongUsage(String options, String message) {
    String[] args = ("response - " + options).split(" ", -1);
    Run run = runOn("a,b,c\n2026-05-04T08:00Z,,\n", args);
    assertEquals(
        "cx-metrics: error: " + message + " (see cx-metrics response --help)\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
  }
}
