package io.cxmetrics.calendar;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the recurrence rules of iCalendar that name one day of some years (RFC 5545, 3.3.10). */
final class ICalendarRule {

  private static final Set<String> PARTS =
      Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");

  private static final Pattern UNTIL = Pattern.compile("([0-9]{8})(T[0-9]{6}Z?)?");
  private static final Pattern BY_DAY = Pattern.compile("([+-]?[1-5])([A-Z]{2})");

  /** The last year for which a number of recurrences is counted out. */
  private static final int LAST_YEAR = 10_000;

  private final ContentLine line;
  private final LocalDate start;
  private final Map<String, String> parts = new LinkedHashMap<>();

  private ICalendarRule(ContentLine line, LocalDate start) {
    this.line = line;
    this.start = start;
    for (String part : Splitter.on(';').split(Ascii.toUpperCase(line.value().trim()))) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (!PARTS.contains(name)) {
        throw line.error("not understood in a rule: " + name);
      }
      if (parts.put(name, part.substring(equals + 1)) != null) {
        throw line.error(name + " must stand once in a rule");
      }
    }
  }

  /** The rule of an event that starts on a date; the date must be the first that it gives. */
  static YearlyRule parse(ContentLine line, LocalDate start) {
    return new ICalendarRule(line, start).rule();
  }

  private YearlyRule rule() {
    if (!"YEARLY".equals(parts.get("FREQ"))) {
      throw line.error("only FREQ=YEARLY is understood");
    }
    requireSame("BYMONTH", start.getMonthValue());
    YearlyRule.NthWeekday weekday = weekday();
    if (weekday == null) {
      requireSame("BYMONTHDAY", start.getDayOfMonth());
    } else if (parts.containsKey("BYMONTHDAY")) {
      throw line.error("BYDAY together with BYMONTHDAY is not understood");
    }
    YearlyRule endless = new YearlyRule(start, number("INTERVAL", 1), LocalDate.MAX, weekday);
    return new YearlyRule(start, endless.interval(), last(endless), weekday);
  }

  private void requireSame(String part, int ofStart) {
    if (number(part, ofStart) != ofStart) {
      throw line.error(part + " must be that of DTSTART, " + ofStart);
    }
  }

  private YearlyRule.@Nullable NthWeekday weekday() {
    String value = parts.get("BYDAY");
    if (value == null) {
      return null;
    }
    Matcher matcher = BY_DAY.matcher(value);
    if (!matcher.matches() || !parts.containsKey("BYMONTH")) {
      throw line.error("BYDAY must name one day of the month such as 4TH or -1MO, with a BYMONTH");
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(matcher.group(2))) {
        YearlyRule.NthWeekday weekday =
            new YearlyRule.NthWeekday(Integer.parseInt(matcher.group(1)), day);
        if (weekday.matches(start)) {
          return weekday;
        }
      }
    }
    throw line.error("BYDAY must be that of DTSTART, " + start);
  }

  private LocalDate last(YearlyRule endless) {
    String until = parts.get("UNTIL");
    String count = parts.get("COUNT");
    if (until == null) {
      return count == null ? LocalDate.MAX : last(endless, number("COUNT", 1));
    }
    if (count != null) {
      throw line.error("a rule must have an UNTIL or a COUNT, and not both");
    }
    Matcher matcher = UNTIL.matcher(until);
    if (!matcher.matches()) {
      throw line.error("UNTIL must be a date such as 20301231");
    }
    return until(matcher.group(1));
  }

  private LocalDate until(String date) {
    LocalDate last;
    try {
      last = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw line.error("UNTIL must be a date that there is");
    }
    if (last.isBefore(start)) {
      throw line.error("UNTIL must not be before DTSTART, " + start);
    }
    return last;
  }

  private static LocalDate last(YearlyRule endless, int count) {
    int left = count;
    for (int year = endless.first().getYear(); year <= LAST_YEAR; year++) {
      LocalDate date = endless.in(year);
      left -= date == null ? 0 : 1;
      if (date != null && left == 0) {
        return date;
      }
    }
    return LocalDate.MAX;
  }

  /** A positive number, or another where the part is absent. */
  private int number(String part, int otherwise) {
    String value = parts.get(part);
    Integer number = value == null ? Integer.valueOf(otherwise) : Ints.tryParse(value);
    if (number == null || number < 1) {
      throw line.error(part + " must be one whole number of at least 1");
    }
    return number;
  }
}
