package io.cxmetrics.calendar;

import com.google.common.base.Ascii;
import com.google.common.primitives.Ints;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of an all-day event say about its dates.
 *
 * @param begin the line that begins it
 * @param lines the lines with a bearing on its dates, by name
 */
record ICalendarEvent(ContentLine begin, Map<String, ContentLine> lines) {

  private static final Pattern DATE = Pattern.compile("[0-9]{8}");
  private static final Pattern DURATION = Pattern.compile("\\+?P([0-9]{1,4})([DW])");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  ICalendarEvent {
    lines = Map.copyOf(lines);
  }

  LocalDate start() {
    ContentLine line = lines.get("DTSTART");
    if (line == null) {
      throw begin.error("expected a DTSTART in the event");
    }
    return date(line);
  }

  /** How many days the event lasts. */
  int days() {
    ContentLine end = lines.get("DTEND");
    ContentLine duration = lines.get("DURATION");
    if (end != null && duration != null) {
      throw duration.error("an event must have a DTEND or a DURATION, and not both");
    }
    if (end != null) {
      return checked(end, ChronoUnit.DAYS.between(start(), date(end)));
    }
    return duration == null ? 1 : checked(duration, days(duration));
  }

  private static long days(ContentLine duration) {
    Matcher matcher = DURATION.matcher(duration.value().trim());
    if (!matcher.matches()) {
      throw duration.error("expected a duration in days or weeks such as P2D");
    }
    return Long.parseLong(matcher.group(1)) * (matcher.group(2).equals("W") ? 7 : 1);
  }

  private static int checked(ContentLine line, long days) {
    if (days < 1 || days > YearlyHoliday.MAX_DAYS) {
      throw line.error("an event must last from 1 to " + YearlyHoliday.MAX_DAYS + " days");
    }
    return Ints.checkedCast(days);
  }

  String name() {
    ContentLine summary = lines.get("SUMMARY");
    return summary == null
        ? ""
        : ESCAPED
            .matcher(summary.value())
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        Ascii.equalsIgnoreCase(match.group(1), "n") ? " " : match.group(1)))
            .trim();
  }

  /** When the event recurs, or null if it does not. */
  @Nullable YearlyRule rule() {
    ContentLine line = lines.get("RRULE");
    return line == null ? null : ICalendarRule.parse(line, start());
  }

  private static LocalDate date(ContentLine line) {
    boolean allDay = line.parameter("VALUE").map("DATE"::equals).orElse(true);
    String value = line.value().trim();
    if (allDay && DATE.matcher(value).matches()) {
      try {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
      } catch (DateTimeException e) {
        throw line.error("no such date");
      }
    }
    throw line.error("expected a date such as 20241225, since only all-day events are holidays");
  }
}
