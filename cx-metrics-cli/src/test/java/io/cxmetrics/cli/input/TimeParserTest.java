package io.cxmetrics.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.cli.message.UsageException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which instant a text is. */
class TimeParserTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T09:30:00Z, 2026-05-04T09:30:00Z",
    "2026-05-04t09:30z, 2026-05-04T09:30:00Z",
    "2026-05-04 09:30:00Z, 2026-05-04T09:30:00Z",
    "2026-05-04T09:30:00.123+02:00, 2026-05-04T07:30:00.123Z",
    "2026-05-04T09:30-0330, 2026-05-04T13:00:00Z",
    "2026-05-04T09:30:59+05, 2026-05-04T04:30:59Z",
    "2026-05-04T09:30, 2026-05-04T07:30:00Z",
    "2026-01-04 09:30:00, 2026-01-04T08:30:00Z",
  })
  void isoTimes(String text, Instant expected) {
    assertEquals(expected, TimeParser.iso().in(BERLIN).parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-05-04",
        "04.05.2026 09:30",
        "2026-02-30T09:30:00Z",
        "2026-05-04T24:00:00Z",
        "2026-05-04T25:00:00Z",
        "2026-05-04T09:30:00Z!",
        "1777887000",
        "\u0968\u0966\u0968\u096c-05-04T09:30:00Z"
      })
  void anythingElseIsNoTime(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> TimeParser.iso().parse(text));
    assertEquals(
        "\"" + text + "\" is no time such as 2026-05-04T09:30:00Z", String.valueOf(e.getMessage()));
  }

  @ParameterizedTest
  @CsvSource({
    "d/M/yyyy HH:mm, 29/2/2016 01:16, 2016-02-29T00:16:00Z",
    "d/M/uuuu HH:mm, 29/2/2016 01:16, 2016-02-29T00:16:00Z",
    "MM/dd/yy hh:mm a, 05/04/26 12:30 am, 2026-05-03T22:30:00Z",
    "d MMM yyyy H:mm:ss, 4 may 2026 9:30:00, 2026-05-04T07:30:00Z",
    "yyyy-MM-dd, 2026-05-04, 2026-05-03T22:00:00Z",
    "yyyy-MM-dd HH:mm:ss z, 2026-05-04 09:30:00 UTC, 2026-05-04T09:30:00Z",
    "yyyy-MM-dd HH:mm xx, 2026-05-04 09:30 +0000, 2026-05-04T09:30:00Z",
  })
  void patterns(String pattern, String text, Instant expected) {
    assertEquals(expected, TimeParser.of(TimeForm.of(pattern, null)).in(BERLIN).parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "d/M/yyyy HH:mm, 30/2/2016 01:16",
    "d/M/yyyy HH:mm, 2016-02-29T01:16:00Z",
  })
  void thePatternIsMeant(String pattern, String text) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> TimeParser.of(TimeForm.of(pattern, null)).in(BERLIN).parse(text));
    assertEquals("\"" + text + "\" is no time of the form " + pattern, e.getMessage());
  }

  @Test
  void ofAnHourThatOccursTwiceTheFirst() {
    assertEquals(
        Instant.parse("2026-10-25T00:30:00Z"),
        TimeParser.iso().in(BERLIN).parse("2026-10-25T02:30"));
  }

  @Test
  void anHourThatIsSkippedIsNoTime() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> TimeParser.iso().in(BERLIN).parse("2026-03-29T02:30"));
    assertEquals(
        "\"2026-03-29T02:30\" is no time in Europe/Berlin, where the clock skips it",
        e.getMessage());
  }

  @Test
  void localTimesNeedAZone() {
    UsageException e =
        assertThrows(UsageException.class, () -> TimeParser.iso().parse("2026-05-04T09:30"));
    assertEquals("--zone: must be given, for \"2026-05-04T09:30\" has no offset", e.getMessage());
  }
}
