package io.cxmetrics.calendar;

import static com.google.common.base.Strings.lenientFormat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hours in which a desk is open: weekly opening hours in a time zone, holidays, and overrides
 * of single dates. It tells the open time between two instants, and when so much of it has passed.
 *
 * <pre>{@code
 * BusinessCalendar desk =
 *     BusinessCalendar.in("Europe/Berlin")
 *         .hours("mon-fri 09:00-17:30; sat 10:00-14:00")
 *         .closedOn(Holidays.parse("2024-12-25; 2024-12-26"))
 *         .build();
 * Duration waited = desk.openTime(created, answered);
 * Instant due = desk.deadline(created, Duration.ofHours(4));
 * }</pre>
 *
 * <p><b>Rules.</b> An opening belongs to the date on which it starts, and may run into the next
 * one. The hours of a date are those of its override; else none if it is a holiday; else those of
 * its day of the week. Openings that touch or overlap are one. What a holiday closes of an opening
 * that runs past midnight is said by the {@link HolidayRule}. Open time is real elapsed time: a day
 * of 24 hours on the wall clock has 23 or 25 where the clock is changed. A local time stands for
 * the first instant at which the clock shows it or a later one: one that is skipped for the instant
 * of the change, one that occurs twice for the first of the two.
 *
 * <p>An opening includes its first instant and not its last. Instants and durations are taken in
 * whole milliseconds, and what is finer is cut off. Time is known from {@link #EARLIEST} to {@link
 * #LATEST}; the offsets of the zone are those of the running JDK.
 *
 * <p>Immutable and thread-safe. Two calendars are equal when zone, hours, overrides and holidays
 * are. Also known as: business hours, working time, operational hours, schedule.
 */
public final class BusinessCalendar {

  /** The first instant that a calendar knows: the start of year 0 in UTC. */
  public static final Instant EARLIEST = Instant.ofEpochMilli(Timeline.EARLIEST);

  /** The last instant that a calendar knows: the end of year 10000 in UTC. */
  public static final Instant LATEST = Instant.ofEpochMilli(Timeline.LATEST);

  private static final BusinessCalendar ALWAYS_OPEN = always();

  private final ZoneId zone;
  private final Schedule schedule;
  private final Timeline timeline;

  /** That of the timeline, one step nearer for the fast path. */
  private final OpeningIndex index;

  BusinessCalendar(ZoneId zone, Schedule schedule, Timeline timeline) {
    this.zone = zone;
    this.schedule = schedule;
    this.timeline = timeline;
    this.index = timeline.index();
  }

  /**
   * Starts a calendar.
   *
   * @param zone the zone of its dates and times of day
   * @return a builder of a calendar that is never open
   */
  public static CalendarBuilder in(ZoneId zone) {
    return new CalendarBuilder(zone);
  }

  /**
   * Starts a calendar.
   *
   * @param zone the id of the zone of its dates and times of day, such as {@code Europe/Berlin}
   * @return a builder of a calendar that is never open
   * @throws IllegalArgumentException if no such zone is known; the message names it
   */
  public static CalendarBuilder in(String zone) {
    try {
      return in(ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          lenientFormat("zone must be UTC or an id such as Europe/Berlin, got \"%s\"", zone), e);
    }
  }

  /**
   * Calendar time: always open, so that open time is the difference of two instants.
   *
   * @return the calendar, in UTC
   */
  public static BusinessCalendar alwaysOpen() {
    return ALWAYS_OPEN;
  }

  private static BusinessCalendar always() {
    Schedule schedule = Schedule.always();
    DayWalk walk = new DayWalk(schedule, ZoneOffset.UTC.getRules());
    OpeningIndex index = OpeningIndex.alwaysOpen(Timeline.EARLIEST, Timeline.LATEST);
    return new BusinessCalendar(ZoneId.of("UTC"), schedule, new Timeline(walk, index));
  }

  /**
   * The open time between two instants. It adds up: from a to b and from b to c is from a to c.
   *
   * @param startInclusive when it starts
   * @param endExclusive when it ends
   * @return at least 0, and at most the time between them
   * @throws IllegalArgumentException if the start is after the end, or one is out of bounds
   */
  public Duration openTime(Instant startInclusive, Instant endExclusive) {
    long start = millis("start", startInclusive);
    long end = millis("end", endExclusive);
    requireOrder(startInclusive, endExclusive);
    return Duration.ofMillis(openMillis(start, end));
  }

  /**
   * {@link #openTime} in milliseconds since 1970, which allocates nothing within the horizon.
   *
   * @param startInclusive when it starts
   * @param endExclusive when it ends
   * @return the open milliseconds
   * @throws IllegalArgumentException if the start is after the end, or one is out of bounds
   */
  public long openMillis(long startInclusive, long endExclusive) {
    return index.contains(startInclusive, endExclusive)
        ? index.openMillis(startInclusive, endExclusive)
        : timeline.openMillis(startInclusive, endExclusive);
  }

  /**
   * The first instant at which so much open time has passed: the inverse of {@link #openTime}.
   * Where the time is used up as it closes, that is the closing and not the next opening.
   *
   * @param startInclusive when it starts
   * @param openDuration how much open time, at least 0
   * @return the instant; the start itself for no time
   * @throws IllegalArgumentException if the duration is negative or more than is open until {@link
   *     #LATEST}, as it is where nothing opens any more; or if the start is out of bounds
   */
  public Instant deadline(Instant startInclusive, Duration openDuration) {
    return findDeadline(startInclusive, openDuration)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    lenientFormat(
                        "open duration must be at most what is open from %s on in %s, got %s",
                        startInclusive, this, openDuration)));
  }

  /**
   * {@link #deadline} where it may be that so much never passes, as after a desk has closed for
   * good.
   *
   * @param startInclusive when it starts
   * @param openDuration how much open time, at least 0
   * @return the instant; nothing if less is open until {@link #LATEST}
   * @throws IllegalArgumentException if the duration is negative, or the start is out of bounds
   */
  public Optional<Instant> findDeadline(Instant startInclusive, Duration openDuration) {
    long start = millis("start", startInclusive);
    if (openDuration.isNegative()) {
      throw new IllegalArgumentException("open duration must not be negative, got " + openDuration);
    }
    boolean thinkable = openDuration.compareTo(Duration.between(EARLIEST, LATEST)) <= 0;
    return thinkable
        ? optional(timeline.deadline(start, openDuration.toMillis()))
        : Optional.empty();
  }

  /**
   * Whether it is open at an instant.
   *
   * @param instant the instant
   * @return true from the opening on until before the closing
   * @throws IllegalArgumentException if the instant is out of bounds
   */
  public boolean isOpen(Instant instant) {
    return timeline.isOpen(millis("instant", instant));
  }

  /**
   * The first instant at or after another at which it opens. Where it is open already, that is the
   * opening after the next closing.
   *
   * @param from the earliest instant
   * @return the instant; nothing if it never opens again
   * @throws IllegalArgumentException if the instant is out of bounds
   */
  public Optional<Instant> nextOpening(Instant from) {
    return optional(timeline.nextOpening(millis("instant", from)));
  }

  /**
   * The first instant after another at which it closes. Where it is closed already, that is the
   * closing after the next opening.
   *
   * @param after the instant before
   * @return the instant; nothing if it never closes again
   * @throws IllegalArgumentException if the instant is out of bounds
   */
  public Optional<Instant> nextClosing(Instant after) {
    return optional(timeline.nextClosing(millis("instant", after)));
  }

  private static Optional<Instant> optional(long millis) {
    return millis == Timeline.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  /**
   * What is open between two instants. The lengths add up to {@link #openTime}.
   *
   * @param startInclusive when it starts
   * @param endExclusive when it ends
   * @return the openings in order, cut off at both ends; none touches another
   * @throws IllegalArgumentException if the start is after the end, or one is out of bounds
   */
  public List<Opening> openings(Instant startInclusive, Instant endExclusive) {
    List<Opening> openings = new ArrayList<>();
    for (Stretch stretch : explain(startInclusive, endExclusive)) {
      if (stretch.kind().isOpen()) {
        int last = openings.size() - 1;
        Opening before = last < 0 ? null : openings.get(last);
        if (before != null && before.endExclusive().equals(stretch.startInclusive())) {
          openings.set(last, new Opening(before.startInclusive(), stretch.endExclusive()));
        } else {
          openings.add(new Opening(stretch.startInclusive(), stretch.endExclusive()));
        }
      }
    }
    return List.copyOf(openings);
  }

  /**
   * Why the time between two instants counts or does not: every millisecond of it is in one
   * stretch.
   *
   * @param startInclusive when it starts
   * @param endExclusive when it ends
   * @return the stretches in order, cut off at both ends; each differs from the next in kind or
   *     name
   * @throws IllegalArgumentException if the start is after the end, or one is out of bounds
   */
  public List<Stretch> explain(Instant startInclusive, Instant endExclusive) {
    long start = millis("start", startInclusive);
    long end = millis("end", endExclusive);
    requireOrder(startInclusive, endExclusive);
    List<Stretch> stretches = new ArrayList<>();
    timeline.walk(
        start,
        end,
        (from, to, kind, name) -> {
          append(stretches, from, to, kind, name);
          return true;
        });
    return List.copyOf(stretches);
  }

  private static void append(
      List<Stretch> stretches, long from, long to, StretchKind kind, String name) {
    Instant end = Instant.ofEpochMilli(to);
    int last = stretches.size() - 1;
    if (last >= 0
        && stretches.get(last).kind() == kind
        && stretches.get(last).name().equals(name)) {
      stretches.set(last, new Stretch(stretches.get(last).startInclusive(), end, kind, name));
    } else {
      stretches.add(new Stretch(Instant.ofEpochMilli(from), end, kind, name));
    }
  }

  /**
   * The zone of the dates and times of day.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  private static long millis(String field, Instant instant) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          lenientFormat("%s must be from %s to %s, got %s", field, EARLIEST, LATEST, instant));
    }
    return instant.toEpochMilli();
  }

  private static void requireOrder(Instant start, Instant end) {
    if (start.isAfter(end)) {
      throw new IllegalArgumentException(
          lenientFormat("start must not be after end, got %s and %s", start, end));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BusinessCalendar calendar
        && zone.equals(calendar.zone)
        && schedule.equals(calendar.schedule);
  }

  @Override
  public int hashCode() {
    return 31 * zone.hashCode() + schedule.hashCode();
  }

  /** The definition: zone, hours, overrides and holidays. */
  @Override
  public String toString() {
    return zone + ": " + schedule;
  }
}
