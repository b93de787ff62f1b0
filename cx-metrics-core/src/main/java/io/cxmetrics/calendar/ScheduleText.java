package io.cxmetrics.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of weekly hours and of date overrides into a builder. */
final class ScheduleText {

  private final TextCursor cursor;
  private final CalendarBuilder builder;

  private ScheduleText(String field, String text, CalendarBuilder builder) {
    this.cursor = new TextCursor(field, text);
    this.builder = builder;
  }

  /** Reads {@code mon-fri 09:00-17:30; sat 10:00-14:00; from 2025-01-01; mon-sun 00:00-24:00}. */
  static void readWeek(String text, CalendarBuilder builder) {
    ScheduleText reader = new ScheduleText("weekly hours", text, builder);
    reader.readEntries(reader::readWeekEntry);
  }

  /** Reads {@code 2024-12-24=09:00-12:00; 2024-12-31=closed}. */
  static void readOverrides(String text, CalendarBuilder builder) {
    ScheduleText reader = new ScheduleText("date overrides", text, builder);
    reader.readEntries(reader::readOverride);
  }

  private void readEntries(Runnable entry) {
    while (!cursor.atEnd()) {
      if (!cursor.accept(';')) {
        entry.run();
        if (!cursor.atEnd()) {
          cursor.expect(';');
        }
      }
    }
  }

  private void readWeekEntry() {
    int at = cursor.skipSpaces();
    if (cursor.acceptWord("from")) {
      LocalDate date = cursor.date();
      located(at, () -> builder.from(date));
    } else {
      readDays(at);
    }
  }

  /** Reads {@code mon-thu,sat 09:00-17:00}. */
  private void readDays(int at) {
    List<DayOfWeek> bounds = new ArrayList<>();
    do {
      DayOfWeek first = cursor.day();
      bounds.add(first);
      bounds.add(cursor.accept('-') ? cursor.day() : first);
    } while (cursor.accept(','));
    OpeningHours hours = OpeningHours.read(cursor);
    for (int i = 0; i < bounds.size(); i += 2) {
      DayOfWeek first = bounds.get(i);
      DayOfWeek last = bounds.get(i + 1);
      located(at, () -> builder.open(first, last, hours));
    }
  }

  private void readOverride() {
    int at = cursor.skipSpaces();
    LocalDate date = cursor.date();
    cursor.expect('=');
    OpeningHours hours =
        cursor.atEnd() || cursor.isNext(';') ? OpeningHours.CLOSED : OpeningHours.read(cursor);
    located(at, () -> builder.override(date, hours));
  }

  /** Adds the position to what the builder refuses. */
  private void located(int at, Runnable step) {
    try {
      step.run();
    } catch (IllegalArgumentException e) {
      throw cursor.refused(at, String.valueOf(e.getMessage()));
    }
  }
}
