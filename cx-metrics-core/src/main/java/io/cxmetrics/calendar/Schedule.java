package io.cxmetrics.calendar;

import static com.google.common.base.Verify.verifyNotNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is open on which date, without a zone.
 *
 * @param weeks the weekly hours by the date from which they hold; the first is {@link
 *     LocalDate#MIN}
 * @param overrides the hours of single dates
 * @param holidays the dates that are closed unless they have an override
 * @param holidayRule what a holiday closes
 */
record Schedule(
    NavigableMap<LocalDate, WeeklyHours> weeks,
    SortedMap<LocalDate, OpeningHours> overrides,
    Holidays holidays,
    HolidayRule holidayRule) {

  Schedule {
    weeks = Collections.unmodifiableNavigableMap(new TreeMap<>(weeks));
    overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
  }

  /** Open throughout. */
  static Schedule always() {
    return new Schedule(
        new TreeMap<>(Collections.singletonMap(LocalDate.MIN, WeeklyHours.ALWAYS)),
        new TreeMap<>(),
        Holidays.none(),
        HolidayRule.CLOSES_WHAT_STARTS);
  }

  /** The hours of a date, and why it is open in them and closed outside them. */
  record Day(OpeningHours hours, StretchKind open, StretchKind closed, String name) {}

  Day on(LocalDate date) {
    OpeningHours override = overrides.get(date);
    if (override != null) {
      return new Day(override, StretchKind.OPEN_BY_OVERRIDE, StretchKind.CLOSED_BY_OVERRIDE, "");
    }
    String holiday = holidays.nameOrNull(date);
    if (holiday != null) {
      return new Day(OpeningHours.CLOSED, StretchKind.OPEN, StretchKind.HOLIDAY, holiday);
    }
    WeeklyHours week = verifyNotNull(weeks.floorEntry(date)).getValue();
    return new Day(week.on(date.getDayOfWeek()), StretchKind.OPEN, StretchKind.OUT_OF_HOURS, "");
  }

  /** Whether an opening that started the day before ends when a date begins. */
  boolean cutsAtStartOf(LocalDate date) {
    return holidayRule == HolidayRule.CLOSES_THE_DATE && on(date).closed() == StretchKind.HOLIDAY;
  }

  /** The first date from which every week is like the one before, or the last date of all. */
  LocalDate regularFrom() {
    LocalDate last = weeks.lastKey();
    if (!overrides.isEmpty()) {
      last = later(last, overrides.lastKey());
    }
    // Where nothing opens, holidays change nothing, even if they recur for ever.
    if (!verifyNotNull(weeks.get(weeks.lastKey())).equals(WeeklyHours.CLOSED)) {
      last = later(last, holidays.last());
    }
    return last.equals(LocalDate.MAX) ? last : last.plusDays(1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The text of the parts that there are. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    weeks.forEach(
        (from, week) ->
            text.append(from.equals(LocalDate.MIN) ? "" : "; from " + from + "; ").append(week));
    if (!overrides.isEmpty()) {
      text.append("; overrides ").append(overrides);
    }
    if (!holidays.isEmpty()) {
      text.append("; holidays ").append(holidays).append(", which ").append(holidayRule);
    }
    return text.toString();
  }
}
