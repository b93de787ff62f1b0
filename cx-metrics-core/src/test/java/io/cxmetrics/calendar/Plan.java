package io.cxmetrics.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A calendar as plain lists of minutes, made at random: the input of {@link MinuteStepper}, which
 * knows nothing of the library's classes, and of the library by its text.
 */
record Plan(
    ZoneId zone,
    TreeMap<LocalDate, Map<DayOfWeek, List<Shift>>> weeks,
    Map<LocalDate, List<Shift>> overrides,
    Set<LocalDate> holidays,
    boolean holidayClosesTheDate) {

  /** Minutes of a date; an end after 1,440 is on the next date. */
  record Shift(int start, int end) {

    @Override
    public String toString() {
      return time(start) + "-" + time(end > 1440 ? end - 1440 : end);
    }

    private static String time(int minutes) {
      return (minutes < 600 ? "0" : "")
          + minutes / 60
          + (minutes % 60 < 10 ? ":0" : ":")
          + minutes % 60;
    }
  }

  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "America/St_Johns",
          "America/Sao_Paulo",
          "America/Havana",
          "Australia/Lord_Howe",
          "Pacific/Chatham",
          "Asia/Kathmandu",
          "Africa/Casablanca",
          "Pacific/Apia",
          "Asia/Beirut",
          "Asia/Tehran",
          "Atlantic/Azores",
          "+05:17");

  /** A start and an end in minutes, and the calendar that holds around them. */
  static Plan random(SplittableRandom random, long aroundMinute, ZoneId zone) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(aroundMinute, 1440L));
    TreeMap<LocalDate, Map<DayOfWeek, List<Shift>>> weeks = new TreeMap<>();
    weeks.put(LocalDate.MIN, week(random));
    if (random.nextInt(4) == 0) {
      weeks.put(date.plusDays(random.nextInt(-5, 6)), week(random));
    }
    Map<LocalDate, List<Shift>> overrides = new TreeMap<>();
    Set<LocalDate> holidays = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      overrides.put(date.plusDays(random.nextInt(-6, 7)), day(random));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      holidays.add(date.plusDays(random.nextInt(-6, 7)));
    }
    return new Plan(zone, weeks, overrides, holidays, random.nextBoolean());
  }

  static ZoneId randomZone(SplittableRandom random) {
    return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
  }

  /** A minute from 1972 to 2037, more often than not near a change of the clock. */
  static long randomMinute(SplittableRandom random, ZoneId zone) {
    long minute = random.nextLong(2 * 525_960L, 68 * 525_960L);
    Instant instant =
        zone.getId().equals("Pacific/Apia") && random.nextBoolean()
            ? Instant.parse("2011-12-28T00:00:00Z")
            : Instant.ofEpochSecond(minute * 60);
    ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
    if (change == null || random.nextInt(4) == 0) {
      return minute;
    }
    return change.toEpochSecond() / 60 + random.nextInt(-2880, 2880);
  }

  private static Map<DayOfWeek, List<Shift>> week(SplittableRandom random) {
    Map<DayOfWeek, List<Shift>> week = new TreeMap<>();
    boolean allDay = random.nextInt(12) == 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, allDay ? List.of(new Shift(0, 1440)) : day(random));
    }
    return week;
  }

  /** Up to four shifts in order, of which the last may run into the next date. */
  private static List<Shift> day(SplittableRandom random) {
    List<Shift> shifts = new ArrayList<>();
    int[] steps = {1, 15, 30, 60};
    int step = steps[random.nextInt(steps.length)];
    int from = 0;
    for (int i = random.nextInt(5); i > 0 && from < 1440; i--) {
      int start = from + step * random.nextInt(1 + 600 / step);
      int end = start + step * (1 + random.nextInt(600 / step));
      if (start < 1440) {
        shifts.add(new Shift(start, end));
      }
      from = end;
    }
    return shifts;
  }

  /** The shifts that start on a date. */
  List<Shift> on(LocalDate date) {
    List<Shift> override = overrides.get(date);
    if (override != null) {
      return override;
    }
    return holidays.contains(date)
        ? List.of()
        : weeks.floorEntry(date).getValue().getOrDefault(date.getDayOfWeek(), List.of());
  }

  boolean cutsAtStartOf(LocalDate date) {
    return holidayClosesTheDate && holidays.contains(date) && !overrides.containsKey(date);
  }

  CalendarBuilder builder() {
    StringBuilder hours = new StringBuilder();
    weeks.forEach(
        (from, week) -> {
          hours.append(from.equals(LocalDate.MIN) ? "" : "from " + from + ";");
          week.forEach(
              (day, shifts) -> hours.append(day).append(' ').append(text(shifts)).append(';'));
        });
    StringBuilder dates = new StringBuilder();
    overrides.forEach(
        (date, shifts) -> dates.append(date).append('=').append(text(shifts)).append(';'));
    return BusinessCalendar.in(zone)
        .hours(hours.toString())
        .overrides(dates.toString())
        .closedOn(holidays.toArray(new LocalDate[0]))
        .holidayRule(
            holidayClosesTheDate ? HolidayRule.CLOSES_THE_DATE : HolidayRule.CLOSES_WHAT_STARTS);
  }

  private static String text(List<Shift> shifts) {
    return shifts.isEmpty() ? "closed" : shifts.toString().replaceAll("[\\[\\] ]", "");
  }

  LocalDateTime wallClock(long minute) {
    Instant instant = Instant.ofEpochSecond(minute * 60);
    ZoneOffset offset = zone.getRules().getOffset(instant);
    return LocalDateTime.ofEpochSecond(minute * 60, 0, offset);
  }
}
