package io.cxmetrics.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.cli.message.UsageException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalQueries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that times may have. */
class TimeFormTest {

  /** What a pattern lacks is given with it. */
  @ParameterizedTest
  @CsvSource({
    "d, 2017-05, 13, 2017-05-13",
    "d, 2017-05, 31, 2017-05-31",
    "d, 2017-02, 29, ",
    "d/M, 2017, 13/5, 2017-05-13",
    "d MMM HH:mm, 2016, 29 Feb 23:59, 2016-02-29",
    "d MMM HH:mm, 2017, 29 Feb 23:59, ",
    "EEE d, 2017-05, Sat 13, 2017-05-13",
    "EEE d, 2017-05, Sun 13, ",
    // What the text says itself must not be another.
    "d/M/uuuu, 2017, 13/5/2017, 2017-05-13",
    "d/M/yyyy, 2017, 13/5/2018, ",
    "d/M, 2017-05, 13/6, ",
    "D, 2017, 133, 2017-05-13",
  })
  void whatIsLackingIsGiven(String pattern, String in, String text, @Nullable LocalDate date) {
    TimeForm form = TimeForm.of(pattern, in).requireDate();
    assertEquals("of the form " + pattern + " in " + in, form.words());
    if (date == null) {
      assertThrows(DateTimeException.class, () -> form.parse(text));
    } else {
      assertEquals(date, form.parse(text).query(TemporalQueries.localDate()));
    }
  }

  private static String refused(String pattern, @Nullable String in) {
    UsageException e =
        assertThrows(UsageException.class, () -> TimeForm.of(pattern, in).requireDate());
    return String.valueOf(e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d/M/yyyy HH:mm p|Pad letter 'p' must be followed by valid pad pattern: d/M/yyyy HH:mm p",
        "b|Unknown pattern letter: b",
        "d/M/yyyy '|Pattern ends with an incomplete string literal: d/M/yyyy '",
        "]|Pattern invalid as it contains ] without previous [",
      })
  void noPattern(String pattern, String why) {
    assertEquals(
        "--time-format: \"%s\" is no pattern such as d/M/yyyy HH:mm: %s".formatted(pattern, why),
        refused(pattern, null));
  }

  @ParameterizedTest
  @CsvSource({
    "HH:mm, , of the form HH:mm tell no month",
    "d, , of the form d tell no month",
    "d/M, , of the form d/M tell no month",
    "d, 2017, of the form d in 2017 tell no month",
    "MM/yyyy, , of the form MM/yyyy tell no date",
    "HH:mm, 2017-05, of the form HH:mm in 2017-05 tell no date",
  })
  void aDateIsNeeded(String pattern, @Nullable String in, String message) {
    assertEquals("--time-format: times " + message + "; see --time-in", refused(pattern, in));
  }

  @Test
  void aMonthIsEnoughForSome() {
    assertEquals("of the form MM/yyyy", TimeForm.of("MM/yyyy", null).words());
  }

  @ParameterizedTest
  @CsvSource({"May", "17", "2017-5", "2017-13", "2017-05-01", "'20 7'", "''"})
  void noMonth(String in) {
    assertEquals(
        "--time-in: \"" + in + "\" is no year or month such as 2026 or 2026-05", refused("d", in));
  }
}
