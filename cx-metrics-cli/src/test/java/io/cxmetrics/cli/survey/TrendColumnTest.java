package io.cxmetrics.cli.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.cli.input.TimeForm;
import io.cxmetrics.cli.message.UsageException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day or month that is written in a cell. */
class TrendColumnTest {

  private static Optional<LocalDate> start(
      TrendPeriod period, @Nullable String pattern, String text) {
    Optional<TimeForm> form = Optional.ofNullable(pattern).map(given -> TimeForm.of(given, null));
    return new TrendColumn(period, " at ", form).start(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05, 2026-05-01, ",
    "2026-05-31, 2026-05-01, 2026-05-31",
    "2026-05-31T23:30:00-05:00, 2026-05-01, 2026-05-31",
    "2026-05-31 23:30, 2026-05-01, 2026-05-31",
    "2026-13, , ",
    "2026-02-30, , ",
    "31/5/2026, , ",
    "2026-05-311, , ",
    "'', , "
  })
  void isoDates(String text, @Nullable LocalDate month, @Nullable LocalDate day) {
    assertEquals(Optional.ofNullable(month), start(TrendPeriod.MONTH, null, text));
    assertEquals(Optional.ofNullable(day), start(TrendPeriod.DAY, null, text));
  }

  @ParameterizedTest
  @CsvSource({
    "MM/dd/yyyy hh:mm:ss a, 05/09/2016 12:00:00 AM, 2016-05-09",
    "MM/dd/yyyy hh:mm:ss a, 13/09/2016 12:00:00 AM, ",
    "d.M.yy, 9.5.16, 2016-05-09",
    "d MMMM yyyy, 9 MAY 2016, 2016-05-09",
    "uuuu-MM-dd HH:mm xx, 2016-05-09 23:30 -0500, 2016-05-09",
    "d.M.yy, 2016-05-09, ",
    "d.M.yy, '', ",
  })
  void datesByAPattern(String pattern, String text, @Nullable LocalDate day) {
    assertEquals(Optional.ofNullable(day), start(TrendPeriod.DAY, pattern, text));
    assertEquals(
        Optional.ofNullable(day).map(date -> date.withDayOfMonth(1)),
        start(TrendPeriod.MONTH, pattern, text));
  }

  @Test
  void monthsByAPattern() {
    LocalDate may = LocalDate.of(2016, 5, 1);
    assertEquals(Optional.of(may), start(TrendPeriod.MONTH, "MMM yyyy", "May 2016"));
    assertThrows(UsageException.class, () -> start(TrendPeriod.DAY, "MMM yyyy", "May 2016"));
  }

  @Test
  void namesAndDistances() {
    LocalDate date = LocalDate.of(2024, 2, 29);
    assertEquals("2024-02", TrendPeriod.MONTH.name(TrendPeriod.MONTH.start(date)));
    assertEquals("2024-02-29", TrendPeriod.DAY.name(TrendPeriod.DAY.start(date)));
    assertEquals(LocalDate.of(2024, 3, 1), TrendPeriod.DAY.next(date));
    assertEquals(366, TrendPeriod.DAY.count(date, LocalDate.of(2025, 2, 28)));
    assertEquals(13, TrendPeriod.MONTH.count(LocalDate.of(2024, 2, 1), LocalDate.of(2025, 2, 1)));
  }
}
