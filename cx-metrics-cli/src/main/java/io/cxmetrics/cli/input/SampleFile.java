package io.cxmetrics.cli.input;

import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import java.io.InputStream;
import java.util.Objects;

/** The files that ship with the command line: made up, and the same for everybody. */
public enum SampleFile {
  /** Answers of a survey. */
  SURVEY("sample-survey.csv"),
  /** Tickets, one a row. */
  TICKETS("sample-tickets.csv"),
  /** The events of the tickets. */
  EVENTS("sample-events.csv"),
  /** What the words for the events mean. */
  MAPPING("sample-mapping.txt"),
  /** The hours of the desk. */
  CALENDAR("sample-calendar.txt"),
  /** Contacts, of which some are repeats. */
  CONTACTS("sample-contacts.csv"),
  /** Calls of a queue. */
  CALLS("sample-calls.csv"),
  /** Respondents who rated the touchpoints of a journey. */
  JOURNEY("sample-journey.csv"),
  /** The stages of that journey. */
  MODEL("sample-model.json"),
  /** What to report of the others. */
  REPORT("sample-report.json");

  private final String resource;

  SampleFile(String resource) {
    this.resource = resource;
  }

  /**
   * The file with a name.
   *
   * @throws DataException if there is none
   */
  static SampleFile named(String name) {
    return Text.withId(values(), name)
        .orElseThrow(
            () ->
                new DataException(
                    "%s is no sample; there are %s"
                        .formatted(Text.quote(name), Text.ids(values()))));
  }

  /** Opens the file, which is text in UTF-8. */
  public InputStream open() {
    return Objects.requireNonNull(SampleFile.class.getResourceAsStream(resource), resource);
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return Text.id(this);
  }
}
