package io.cxmetrics.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * On which date of a year something begins that recurs each year or each few years: on the same day
 * of the same month, not at all in a year that has no such day; or on, say, the fourth Thursday of
 * the month.
 *
 * @param first the first of the dates
 * @param interval every how many years
 * @param lastPossible no date is after it
 * @param weekday the day of the week and which of the month it is, or null for the day of the month
 */
record YearlyRule(
    LocalDate first, int interval, LocalDate lastPossible, @Nullable NthWeekday weekday) {

  /**
   * A day of the week by its place in the month.
   *
   * @param place 1 is the first, −1 the last
   * @param day the day
   */
  record NthWeekday(int place, DayOfWeek day) {

    boolean matches(LocalDate date) {
      return date.equals(in(date.getYear(), date.getMonth()));
    }

    private @Nullable LocalDate in(int year, Month month) {
      LocalDate date =
          LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(place, day));
      return date.getMonth() == month ? date : null;
    }
  }

  /** The date in a year, or null. */
  @Nullable LocalDate in(int year) {
    if (year < first.getYear() || (year - first.getYear()) % interval != 0) {
      return null;
    }
    LocalDate date = candidate(year);
    return date == null || date.isAfter(lastPossible) ? null : date;
  }

  private @Nullable LocalDate candidate(int year) {
    if (weekday != null) {
      return weekday.in(year, first.getMonth());
    }
    LocalDate date = first.withYear(year);
    return date.getDayOfMonth() == first.getDayOfMonth() ? date : null;
  }
}
