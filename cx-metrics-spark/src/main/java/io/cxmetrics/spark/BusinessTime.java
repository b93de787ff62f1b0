package io.cxmetrics.spark;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.CalendarBuilder;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The open milliseconds between two times of a calendar that is a text: its zone, its weekly hours,
 * and if wanted hours on single dates, with {@code |} between them. A text travels with the plan,
 * so no executor needs to be told of calendars.
 */
final class BusinessTime implements Rule {

  private static final long serialVersionUID = 1;

  private static final int MICROS_PER_MILLI = 1000;

  private final String text;

  /** Made from the text where it is first used, in each task anew. */
  private transient @Nullable BusinessCalendar calendar;

  /**
   * The rule of a calendar.
   *
   * @throws IllegalArgumentException if the text is no calendar; the message says where and why
   */
  BusinessTime(String text) {
    this.text = text;
    this.calendar = calendar(text);
  }

  private static BusinessCalendar calendar(String text) {
    List<String> parts = List.of(text.split("\\|", -1));
    if (parts.size() < 2 || parts.size() > 3) {
      throw new IllegalArgumentException(
          "a calendar is \"zone | weekly hours\" or \"zone | weekly hours | hours on dates\", got \""
              + text
              + '"');
    }
    CalendarBuilder builder = BusinessCalendar.in(parts.get(0).strip()).hours(parts.get(1));
    return (parts.size() == 2 ? builder : builder.overrides(parts.get(2))).build();
  }

  @Override
  public DataType type() {
    return DataTypes.LongType;
  }

  @Override
  public Object apply(Object[] arguments) {
    if (calendar == null) {
      calendar = calendar(text);
    }
    return calendar.openMillis(millis(arguments[0]), millis(arguments[1]));
  }

  private static long millis(Object timestamp) {
    return Math.floorDiv((Long) timestamp, MICROS_PER_MILLI);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BusinessTime that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
