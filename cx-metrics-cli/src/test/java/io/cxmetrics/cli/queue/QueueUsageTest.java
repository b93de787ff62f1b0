package io.cxmetrics.cli.queue;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.CliRunner.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage of {@code queue}, and data that it cannot use: one line each. */
class QueueUsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--outcome=a | --outcome and --waited must be given, or --answered and --abandoned",
        "--answered=a | --answered and --abandoned must both be given",
        "--answered=a --abandoned=b --answered-within=c"
            + " | --answered-within, --abandoned-within and --abandoned-short must all be given",
        "--answered=a --abandoned=b --target=20s"
            + " | a row is a call, by --outcome and --waited, or a period, by --answered and"
            + " --abandoned",
        "--answered=a --abandoned=b --available=c"
            + " | --handled and --available need --talk, --hold or --wrap",
        "--talk=a | --outcome and --waited must be given, or --answered and --abandoned",
        "--outcome=a --waited=b --flowed-out=c"
            + " | a row is a call, by --outcome and --waited, or a period, by --answered and"
            + " --abandoned",
        "--answered=a --abandoned=b --rate=service-level-f1"
            + " | --rate: service-level-f1 needs --answered-within, --abandoned-within and"
            + " --abandoned-short",
        "--outcome=a --waited=b --rate=f1"
            + " | --rate: no rate \"f1\"; there are service-level-f1, service-level-f2,"
            + " service-level-f3, service-level-f4, service-level-f5, service-level-genesys,"
            + " abandonment, abandonment-without-short, abandonment-after-target, answer-rate,"
            + " short-abandons",
        "--outcome=a --waited=b --short-abandon=21s"
            + " | --target, --short-abandon: short abandon must be from PT0S to the target of"
            + " PT20S, got PT21S",
        "--outcome=a --waited=b --target=-PT1S"
            + " | --target, --short-abandon: short abandon must be from PT0S to the target of"
            + " PT-1S, got PT5S",
        "--outcome=a --waited=b --speed-of-answer=fast"
            + " | Invalid value for option '--speed-of-answer': no speed of answer \"fast\"; there"
            + " are genesys, cisco, talkdesk, all-calls",
        "--outcome=a --waited=b --word=callback"
            + " | --word: must be WORD=OUTCOME with one of answered, abandoned, flowed-out, got"
            + " \"callback\"",
        "--outcome=a --waited=b --interval=score"
            + " | --interval: \"score\" is no method for this score; there are wilson,"
            + " clopper-pearson, jeffreys, agresti-coull, mid-p, wilson-cc, wald",
      })
  void wrongUsage(String options, String message) {
    Run run = run(options, "answered,1,0");
    assertEquals("cx-metrics: error: " + message + " (see cx-metrics queue --help)\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--outcome=a --waited=b | lost,1,0"
            + " | line 3, column \"a\": value \"lost\" is no outcome; see --word",
        "--outcome=a --waited=b --strict | ,1,0 | line 3, column \"a\": is missing",
        "--outcome=a --waited=b --strict | answered | line 3, column \"b\": is missing",
        "--outcome=a --waited=b --strict | answered,soon,0"
            + " | line 3, column \"b\": \"soon\" is no duration such as 90, 0:01:30 or 1m30s",
        "--outcome=a --waited=b --strict | answered,-PT1S,0"
            + " | line 3, column \"b\": \"-PT1S\" is negative",
        "--answered=b --abandoned=c --strict | x,,1 | line 3, column \"b\": value \"\" is missing",
        "--answered=b --abandoned=c --strict | x,1,-1"
            + " | line 3, column \"c\": value \"-1\" is no whole number of 0 or more",
        "--answered=b --abandoned=b --talk=c --strict | x,1,long"
            + " | line 3, column \"c\": \"long\" is no duration such as 90, 0:01:30 or 1m30s",
        "--answered=b --abandoned=c --answered-within=b --abandoned-within=c --abandoned-short=b"
            + " --strict | x,2,1 | line 3: abandonedShort must be from 0 to 1, got 2",
      })
  void unusableData(String options, String row, String message) {
    Run run = run(options, row);
    assertEquals("cx-metrics: standard input: " + message + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(1, run.exitCode());
  }

  private static Run run(String options, String row) {
    return runOn("a,b,c\nanswered,0,0\n" + row + "\n", ("queue - " + options).split(" "));
  }
}
