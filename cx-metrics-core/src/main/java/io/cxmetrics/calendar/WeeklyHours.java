package io.cxmetrics.calendar;

import com.google.common.base.Ascii;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The hours of each day of the week.
 *
 * @param days seven, from Monday on
 */
record WeeklyHours(List<OpeningHours> days) {

  static final WeeklyHours CLOSED = new WeeklyHours(Collections.nCopies(7, OpeningHours.CLOSED));

  static final WeeklyHours ALWAYS = new WeeklyHours(Collections.nCopies(7, OpeningHours.ALL_DAY));

  WeeklyHours {
    days = List.copyOf(days);
  }

  OpeningHours on(DayOfWeek day) {
    return days.get(day.getValue() - 1);
  }

  /** These and more hours on each day from one to another, both included, round the week. */
  WeeklyHours plus(DayOfWeek first, DayOfWeek last, OpeningHours hours) {
    List<OpeningHours> sum = new ArrayList<>(days);
    DayOfWeek day = first;
    while (true) {
      int index = day.getValue() - 1;
      sum.set(index, sum.get(index).plus(hours));
      if (day == last) {
        return new WeeklyHours(sum);
      }
      day = day.plus(1);
    }
  }

  /** The notation that {@link ScheduleText} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int first = 0; first < days.size(); ) {
      int next = first + 1;
      while (next < days.size() && days.get(next).equals(days.get(first))) {
        next++;
      }
      if (!days.get(first).isClosed()) {
        text.append(text.isEmpty() ? "" : "; ")
            .append(name(first))
            .append(next - 1 == first ? "" : "-" + name(next - 1))
            .append(' ')
            .append(days.get(first));
      }
      first = next;
    }
    return text.isEmpty() ? "mon-sun closed" : text.toString();
  }

  private static String name(int index) {
    return Ascii.toLowerCase(DayOfWeek.of(index + 1).name()).substring(0, 3);
  }
}
