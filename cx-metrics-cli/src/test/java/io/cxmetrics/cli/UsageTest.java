package io.cxmetrics.cli;

import static io.cxmetrics.cli.CliRunner.run;
import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage: exit code 2 and an error line with where to find help. And the help itself. */
class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nps",
        "nps -",
        "nps --column=a",
        "nps - other --column=a",
        "nps - --column=a --column=b",
        "nps - --column=a --nonsense",
        "nps - --column=a --box=2",
        "nps - --column=a --statistic=mean",
        "csat - --column=a --box=0",
        "csat - --column=a --box=5",
        "csat - --column=a --box=two",
        "csat - --column=a --statistic=median",
        "ces - --column=a --statistic=index",
        "nps - --column=a --level=95",
        "nps - --column=a --level=0.05",
        "nps - --column=a --level=NaN",
        "nps - --column=a --level=high",
        "nps - --column=a --format=xml",
        "nps - --column=a --charset=klingon",
        "nps - --column=a --charset=?",
        "nps - --column=a --delimiter=ab",
        "nps - --column=a --delimiter=\"",
        "nps - --column=a --delimiter=",
        "nps - --column=a --by=b --by=b",
      })
  void wrongUsage(String line) {
    Run run = run(line.split(" ", -1));
    String command = line.split(" ", -1)[0];
    assertUsage(run, "");
    assertTrue(run.err().endsWith(" (see cx-metrics " + command + " --help)\n"), run.err());
  }

  @Test
  void noSuchCommand() {
    Run run = run("nsp");
    assertUsage(run, "'nsp'");
    assertTrue(run.err().endsWith(" (see cx-metrics --help)\n"), run.err());
  }

  @Test
  void messagesListWhatFits() {
    assertUsage(
        run("nps", "-", "--column=a", "--scale=csat-1-5"),
        "there are nps-0-10, nps-1-10, nps-1-7, nps-1-5, nps-eu (see");
    assertUsage(
        run("csat", "-", "--column=a", "--scale=nps-0-10"),
        "there are thumbs, csat-1-3, csat-1-5, csat-1-7, csat-1-10 (see");
    assertUsage(run("ces", "-", "--column=a", "--scale=x"), "there are ces-1, ces-2, ces-5 (see");
    assertUsage(
        run("nps", "-", "--column=a", "--interval=wilson"),
        "there are score, adjusted-wald, wald (see");
    assertUsage(
        run("csat", "-", "--column=a", "--interval=score"),
        "there are wilson, clopper-pearson, jeffreys, agresti-coull, mid-p, wilson-cc, wald (see");
    assertUsage(
        run("csat", "-", "--column=a", "--statistic=net", "--interval=wilson"),
        "there are score, adjusted-wald, wald (see");
    assertUsage(
        run("ces", "-", "--column=a", "--scale=ces-1", "--interval=wilson"),
        "there are student-t (see");
  }

  @Test
  void usageIsCheckedBeforeTheFile() {
    assertUsage(run("csat", "no-such-file", "--column=a", "--box=9"), "--box");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "nps --help", "csat -h", "ces --help", "sample --help"})
  void help(String line) {
    Run run = run(line.split(" ", -1));
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("Usage: cx-metrics"), run.out());
  }

  @Test
  void helpListsScalesAndIntervals() {
    String help = run("csat", "--help").out();
    assertTrue(help.contains("csat-1-10; default: csat-1-5\n"), help);
    assertTrue(help.contains("net: score, adjusted-wald, wald\n"), help);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "./cx-metrics, ./cx-metrics",
        "/opt/100% ok/cx-metrics, '/opt/100% ok/cx-metrics'",
        "it's, 'it'\\''s'",
      })
  void helpIsFoundAsTheProgramWas(String command, String shown) {
    System.setProperty("cxmetrics.command", command);
    try {
      assertUsage(run("nps"), " (see " + shown + " nps --help)\n");
      assertTrue(run("nps", "--help").out().startsWith("Usage: " + shown + " nps "));
    } finally {
      System.clearProperty("cxmetrics.command");
    }
  }

  @Test
  void version() {
    Run run = run("--version");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("cx-metrics "), run.out());
  }

  @Test
  void aNegativeMissingCodeIsNoOption() {
    assertEquals(0, runOn("a\n-1\n", "nps", "-", "--column=a", "--missing", "-1").exitCode());
  }

  private static void assertUsage(Run run, String part) {
    assertTrue(run.err().startsWith("cx-metrics: error: "), run.err());
    assertTrue(run.err().contains(part), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
  }
}
