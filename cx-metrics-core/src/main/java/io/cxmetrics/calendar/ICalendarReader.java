package io.cxmetrics.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the all-day events of an iCalendar text (RFC 5545). It passes over what it knows to have no
 * bearing on their dates, and refuses what it does not know.
 */
final class ICalendarReader {

  private static final Set<String> CALENDAR_WITHOUT_BEARING =
      Set.of(
          "PRODID",
          "NAME",
          "DESCRIPTION",
          "UID",
          "URL",
          "LAST-MODIFIED",
          "REFRESH-INTERVAL",
          "SOURCE",
          "COLOR",
          "CATEGORIES",
          "IMAGE");

  private static final Set<String> EVENT_WITHOUT_BEARING =
      Set.of(
          "UID",
          "DTSTAMP",
          "CREATED",
          "LAST-MODIFIED",
          "SEQUENCE",
          "DESCRIPTION",
          "LOCATION",
          "URL",
          "CATEGORIES",
          "CLASS",
          "TRANSP",
          "PRIORITY",
          "COMMENT",
          "CONTACT",
          "ORGANIZER",
          "ATTENDEE",
          "ATTACH",
          "GEO",
          "RESOURCES",
          "COLOR",
          "IMAGE");

  private static final Set<String> EVENT_DATES =
      Set.of("DTSTART", "DTEND", "DURATION", "SUMMARY", "RRULE");

  private final SortedMap<LocalDate, String> dates = new TreeMap<>();
  private final List<YearlyHoliday> yearly = new ArrayList<>();

  Holidays read(String text) {
    List<ContentLine> lines = ContentLine.split(text);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("iCalendar: expected BEGIN:VCALENDAR, got no lines");
    }
    int next = 0;
    while (next < lines.size()) {
      ContentLine begin = lines.get(next);
      if (!begin.is("BEGIN", "VCALENDAR")) {
        throw begin.error("expected BEGIN:VCALENDAR");
      }
      next = readCalendar(lines, next);
    }
    return new Holidays(dates, yearly);
  }

  /** Reads a calendar that begins at a line; the position after its end. */
  private int readCalendar(List<ContentLine> lines, int begin) {
    int next = begin + 1;
    while (next < lines.size()) {
      ContentLine line = lines.get(next);
      if (line.is("END", "VCALENDAR")) {
        return next + 1;
      }
      if (line.is("BEGIN", "VEVENT")) {
        next = readEvent(lines, next);
      } else if (line.is("BEGIN", "VTIMEZONE")) {
        next = skip(lines, next);
      } else {
        requireNoBearing(line);
        next++;
      }
    }
    throw lines.get(begin).error("nothing ends what begins here");
  }

  private static void requireNoBearing(ContentLine line) {
    boolean known =
        CALENDAR_WITHOUT_BEARING.contains(line.name())
            || line.name().startsWith("X-")
            || line.is("VERSION", "2.0")
            || line.is("CALSCALE", "GREGORIAN")
            || line.is("METHOD", "PUBLISH");
    if (!known) {
      throw line.error("not understood among events");
    }
  }

  private int readEvent(List<ContentLine> lines, int begin) {
    Map<String, ContentLine> event = new HashMap<>();
    int next = begin + 1;
    while (next < lines.size()) {
      ContentLine line = lines.get(next);
      if (line.is("END", "VEVENT")) {
        add(new ICalendarEvent(lines.get(begin), event));
        return next + 1;
      }
      if (line.is("BEGIN", "VALARM")) {
        next = skip(lines, next);
      } else {
        readProperty(line, event);
        next++;
      }
    }
    throw lines.get(begin).error("nothing ends what begins here");
  }

  private static void readProperty(ContentLine line, Map<String, ContentLine> event) {
    if (EVENT_DATES.contains(line.name())) {
      if (event.put(line.name(), line) != null) {
        throw line.error(line.name() + " must stand once in an event");
      }
      return;
    }
    boolean known =
        EVENT_WITHOUT_BEARING.contains(line.name())
            || line.name().startsWith("X-")
            || line.is("STATUS", "CONFIRMED");
    if (!known) {
      throw line.error("not understood in an event");
    }
  }

  /** The position after the end of what begins at a line. */
  private static int skip(List<ContentLine> lines, int begin) {
    int depth = 0;
    for (int i = begin; i < lines.size(); i++) {
      depth += lines.get(i).name().equals("BEGIN") ? 1 : 0;
      depth -= lines.get(i).name().equals("END") ? 1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    throw lines.get(begin).error("nothing ends what begins here");
  }

  private void add(ICalendarEvent event) {
    int days = event.days();
    YearlyRule rule = event.rule();
    if (rule != null) {
      yearly.add(new YearlyHoliday(rule, days, event.name()));
      return;
    }
    for (int i = 0; i < days; i++) {
      dates.merge(event.start().plusDays(i), event.name(), Holidays::names);
    }
  }
}
