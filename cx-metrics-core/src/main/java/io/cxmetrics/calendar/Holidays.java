package io.cxmetrics.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are closed all day, with their names: single ones, and ones that recur each year. What
 * they close of a shift that runs past midnight is said by a {@link HolidayRule}.
 *
 * <p>Immutable and thread-safe. Also known as: closed dates, holiday calendar, bank holidays.
 */
public final class Holidays {

  private static final Holidays NONE = new Holidays(new TreeMap<>(), List.of());

  private final SortedMap<LocalDate, String> dates;
  private final List<YearlyHoliday> yearly;

  Holidays(SortedMap<LocalDate, String> dates, List<YearlyHoliday> yearly) {
    this.dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
    this.yearly = List.copyOf(yearly);
  }

  /**
   * No holidays.
   *
   * @return none
   */
  public static Holidays none() {
    return NONE;
  }

  /**
   * Holidays without names.
   *
   * @param dates the dates
   * @return the holidays
   */
  public static Holidays of(LocalDate... dates) {
    TreeMap<LocalDate, String> sorted = new TreeMap<>();
    Arrays.stream(dates).forEach(date -> sorted.put(date, ""));
    return new Holidays(sorted, List.of());
  }

  /**
   * Reads a list of ISO dates, each with a name or without: {@code 2024-12-25 Christmas;
   * 2024-12-26}.
   *
   * @param text the list, separated by semicolons; may be empty
   * @return the holidays
   * @throws IllegalArgumentException if it cannot be read; the message gives the position
   */
  public static Holidays parse(String text) {
    TextCursor cursor = new TextCursor("holidays", text);
    Holidays holidays = NONE;
    while (!cursor.atEnd()) {
      if (!cursor.accept(';')) {
        holidays = holidays.and(cursor.date(), cursor.until(';'));
      }
    }
    return holidays;
  }

  /**
   * Reads the all-day events of an iCalendar text (RFC 5545): {@code DTSTART} and {@code DTEND} as
   * dates or a {@code DURATION} in days, {@code SUMMARY} as the name, and {@code RRULE} with {@code
   * FREQ=YEARLY}, {@code INTERVAL}, {@code COUNT}, {@code UNTIL}, the month and day of the start,
   * or {@code BYDAY} with a place such as {@code 4TH}. What has no bearing on the dates is passed
   * over; whatever else is not understood is refused, so that no holiday is lost: events with a
   * time of day, other rules and exceptions to them, cancelled events.
   *
   * @param text the content of the file
   * @return the holidays
   * @throws IllegalArgumentException if something is not understood; the message gives the line
   */
  public static Holidays parseICalendar(String text) {
    return new ICalendarReader().read(text);
  }

  /**
   * These holidays and one more.
   *
   * @param date its date
   * @param name its name
   * @return the holidays
   */
  public Holidays and(LocalDate date, String name) {
    return and(new Holidays(new TreeMap<>(Collections.singletonMap(date, name)), List.of()));
  }

  /**
   * These holidays and one on the same day of every year; on February 29 in leap years only.
   *
   * @param day the day of the year
   * @param name its name
   * @return the holidays
   */
  public Holidays andYearly(MonthDay day, String name) {
    YearlyRule rule = new YearlyRule(day.atYear(0), 1, LocalDate.MAX, null);
    return and(new Holidays(new TreeMap<>(), List.of(new YearlyHoliday(rule, 1, name))));
  }

  /**
   * These holidays and others. A date that is in both has both names.
   *
   * @param others the others
   * @return the holidays of both
   */
  public Holidays and(Holidays others) {
    TreeMap<LocalDate, String> both = new TreeMap<>(dates);
    others.dates.forEach((date, name) -> both.merge(date, name, Holidays::names));
    List<YearlyHoliday> bothYearly = new ArrayList<>(yearly);
    bothYearly.addAll(others.yearly);
    return new Holidays(both, bothYearly);
  }

  /** The names of two holidays on one date. */
  static String names(String first, String second) {
    if (second.isEmpty() || first.equals(second)) {
      return first;
    }
    return first.isEmpty() ? second : first + ", " + second;
  }

  /**
   * Whether a date is a holiday, and its name.
   *
   * @param date the date
   * @return the name, which may be empty; nothing if it is no holiday
   */
  public Optional<String> nameOn(LocalDate date) {
    return Optional.ofNullable(nameOrNull(date));
  }

  @Nullable String nameOrNull(LocalDate date) {
    String name = dates.get(date);
    for (YearlyHoliday holiday : yearly) {
      if (holiday.covers(date)) {
        name = name == null ? holiday.name() : names(name, holiday.name());
      }
    }
    return name;
  }

  boolean isEmpty() {
    return dates.isEmpty() && yearly.isEmpty();
  }

  /** A date after which there is none, or {@link LocalDate#MAX}. */
  LocalDate last() {
    LocalDate last = dates.isEmpty() ? LocalDate.MIN : dates.lastKey();
    for (YearlyHoliday holiday : yearly) {
      last = holiday.last().isAfter(last) ? holiday.last() : last;
    }
    return last;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Holidays holidays
        && dates.equals(holidays.dates)
        && yearly.equals(holidays.yearly);
  }

  @Override
  public int hashCode() {
    return 31 * dates.hashCode() + yearly.hashCode();
  }

  /** The dates and their names, as {@link #parse} reads them where none recurs. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner("; ");
    dates.forEach((date, name) -> text.add(name.isEmpty() ? date.toString() : date + " " + name));
    yearly.forEach(holiday -> text.add(holiday.toString()));
    return text.toString();
  }
}
