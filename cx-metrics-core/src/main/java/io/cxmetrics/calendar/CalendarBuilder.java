package io.cxmetrics.calendar;

import static com.google.common.base.Strings.lenientFormat;
import static com.google.common.base.Verify.verifyNotNull;

import io.cxmetrics.internal.Arguments;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;

/**
 * Puts a {@link BusinessCalendar} together: weekly hours, which may change from a date on,
 * overrides of single dates, and holidays. Dates and times of day are local to the zone of the
 * calendar. What is not declared is closed.
 *
 * <p>Mutable and not thread-safe; the calendars that it builds are neither changed by it.
 */
public final class CalendarBuilder {

  /** The first year of the horizon unless it is declared. */
  public static final int DEFAULT_FIRST_YEAR = 2000;

  /** The last year of the horizon unless it is declared. */
  public static final int DEFAULT_LAST_YEAR = 2049;

  private final ZoneId zone;
  private final TreeMap<LocalDate, WeeklyHours> weeks = new TreeMap<>();
  private final TreeMap<LocalDate, OpeningHours> overrides = new TreeMap<>();
  private Holidays holidays = Holidays.none();
  private HolidayRule holidayRule = HolidayRule.CLOSES_WHAT_STARTS;
  private int firstYear = DEFAULT_FIRST_YEAR;
  private int lastYear = DEFAULT_LAST_YEAR;

  CalendarBuilder(ZoneId zone) {
    this.zone = zone;
    weeks.put(LocalDate.MIN, WeeklyHours.CLOSED);
  }

  /**
   * Opens each of some days of the week. Several calls for a day give it several openings; the time
   * between two of them is a break.
   *
   * @param first the first day
   * @param last the last day, included; from Saturday to Monday are three days
   * @param start when it opens, as {@code 09:00} or {@code 09:00:30}
   * @param end when it closes, after the start; {@code 24:00} is the end of the day
   * @return this builder
   * @throws IllegalArgumentException if a time cannot be read, if the end is not after the start,
   *     or if the hours overlap others of a day; the message names them
   */
  public CalendarBuilder open(DayOfWeek first, DayOfWeek last, String start, String end) {
    OpeningHours hours = OpeningHours.parse("opening hours", start + "-" + end);
    if (hours.end(0) > OpeningHours.DAY) {
      throw new IllegalArgumentException(
          lenientFormat(
              "opening hours must end after they start, or be declared overnight, got %s", hours));
    }
    return open(first, last, hours);
  }

  /**
   * Opens each of some days of the week from a time of that day to a time of the next. Where the
   * opening reaches into another one of the next day, both are one.
   *
   * @param first the first day on which it starts
   * @param last the last day on which it starts, included
   * @param start when it opens, as {@code 22:00}
   * @param end when it closes on the next day, not after the start: it lasts for 24 hours at most
   * @return this builder
   * @throws IllegalArgumentException if a time cannot be read, if the end is after the start, or if
   *     the hours overlap others that start on the same day; the message names them
   */
  public CalendarBuilder openOvernight(DayOfWeek first, DayOfWeek last, String start, String end) {
    OpeningHours hours = OpeningHours.parse("overnight hours", start + "-" + end);
    if (hours.end(0) <= OpeningHours.DAY) {
      throw new IllegalArgumentException(
          lenientFormat("overnight hours must not end after they start, got %s", hours));
    }
    return open(first, last, hours);
  }

  CalendarBuilder open(DayOfWeek first, DayOfWeek last, OpeningHours hours) {
    LocalDate from = weeks.lastKey();
    WeeklyHours week = verifyNotNull(weeks.get(from));
    weeks.put(from, week.plus(first, last, hours));
    return this;
  }

  /**
   * Opens by a text such as {@code mon-fri 09:00-12:00,13:00-17:30; sat 10:00-14:00}. Entries are
   * separated by semicolons. An entry names days, as {@code mon}, {@code mon-fri} or {@code
   * mon-thu,sat}, and then their hours. Hours whose end is not after their start run into the next
   * day. An entry {@code from 2025-01-01} is a call of {@link #from}.
   *
   * @param text the text; may be empty
   * @return this builder
   * @throws IllegalArgumentException if it cannot be read, or if hours of a day overlap; the
   *     message gives the position and what is allowed there
   */
  public CalendarBuilder hours(String text) {
    ScheduleText.readWeek(text, this);
    return this;
  }

  /**
   * Ends the weekly hours declared so far before a date; those declared next hold from it on. It
   * decides by the date on which an opening starts.
   *
   * @param date the first date with other hours
   * @return this builder
   * @throws IllegalArgumentException if it is not after the date of the call before
   */
  public CalendarBuilder from(LocalDate date) {
    if (!date.isAfter(weeks.lastKey())) {
      throw new IllegalArgumentException(
          lenientFormat(
              "hours from %s on were declared, and those that follow must be from a later date,"
                  + " got %s",
              weeks.lastKey(), date));
    }
    weeks.put(date, WeeklyHours.CLOSED);
    return this;
  }

  /**
   * Replaces the hours that start on a date, be they weekly or those of a holiday.
   *
   * @param date the date
   * @param hours its hours, as {@code 09:00-12:00,13:00-15:00} or {@code closed}
   * @return this builder
   * @throws IllegalArgumentException if the hours cannot be read or overlap, or if the date has an
   *     override already
   */
  public CalendarBuilder override(LocalDate date, String hours) {
    return override(date, OpeningHours.parse("hours of " + date, hours));
  }

  CalendarBuilder override(LocalDate date, OpeningHours hours) {
    OpeningHours before = overrides.putIfAbsent(date, hours);
    if (before != null) {
      throw new IllegalArgumentException(
          lenientFormat("%s must have one override, got %s and %s", date, before, hours));
    }
    return this;
  }

  /**
   * Overrides dates by a text such as {@code 2024-12-24=09:00-12:00; 2024-12-31=}; nothing after
   * the sign closes the date.
   *
   * @param text the text; may be empty
   * @return this builder
   * @throws IllegalArgumentException if it cannot be read, or if a date has two overrides; the
   *     message gives the position and what is allowed there
   */
  public CalendarBuilder overrides(String text) {
    ScheduleText.readOverrides(text, this);
    return this;
  }

  /**
   * Closes dates.
   *
   * @param dates the dates
   * @return this builder
   */
  public CalendarBuilder closedOn(LocalDate... dates) {
    return closedOn(Holidays.of(dates));
  }

  /**
   * Closes dates. Those with an override keep its hours.
   *
   * @param more the dates
   * @return this builder
   */
  public CalendarBuilder closedOn(Holidays more) {
    holidays = holidays.and(more);
    return this;
  }

  /**
   * Says what a holiday closes of an opening that runs past midnight.
   *
   * @param rule the rule; unless declared {@link HolidayRule#CLOSES_WHAT_STARTS}
   * @return this builder
   */
  public CalendarBuilder holidayRule(HolidayRule rule) {
    this.holidayRule = rule;
    return this;
  }

  /**
   * Sets the years, in UTC, for which the openings are computed beforehand. It changes no answer.
   * Within it an answer takes nanoseconds; outside it the dates are walked one by one. A year takes
   * some 5 KB with one opening a working day and 25 KB with two.
   *
   * @param first the first year, from 0
   * @param last the last year, included, to 10000
   * @return this builder
   * @throws IllegalArgumentException if a year is out of bounds or the last is before the first
   */
  public CalendarBuilder horizon(int first, int last) {
    Arguments.inRange("first year of the horizon", first, 0, Timeline.LAST_YEAR);
    Arguments.inRange("last year of the horizon", last, first, Timeline.LAST_YEAR);
    this.firstYear = first;
    this.lastYear = last;
    return this;
  }

  /**
   * Builds the calendar and its horizon.
   *
   * @return the calendar
   */
  public BusinessCalendar build() {
    Schedule schedule = new Schedule(weeks, overrides, holidays, holidayRule);
    DayWalk walk = new DayWalk(schedule, zone.getRules());
    OpeningIndex index =
        OpeningIndex.of(walk, Timeline.startOfYear(firstYear), Timeline.startOfYear(lastYear + 1));
    return new BusinessCalendar(zone, schedule, new Timeline(walk, index));
  }
}
