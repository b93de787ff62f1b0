package io.cxmetrics.cli;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import org.junit.jupiter.api.Test;

/** The sample survey, and what a newcomer sees first. */
class SampleTest {

  @Test
  void theShippedFileIsWhatTheGeneratorMakes() {
    Run run = run("sample");
    assertEquals(0, run.exitCode());
    assertEquals(SampleSurvey.csv(), run.out());
  }

  @Test
  void theTicketsAndTheirEventsAre() {
    assertEquals(SampleTickets.tickets(), run("sample", "tickets").out());
    assertEquals(SampleTickets.events(), run("sample", "events").out());
  }

  @Test
  void theContactsAndTheCallsAre() {
    assertEquals(SampleContacts.contacts(), run("sample", "contacts").out());
    assertEquals(SampleContacts.calls(), run("sample", "calls").out());
  }

  @Test
  void theRespondentsOfTheJourneyAre() {
    assertEquals(SampleJourney.csv(), run("sample", "journey").out());
  }

  @Test
  void withoutArgumentsTheSampleIsAnalysed() {
    Run run = run();
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    for (String part :
        new String[] {
          "NPS of column recommend",
          "CSAT of column satisfaction",
          "CES of column ease",
          "\nsocial ",
          "cx-metrics nps answers.csv --column score --by channel\n"
        }) {
      assertTrue(run.out().contains(part), part + " in " + run.out());
    }
    assertFalse(run.out().contains("COMMAND"), run.out());
    assertTrue(run.out().lines().count() <= 40, "fits a screen");
    assertTrue(run.out().chars().allMatch(c -> c < 128), "plain ASCII");
  }

  @Test
  void theLineToRunStartsAsThisRunDid() {
    System.setProperty("cxmetrics.command", "./cx-metrics");
    try {
      String out = run().out();
      assertTrue(out.contains("\n  ./cx-metrics nps answers.csv "), out);
      assertTrue(out.contains(" ./cx-metrics sample > sample.csv\n"), out);
    } finally {
      System.clearProperty("cxmetrics.command");
    }
  }
}
