package io.cxmetrics.cli.survey;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.output.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table for people. */
class SurveyTableTest {

  @Test
  void npsInPoints() {
    assertEquals(
        """
        NPS of column score in standard input

        channel  month  n     NPS        interval  promoter  passive  detractor  excluded
        total           4    25.0   -50.5 to 77.8         2        1          1         1
        (empty)  1      1   100.0  -58.7 to 100.0         1        0          0         0
        a        1      2    50.0   -48.6 to 90.5         1        1          0         0
        a        2      0       -               -         0        0          0         1
        b        2      1  -100.0  -100.0 to 58.7         0        0          1         0

        nps/nps-0-10: points from -100 to 100; interval: score at 95%
        excluded: 1 missing
        """,
        runOn(
                "score,channel,month\n9,a,1\n8,a,1\n,a,2\n2,b,2\n10,,1\n",
                "nps",
                "-",
                "--column=score",
                "--by=channel",
                "--by=month")
            .out());
  }

  @Test
  void sharesInPerCent() {
    assertEquals(
        """
        CSAT of column a in standard input

               n   CSAT       interval  satisfied  neutral  dissatisfied  excluded
        total  3  66.7%  9.4% to 99.2%          2        0             1         3

        csat.top-2-box/csat-1-5: per cent of the answers; interval: clopper-pearson at 95%
        excluded: 1 missing, 1 off the scale, 1 unreadable
        """,
        runOn("a\n5\n4\n1\n\n6\nx\n", "csat", "-", "--column=a", "--interval=clopper-pearson")
            .out());
  }

  @Test
  void meansWithTwoDecimals() {
    assertEquals(
        """
        CES of column ease in standard input

               n   CES       interval  easy  neutral  difficult  excluded
        total  3  2.67  -1.13 to 6.46     1        1          1         0

        ces.mean/ces-1: points of the scale; interval: student-t at 95%
        """,
        runOn("ease\n1\n3\n4\n", "ces", "-", "--column=ease", "--scale=ces-1").out());
  }

  @Test
  void dataBreaksNoLinesAndCommandsNoTerminal() {
    assertEquals(
        """
        NPS of column s in standard input

        b y      n    NPS        interval  promoter  passive  detractor  excluded
        total    1  100.0  -58.7 to 100.0         1        0          0         0
        x  [2Jy  1  100.0  -58.7 to 100.0         1        0          0         0

        nps/nps-0-10: points from -100 to 100; interval: score at 95%
        """,
        runOn("s,\"b\ny\"\n9,\"x\r\n\u001b[2Jy\"\n", "nps", "-", "--column=s", "--by=b\ny").out());
  }

  @ParameterizedTest
  @CsvSource({
    "POINTS, 39.839767, 39.8",
    "POINTS, -0.04, 0.0",
    "POINTS, 100, 100.0",
    "SHARE, 0.7182, 71.8%",
    "SHARE, -0.0004, 0.0%",
    "SHARE, 1e-20, 0.0%",
    "RATING, 3.403552, 3.40",
    "INDEX, 60.088801, 60.1",
  })
  void units(Unit unit, double value, String shown) {
    assertEquals(shown, unit.format(value));
  }

  @ParameterizedTest
  @CsvSource({"0.95, 95%", "0.9, 90%", "0.999, 99.9%"})
  void levels(double level, String shown) {
    assertEquals(shown, Unit.percent(level));
  }
}
