package io.cxmetrics.cli.queue;

import static io.cxmetrics.cli.CliRunner.rounded;
import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code queue} on calls whose figures are by hand: answered after 10, 20, 21 and 29 seconds;
 * abandoned after 5, 6 and 30; one that flowed out. And on the periods of ICMI's example.
 */
class QueueTest {

  private static final String CALLS =
      """
      queue,what,wait,menu,before,rang,talk,hold,wrap
      a,answered,10,60,0,1,100,10,0:00:30
      a,Y,0:00:20,60,0,0,2m,,30
      b,answered,21,60,0,0,100,0,20
      b,answered,PT29S,60,40,0,200,20,20
      a,abandoned,5,60,0,0,,,
      a,n,6,60,0,0,,,
      b,abandoned,30,60,0,0,,,
      b,Callback,12,60,0,0,,,
      b,,12,60,0,0,,,
      b,answered,,60,0,0,,,
      b,answered,-1,60,0,0,,,
      b,answered,12,60,0,0,long,0,0
      """;

  private static final String PERIODS =
      """
      day,answered,in time,lost,lost in time,lost at once
      1,600,560,10,5,5
      2,400,300,50,15,5
      3,0,0,0,0,0
      4,10,11,0,0,0
      5,some,1,0,0,0
      6,,1,0,0,0
      """;

  private static final List<String> COLUMNS = List.of("--answered=answered", "--abandoned=lost");

  private static final List<String> BY_TARGET =
      List.of("--answered-within=in time", "--abandoned-within=lost in time");

  private static Run calls(String... more) {
    List<String> args = new ArrayList<>(List.of("queue", "-", "--outcome=what", "--waited=wait"));
    args.addAll(List.of("--word=callback=flowed-out", "--talk=talk", "--hold=hold", "--wrap=wrap"));
    return runOn(CALLS, args, more);
  }

  private static Run periods(List<String> columns, String... more) {
    List<String> args = new ArrayList<>(List.of("queue", "-"));
    args.addAll(COLUMNS);
    args.addAll(columns);
    return runOn(PERIODS, args, more);
  }

  private static List<String> byTarget() {
    List<String> columns = new ArrayList<>(BY_TARGET);
    columns.add("--abandoned-short=lost at once");
    return columns;
  }

  @Test
  void forPeople() {
    assertEquals(
        """
        Queue in standard input

        queue  offered  answered  abandoned  abandonment  service-level-f3       \
         interval      ASA      AHT  excluded
        total        8         4          3        42.9%             28.6%   8.2% to\
         64.1%  0:00:20  0:02:47         4
        a            4         2          2        50.0%             50.0%  15.0% to\
         85.0%  0:00:15  0:02:20         0
        b            4         2          1        33.3%              0.0%   0.0% to\
         56.1%  0:00:25  0:03:00         4

        queue.service-level-f3; interval: wilson at 95%; -: undefined
        target 0:00:20; short abandons until 0:00:05; ASA h:mm:ss, the mean of\
         queue.speed-of-answer/genesys; AHT of 3 calls
        service level of the total: f1 57.1%, f2 50.0%, f3 28.6%, f4 40.0%, f5 42.9%
        excluded: 1 missing outcome, 1 missing time, 2 unreadable time
        """,
        calls("--by=queue").out());
  }

  @Test
  void periodsForPeople() {
    assertEquals(
        """
        Queue in standard input

        day    offered  answered  abandoned  abandonment  service-level-f3       \
         interval  mean of periods  excluded
        total     1060      1000         60         5.7%             81.1%  78.7% to\
         83.4%            79.2%         3
        1          610       600         10         1.6%             91.8%  89.4% to\
         93.7%            91.8%         0
        2          450       400         50        11.1%             66.7%  62.2% to\
         70.9%            66.7%         0
        3            0         0          0            -                 -             \
          -                -         0
        4            0         0          0            -                 -             \
          -                -         1
        5            0         0          0            -                 -             \
          -                -         1
        6            0         0          0            -                 -             \
          -                -         1

        queue.service-level-f3; interval: wilson at 95%; -: undefined
        service level of the total: f1 83.0%, f2 86.0%, f3 81.1%, f4 82.7%, f5 82.1%
        excluded: 1 missing count, 1 unreadable count, 1 impossible counts
        """,
        periods(byTarget(), "--by=day").out());
    assertEquals(
        """
        Queue in standard input

               offered  answered  abandoned  abandonment  answer-rate        interval \
         mean of periods  excluded
        total     1070      1010         60         5.6%        94.4%  92.8% to 95.6%  \
                  95.7%         2

        queue.answer-rate; interval: wilson at 95%; -: undefined
        excluded: 1 missing count, 1 unreadable count
        """,
        periods(List.of()).out());
  }

  @Test
  void forPrograms() {
    assertEquals(
        """
        {"results":[{"metric":"queue","definition":"queue.service-level-f3","segment":{},\
        "targetMs":20000,"shortAbandonMs":5000,"n":7,"score":0.285714286,\
        "interval":{"lower":0.099565844,"upper":0.591332454,"level":0.9,"method":"wilson"},\
        "standardError":0.170746944,"counts":{"offered":8,"answered":4,"abandoned":3,\
        "flowedOut":1,"answeredWithin":2,"answeredAfter":2,"abandonedShort":1,\
        "abandonedWithin":1,"abandonedAfter":1},"excluded":{"MISSING_OUTCOME":1,\
        "MISSING_TIME":1,"UNREADABLE_TIME":2,"MISSING_COUNT":0,"UNREADABLE_COUNT":0,\
        "IMPOSSIBLE_COUNTS":0},\
        "rates":{"service-level-f1":{"definition":"queue.service-level-f1","count":4,"n":7,\
        "share":0.571428571,"interval":{"lower":0.289477091,"upper":0.813556810,"level":0.9,\
        "method":"wilson"},"meanOfPeriods":null},\
        "service-level-f2":{"definition":"queue.service-level-f2","count":2,"n":4,\
        "share":0.5,"interval":{"lower":0.182400163,"upper":0.817599837,"level":0.9,\
        "method":"wilson"},"meanOfPeriods":null},\
        "service-level-f3":{"definition":"queue.service-level-f3","count":2,"n":7,\
        "share":0.285714286,"interval":{"lower":0.099565844,"upper":0.591332454,"level":0.9,\
        "method":"wilson"},"meanOfPeriods":null},\
        "service-level-f4":{"definition":"queue.service-level-f4","count":2,"n":5,\
        "share":0.4,"interval":{"lower":0.142706472,"upper":0.727516828,"level":0.9,\
        "method":"wilson"},"meanOfPeriods":null},\
        "service-level-f5":{"definition":"queue.service-level-f5","count":3,"n":7,\
        "share":0.428571429,"interval":{"lower":0.186443190,"upper":0.710522909,"level":0.9,\
        "method":"wilson"},"meanOfPeriods":null},\
        "service-level-genesys":{"definition":"queue.service-level-genesys","count":2,"n":7,\
        "share":0.285714286,"interval":{"lower":0.099565844,"upper":0.591332454,"level":0.9,\
        "method":"wilson"},"meanOfPeriods":null},\
        "abandonment":{"definition":"queue.abandonment","count":3,"n":7,"share":0.428571429,\
        "interval":{"lower":0.186443190,"upper":0.710522909,"level":0.9,"method":"wilson"},\
        "meanOfPeriods":null},\
        "abandonment-without-short":{"definition":"queue.abandonment-without-short",\
        "count":2,"n":6,"share":0.333333333,"interval":{"lower":0.117276094,\
        "upper":0.652985233,"level":0.9,"method":"wilson"},"meanOfPeriods":null},\
        "abandonment-after-target":{"definition":"queue.abandonment-after-target","count":1,\
        "n":7,"share":0.142857143,"interval":{"lower":0.032543802,"upper":0.452286695,\
        "level":0.9,"method":"wilson"},"meanOfPeriods":null},\
        "answer-rate":{"definition":"queue.answer-rate","count":4,"n":8,"share":0.5,\
        "interval":{"lower":0.248641890,"upper":0.751358110,"level":0.9,"method":"wilson"},\
        "meanOfPeriods":null},"short-abandons":{"definition":"queue.short-abandons",\
        "count":1,"n":3,"share":0.333333333,"interval":{"lower":0.078265726,\
        "upper":0.746466132,"level":0.9,"method":"wilson"},"meanOfPeriods":null}},\
        "speedOfAnswer":{"definition":"queue.speed-of-answer/genesys","n":4,"meanMs":20000,\
        "p50Ms":20000,"p90Ms":29000},"handleTime":{"n":3,"averageMs":166666,"talkMs":400000,\
        "holdMs":30000,"wrapMs":70000},"occupancy":null}]}
        """,
        rounded(calls("--format=json", "--level=0.9").out()));
  }

  @Test
  void whatIsNotKnownIsNull() {
    assertEquals(
        """
        {"results":[{"metric":"queue","definition":"queue.answer-rate","segment":{},\
        "targetMs":null,"shortAbandonMs":null,"n":1070,"score":0.943925234,\
        "interval":{"lower":0.928485460,"upper":0.956188895,"level":0.95,"method":"wilson"},\
        "standardError":0.007033324,"counts":{"offered":1070,"answered":1010,"abandoned":60,\
        "flowedOut":0,"answeredWithin":null,"answeredAfter":null,"abandonedShort":null,\
        "abandonedWithin":null,"abandonedAfter":null},"excluded":{"MISSING_OUTCOME":0,\
        "MISSING_TIME":0,"UNREADABLE_TIME":0,"MISSING_COUNT":1,"UNREADABLE_COUNT":1,\
        "IMPOSSIBLE_COUNTS":0},"rates":{"service-level-f1":null,"service-level-f2":null,\
        "service-level-f3":null,"service-level-f4":null,"service-level-f5":null,\
        "service-level-genesys":null,"abandonment":{"definition":"queue.abandonment",\
        "count":60,"n":1070,"share":0.056074766,"interval":{"lower":0.043811105,\
        "upper":0.071514540,"level":0.95,"method":"wilson"},\
        "meanOfPeriods":{"mean":0.042501518,"periods":3,"undefined":1}},\
        "abandonment-without-short":null,"abandonment-after-target":null,\
        "answer-rate":{"definition":"queue.answer-rate","count":1010,"n":1070,\
        "share":0.943925234,"interval":{"lower":0.928485460,"upper":0.956188895,\
        "level":0.95,"method":"wilson"},"meanOfPeriods":{"mean":0.957498482,"periods":3,\
        "undefined":1}},"short-abandons":null},"speedOfAnswer":null,"handleTime":null,\
        "occupancy":null}]}
        """,
        rounded(periods(List.of(), "--format=json").out()));
  }

  /** With 1,000 answered and 60 abandoned: the published 83.0, 86.0, 81.1, 82.7 and 82.1 %. */
  @ParameterizedTest
  @CsvSource({
    "service-level-f1, 83.0189",
    "service-level-f2, 86",
    "service-level-f3, 81.1321",
    "service-level-f4, 82.6923",
    "service-level-f5, 82.0755",
    "abandonment, 5.6604",
    "abandonment-without-short, 4.7619",
    "abandonment-after-target, 3.7736",
    "answer-rate, 94.3396",
    "short-abandons, 16.6667",
  })
  void ratesOfTheIcmiExample(String rate, double percent) {
    Run run = periods(byTarget(), "--rate=" + rate, "--format=csv");
    assertEquals("", run.err());
    NamedCsvRecord total = run.rows().get(0);
    assertEquals("queue." + rate, total.getField("definition"));
    assertEquals(percent, 100 * Double.parseDouble(total.getField("score")), 5e-5);
    assertEquals(total.getField("score"), total.getField(rate));
    assertEquals("1", total.getField("IMPOSSIBLE_COUNTS"));
    assertEquals("1", total.getField("UNREADABLE_COUNT"));
    assertEquals("1", total.getField("MISSING_COUNT"));
  }

  /** 2 of the 7 calls answered or abandoned in 20 seconds; 8 with the one that flowed out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--target=20s | queue.service-level-f3 | 2 | 7 | 20000",
        "--target=21s | queue.service-level-f3 | 3 | 7 | 20000",
        "--rate=service-level-genesys | queue.service-level-genesys | 2 | 7 | 20000",
        "--rate=service-level-genesys --with-flow-outs"
            + " | queue.service-level-genesys.with-flow-outs | 2 | 8 | 20000",
        "--rate=service-level-genesys --without-short"
            + " | queue.service-level-genesys.without-short | 2 | 6 | 20000",
        "--rate=service-level-genesys --without-short --short-abandon=6s"
            + " | queue.service-level-genesys.without-short | 2 | 5 | 20000",
        "--rate=service-level-genesys --without-abandons"
            + " | queue.service-level-genesys.without-abandons | 2 | 4 | 20000",
        "--ring=rang | queue.service-level-f3 | 2 | 7 | 20250",
        "--delay=menu --speed-of-answer=genesys | queue.service-level-f3 | 2 | 7 | 20000",
        "--delay=menu --speed-of-answer=cisco | queue.service-level-f3 | 0 | 7 | 80000",
        "--earlier-queues=before --speed-of-answer=talkdesk"
            + " | queue.service-level-f3 | 2 | 7 | 30000",
        "--speed-of-answer=all-calls | queue.service-level-f3 | 2 | 7 | 16625",
      })
  void parameters(String options, String definition, int count, int n, String speed) {
    List<String> args = new ArrayList<>(List.of(options.split(" ")));
    args.add("--format=csv");
    Run run = calls(args.toArray(String[]::new));
    assertEquals("", run.err());
    NamedCsvRecord total = run.rows().get(0);
    assertEquals(definition, total.getField("definition"));
    assertEquals(Integer.toString(n), total.getField("n"));
    assertEquals((double) count / n, Double.parseDouble(total.getField("score")), 1e-12);
    assertEquals(speed, total.getField("speedOfAnswerMs"));
  }

  @Test
  void abandonedCallsWithoutAWait() {
    String rows = "what,wait\nY,10\nN,\n";
    Run refused = runOn(rows, "queue", "-", "--outcome=what", "--waited=wait");
    assertEquals(
        "cx-metrics: error: --abandoned-wait: must be given, for the call abandoned in line 3 of"
            + " standard input has no wait (see cx-metrics queue --help)\n",
        refused.err());
    assertEquals(2, refused.exitCode());
    Run run =
        runOn(
            rows,
            "queue",
            "-",
            "--outcome=what",
            "--waited=wait",
            "--abandoned-wait=21s",
            "--format=csv");
    assertEquals("1", run.rows().get(0).getField("abandonedAfter"));
  }

  /** 5,000 of 8,000 s worked on 25 calls on the first two days; nobody worked on the third. */
  private static final String WORK =
      """
      day,answered,lost,moved,handled,talk,hold,wrap,idle
      1,10,2,3,10,1000,0,500,0:08:20
      2,15,0,0,20,50m,100,400,2500
      3,0,1,0,0,0,0,0,60
      4,9,0,0,9,,0,0,60
      5,9,0,0,9,long,0,0,60
      6,9,0,0,9,1,0,0,-PT1S
      """;

  private static Run work(String... more) {
    List<String> args = new ArrayList<>(List.of("queue", "-"));
    args.addAll(COLUMNS);
    args.addAll(List.of("--flowed-out=moved", "--talk=talk", "--hold=hold", "--wrap=wrap"));
    return runOn(WORK, args, more);
  }

  @Test
  void workOfPeriodsForPeople() {
    assertEquals(
        """
        Queue in standard input

        day    offered  answered  abandoned  abandonment  answer-rate         in\
        terval  mean of periods      AHT  occupancy  excluded
        total       40        34          3         8.1%        85.0%   70.9% to\
         92.9%            66.7%  0:03:20      62.0%         2
        1           15        10          2        16.7%        66.7%   41.7% to\
         84.8%            66.7%  0:02:30      75.0%         0
        2           15        15          0         0.0%       100.0%  79.6% to\
         100.0%           100.0%  0:03:53      58.3%         0
        3            1         0          1       100.0%         0.0%    0.0% to\
         79.3%             0.0%        -       0.0%         0
        4            9         9          0         0.0%       100.0%  70.1% to\
         100.0%           100.0%        -          -         0
        5            0         0          0            -            -\
                        -                -        -          -         1
        6            0         0          0            -            -\
                        -                -        -          -         1

        queue.answer-rate; interval: wilson at 95%; -: undefined
        excluded: 2 unreadable time
        """,
        work("--available=idle", "--by=day").out());
  }

  /** The fourth day counts but for its work, which is not all known. */
  @ParameterizedTest
  @CsvSource({
    "total, 40, 34, 3, 25, 200000, 0.62034739454094",
    "1, 15, 10, 3, 10, 150000, 0.75",
    "2, 15, 15, 0, 15, 233333, 0.583333333333333",
    "3, 1, 0, 0, 0, '', 0",
    "4, 9, 9, 0, 0, '', ''",
    "5, 0, 0, 0, 0, '', ''",
    "6, 0, 0, 0, 0, '', ''",
  })
  void workOfPeriods(
      String day,
      String offered,
      String answered,
      String flowedOut,
      String handled,
      String average,
      String occupancy) {
    NamedCsvRecord row = workOf(day, "--available=idle");
    assertEquals(offered, row.getField("offered"));
    assertEquals(answered, row.getField("answered"));
    assertEquals(flowedOut, row.getField("flowedOut"));
    assertEquals(handled, row.getField("handled"));
    assertEquals(average, row.getField("handleTimeMs"));
    assertEquals(
        day.matches("[56]") ? "1" : day.equals("total") ? "2" : "0",
        row.getField("UNREADABLE_TIME"));
    assertEquals(occupancy.isEmpty(), row.getField("occupancy").isEmpty());
    if (!occupancy.isEmpty()) {
      assertEquals(
          Double.parseDouble(occupancy), Double.parseDouble(row.getField("occupancy")), 1e-12);
    }
  }

  private static NamedCsvRecord workOf(String day, String option) {
    return work(option, "--by=day", "--format=csv").rows().stream()
        .filter(row -> row.getField(day.equals("total") ? "result" : "day").equals(day))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void handledCallsNeedNotBeTheAnswered() {
    NamedCsvRecord second = workOf("2", "--handled=handled");
    assertEquals("20", second.getField("handled"));
    assertEquals("175000", second.getField("handleTimeMs"));
    assertEquals("", second.getField("occupancy"));
  }
}
