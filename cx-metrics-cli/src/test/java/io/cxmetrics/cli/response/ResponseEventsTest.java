package io.cxmetrics.cli.response;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.response.TicketClock;
import io.cxmetrics.response.TicketClocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code response --events}: which events are read as which, in which order, by which clock. */
class ResponseEventsTest {

  /** Out of order, and with the creation behind a comment of the same time. */
  private static final String EVENTS =
      """
      id,team,at,what
      1,a,2026-05-04T08:30:00Z,reply
      2,b,2026-05-04T08:00:00Z,comment
      1,a,2026-05-04T08:00:00Z,created
      2,b,2026-05-04T08:00:00Z,created
      1,a,2026-05-04T08:05:00Z,tagged
      1,a,2026-05-04T08:10:00Z,receipt
      1,a,2026-05-04T08:40:00Z,pending
      1,a,2026-05-04T09:40:00Z,comment
      1,a,2026-05-04T09:40:00Z,open
      1,a,2026-05-04T09:50:00Z,reply
      1,a,2026-05-04T10:00:00Z,solved
      3,b,2026-05-04T08:00:00Z,created
      3,b,2026-05-04T08:20:00Z,solved
      """;

  private static final String MAPPING =
      """
      # what = event

      created = created
      comment = customer-message
      reply=agent-reply
      receipt = automated-reply
      pending = status  pending
      open = status open
      solved = solved
      tagged = ignore
      """;

  @TempDir private Path folder;
  private Path mapping = Path.of("");

  @BeforeEach
  void writeMapping() throws IOException {
    mapping = Files.writeString(folder.resolve("mapping"), MAPPING);
  }

  @ParameterizedTest
  @CsvSource({
    "first-response, 30, 1, 1, 240",
    "intercom-first-response, 10, 1, 1, 240",
    "redo-first-response, 30, 1, 1, 240",
    "next-reply, 10, 1, 0, 10",
    "every-reply, 10, 1, 1, 240",
    "first-resolution, 20, 2, 1, 240",
    "full-resolution, 20, 2, 1, 240",
    "total-wait, 20, 2, 1, 240",
    "requester-wait, 20, 2, 1, 240",
    "agent-wait, 0, 2, 1, 60",
    "on-hold-time, 0, 2, 1, 0",
    "handle-time, 20, 2, 1, 240",
  })
  void clocks(String clock, long medianMinutes, int answered, int waiting, long longestMinutes) {
    NamedCsvRecord total = events("--clock=" + clock).rows().get(0);
    assertEquals(Long.toString(medianMinutes * 60_000), total.getField("p50Ms"));
    assertEquals(Integer.toString(answered), total.getField("answered"));
    assertEquals(Integer.toString(waiting), total.getField("waiting"));
    assertEquals(Long.toString(longestMinutes * 60_000), total.getField("restrictedToMs"));
  }

  @Test
  void everyNamedClockHasItsName() {
    Set<TicketClock> named =
        Arrays.stream(ClockName.values())
            .map(name -> ClockName.clock(Text.id(name)))
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(TicketClocks.all()), named);
  }

  @Test
  void segmentsAreThoseOfTheTicket() {
    List<NamedCsvRecord> rows = events("--by=team").rows();
    assertEquals(
        List.of("total//1/1/1", "segment/a/1/0/0", "segment/b/0/1/1"),
        rows.stream()
            .map(
                row ->
                    String.join(
                        "/",
                        row.getField("result"),
                        row.getField("team"),
                        row.getField("answered"),
                        row.getField("waiting"),
                        row.getField("LAPSED")))
            .toList());
    assertEquals(
        "first-response[created..reply, public]/calendar-time", rows.get(0).getField("definition"));
  }

  @Test
  void theFirstEventMayBeTheCreation() {
    String csv = "id,team,at,what\n1,a,2026-05-04T09:00Z,reply\n1,a,2026-05-04T08:00Z,comment\n";
    assertEquals("1", eventsOf(csv).rows().get(0).getField("UNREADABLE"));
    NamedCsvRecord total = eventsOf(csv, "--created-first").rows().get(0);
    assertEquals("3600000", total.getField("p50Ms"));
    assertEquals("0", total.getField("UNREADABLE"));
    String ignored = csv + "1,a,2026-05-04T07:00Z,tagged\n";
    assertEquals("7200000", eventsOf(ignored, "--created-first").rows().get(0).getField("p50Ms"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,a,2026-05-04T08:00Z,reply" + " | ticket 1 must start with Created, got AgentReply",
        "1,a,2026-05-04T08:00Z,created;1,a,2026-05-04T09:00Z,created"
            + " | ticket 1 must be created once, got Created",
        "1,a,2026-05-04T09:00Z,created;1,a,2026-05-04T08:00Z,solved"
            + " | ticket 1 must start with Created, got Solved",
        "1,a,2026-05-04T09:00Z,tagged | ticket 1 must start with Created, got no events",
        ",a,2026-05-04T09:00Z,created | an event without a ticket",
        "1,a,2026-05-04T09:00Z,created;1,a,soon,solved"
            + " | line 3, column \"at\": \"soon\" is no time such as 2026-05-04T09:30:00Z",
        "1,a,2026-05-04T09:00Z,created;1,a,,solved"
            + " | line 3, column \"at\": value \"\" is no time",
      })
  void badTicketsAreExcludedOrStopAStrictReader(String rows, String message) {
    String csv = "id,team,at,what\n" + rows.replace(';', '\n') + "\n";
    NamedCsvRecord total = eventsOf(csv).rows().get(0);
    assertEquals("0", total.getField("n"));
    assertEquals("1", total.getField("UNREADABLE"));

    Run run = eventsOf(csv, "--strict");
    assertEquals(
        "cx-metrics: standard input: " + message, run.err().strip().replaceFirst("\\[.*", ""));
    assertEquals(1, run.exitCode());
  }

  @Test
  void everyWordMustBeMapped() {
    Run run = eventsOf("id,team,at,what\n1,a,2026-05-04T08:00Z,created\n1,a,soon,Merged\n");
    assertEquals(
        "cx-metrics: standard input: line 3, column \"what\": value \"Merged\" is not in --mapping,"
            + " not even with ignore\n",
        run.err());
    assertEquals(1, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "created | line 1: must be word = event, got \"created\"",
        "#;a = create | line 2: \"create\" is no event; there are created, created-by-agent,"
            + " customer-message, agent-reply, internal-note, automated-reply, status new, status open,"
            + " status pending, status on-hold, status solved, status closed, reopened, solved,"
            + " closed, ignore",
        "a = b = created;a = b=solved | line 2: \"a = b\" was mapped before",
      })
  void badMappings(String lines, String message) throws IOException {
    Files.writeString(mapping, lines.replace(';', '\n'));
    Run run = events();
    assertEquals("cx-metrics: " + mapping + ": " + message + "\n", run.err());
    assertEquals(1, run.exitCode());
  }

  private Run events(String... more) {
    return eventsOf(EVENTS, more);
  }

  private Run eventsOf(String csv, String... more) {
    return runOn(
        csv,
        List.of(
            "response",
            "-",
            "--events",
            "--ticket=id",
            "--time=at",
            "--type=what",
            "--mapping=" + mapping,
            "--until=2026-05-04T12:00:00Z",
            "--format=csv"),
        more);
  }
}
