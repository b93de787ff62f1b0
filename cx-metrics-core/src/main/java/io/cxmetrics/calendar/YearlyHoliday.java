package io.cxmetrics.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A holiday of one or several days that recurs.
 *
 * @param rule when it begins
 * @param days how many days it lasts, at most {@link #MAX_DAYS}
 * @param name its name
 */
record YearlyHoliday(YearlyRule rule, int days, String name) {

  /** So that only one that began this year or the year before can cover a date. */
  static final int MAX_DAYS = 366;

  boolean covers(LocalDate date) {
    int year = date.getYear();
    int firstYear = date.minusDays(days - 1L).getYear();
    return coversFrom(rule.in(year), date)
        || (firstYear < year && coversFrom(rule.in(firstYear), date));
  }

  private boolean coversFrom(@Nullable LocalDate start, LocalDate date) {
    return start != null && !date.isBefore(start) && date.isBefore(start.plusDays(days));
  }

  /** A date after which it does not recur, or {@link LocalDate#MAX}. */
  LocalDate last() {
    return rule.lastPossible().equals(LocalDate.MAX)
        ? LocalDate.MAX
        : rule.lastPossible().plusDays(days);
  }

  @Override
  public String toString() {
    return "yearly from " + rule.first() + (name.isEmpty() ? "" : " " + name);
  }
}
