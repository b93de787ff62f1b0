package io.cxmetrics.cli.opentime;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.Holidays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calendars of the rows that bring their own, each built once, the latest ones kept. */
final class RowSchedules {

  /** A calendar takes some 400 KB. */
  private static final int KEPT = 128;

  private final Map<RowSchedule, BusinessCalendar> built =
      new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RowSchedule, BusinessCalendar> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * A schedule as texts.
   *
   * @param timezone the id of its zone
   * @param week the weekly hours
   * @param holidays the holidays
   * @param overrides the date overrides
   */
  record RowSchedule(String timezone, String week, String holidays, String overrides) {

    boolean isEmpty() {
      return timezone.isEmpty() && week.isEmpty() && holidays.isEmpty() && overrides.isEmpty();
    }

    private BusinessCalendar build() {
      return BusinessCalendar.in(timezone)
          .hours(week)
          .overrides(overrides)
          .closedOn(Holidays.parse(holidays))
          .build();
    }
  }

  /**
   * The calendar of a schedule.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says what and where
   */
  BusinessCalendar calendar(RowSchedule schedule) {
    return built.computeIfAbsent(schedule, RowSchedule::build);
  }
}
