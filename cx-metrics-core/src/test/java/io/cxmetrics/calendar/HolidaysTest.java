package io.cxmetrics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  private static final LocalDate CHRISTMAS = LocalDate.of(2024, 12, 25);

  @Test
  void datesWithNamesAndWithout() {
    Holidays holidays = Holidays.parse(" 2024-12-26 ; 2024-12-25 Christmas Day;");
    assertEquals(Optional.of("Christmas Day"), holidays.nameOn(CHRISTMAS));
    assertEquals(Optional.of(""), holidays.nameOn(CHRISTMAS.plusDays(1)));
    assertEquals(Optional.empty(), holidays.nameOn(CHRISTMAS.plusDays(2)));
    assertEquals("2024-12-25 Christmas Day; 2024-12-26", holidays.toString());
    assertEquals(holidays, Holidays.parse(holidays.toString()));
    assertEquals(holidays.hashCode(), Holidays.parse(holidays.toString()).hashCode());
    assertEquals(Holidays.none(), Holidays.parse(""));
    assertEquals(Holidays.of(CHRISTMAS), Holidays.parse("2024-12-25"));
    assertNotEquals(Holidays.of(CHRISTMAS), holidays);
    assertFalse(holidays.equals((Object) "2024-12-25"));
  }

  @Test
  void oneDateMayHaveSeveralNames() {
    Holidays sunday = Holidays.none().and(CHRISTMAS, "Christmas");
    assertEquals(Optional.of("Christmas"), sunday.and(sunday).nameOn(CHRISTMAS));
    assertEquals(Optional.of("Christmas"), Holidays.of(CHRISTMAS).and(sunday).nameOn(CHRISTMAS));
    assertEquals(Optional.of("Christmas"), sunday.and(Holidays.of(CHRISTMAS)).nameOn(CHRISTMAS));
    assertEquals(
        Optional.of("Christmas, Quaid's birthday"),
        sunday.andYearly(MonthDay.of(12, 25), "Quaid's birthday").nameOn(CHRISTMAS));
  }

  @Test
  void yearly() {
    Holidays holidays =
        Holidays.none().andYearly(MonthDay.of(1, 1), "").andYearly(MonthDay.of(2, 29), "leap day");
    for (int year : new int[] {0, 1, 1900, 2000, 2023, 9999}) {
      assertEquals(Optional.of(""), holidays.nameOn(LocalDate.of(year, 1, 1)));
      assertEquals(Optional.empty(), holidays.nameOn(LocalDate.of(year, 2, 28)));
      assertEquals(Optional.empty(), holidays.nameOn(LocalDate.of(year, 3, 1)));
    }
    assertEquals(Optional.of("leap day"), holidays.nameOn(LocalDate.of(2024, 2, 29)));
    assertEquals("yearly from 0000-01-01; yearly from 0000-02-29 leap day", holidays.toString());
    assertNotEquals(Holidays.none(), holidays);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Christmas | 1 | Christmas",
        "2024-12-25; 25.12.2025 | 13 | 25.12.2025",
        "2024-12-25,2024-12-26; 2024-02-30 | 24 | 2024-02-30"
      })
  void refuses(String text, int character, String got) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Holidays.parse(text));
    assertEquals(
        "holidays: expected a date such as 2024-12-25 at character "
            + character
            + ", got \""
            + got
            + "\", in \""
            + text
            + '"',
        e.getMessage());
  }
}
