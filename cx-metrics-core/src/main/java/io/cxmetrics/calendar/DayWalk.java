package io.cxmetrics.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Walks over time date by date and tells what is open and what is closed, and why: the slow, exact
 * way that everything else rests on.
 *
 * <p>A local time becomes the first instant at which the wall clock shows it or a later one. So a
 * time that the clock skips is the instant of the change, and one that it shows twice the first of
 * the two; local times in order become instants in order.
 */
final class DayWalk {

  /** Takes the stretches in turn: each starts where the one before ended, and none is empty. */
  interface Sink {

    /** Takes a stretch; false ends the walk. */
    boolean accept(long start, long end, StretchKind kind, String name);
  }

  private final Schedule schedule;
  private final ZoneRules zone;

  DayWalk(Schedule schedule, ZoneRules zone) {
    this.schedule = schedule;
    this.zone = zone;
  }

  /** Walks from one instant to another. A stretch never spans the start of a date. */
  void walk(long startInclusive, long endExclusive, Sink sink) {
    Cursor cursor = new Cursor(startInclusive, endExclusive, sink);
    // An opening of the day before may run into the first date.
    LocalDate date = localDate(startInclusive).minusDays(1);
    while (!cursor.done) {
      walk(date, cursor);
      date = date.plusDays(1);
    }
  }

  private void walk(LocalDate date, Cursor cursor) {
    Schedule.Day day = schedule.on(date);
    OpeningHours hours = day.hours();
    StretchKind before = day.closed();
    for (int i = 0; i < hours.size(); i++) {
      cursor.advance(instant(date, hours.start(i)), before, day.name());
      cursor.advance(instant(date, end(date, hours.end(i))), day.open(), day.name());
      before = StretchKind.BREAK;
    }
    cursor.advance(instant(date, OpeningHours.DAY), day.closed(), day.name());
  }

  private int end(LocalDate date, int end) {
    return end > OpeningHours.DAY && schedule.cutsAtStartOf(date.plusDays(1))
        ? OpeningHours.DAY
        : end;
  }

  private LocalDate localDate(long millis) {
    long second = Math.floorDiv(millis, 1000L);
    ZoneOffset offset = zone.getOffset(Instant.ofEpochSecond(second));
    return LocalDate.ofEpochDay(Math.floorDiv(second + offset.getTotalSeconds(), 86_400L));
  }

  /** An instant between two others from which on every week is like the one before. */
  long regularFrom(long earliest, long latest) {
    LocalDate date = schedule.regularFrom();
    if (!date.isAfter(localDate(earliest))) {
      return earliest;
    }
    return date.isBefore(localDate(latest)) ? instant(date, OpeningHours.DAY) : latest;
  }

  /** The first instant at which the wall clock shows so many milliseconds of a date, or more. */
  private long instant(LocalDate date, int millisOfDay) {
    long local = date.toEpochDay() * OpeningHours.DAY + millisOfDay;
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
    List<ZoneOffset> offsets = zone.getValidOffsets(time);
    if (offsets.isEmpty()) {
      return zone.getTransition(time).toEpochSecond() * 1000;
    }
    return local - offsets.get(0).getTotalSeconds() * 1000L;
  }

  /** Where the walk stands; it only goes forward. */
  private static final class Cursor {

    private final long end;
    private final Sink sink;
    private long position;
    private boolean done;

    Cursor(long start, long end, Sink sink) {
      this.position = start;
      this.end = end;
      this.sink = sink;
      this.done = start >= end;
    }

    void advance(long to, StretchKind kind, String name) {
      long next = Math.min(to, end);
      if (done || next <= position) {
        return;
      }
      long from = position;
      position = next;
      done = !sink.accept(from, next, kind, name) || next == end;
    }
  }
}
