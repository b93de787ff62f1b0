package io.cxmetrics.cli.input;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.CalendarBuilder;
import io.cxmetrics.calendar.HolidayRule;
import io.cxmetrics.calendar.Holidays;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar from a text file: a setting a line, its name first, in the notation of the
 * options. Settings other than the zone may be repeated and add up. Empty lines and lines that
 * start with # are passed over.
 */
public final class CalendarFile {

  private static final List<String> SETTINGS =
      List.of("zone", "hours", "override", "holiday", "holidays-file", "holiday-rule");

  private final String file;
  private @Nullable CalendarBuilder builder;

  private CalendarFile(String file) {
    this.file = file;
  }

  /**
   * Reads a calendar.
   *
   * @throws DataException if it cannot be read; the message names the file and the line
   */
  public static BusinessCalendar read(String file) {
    return new CalendarFile(file).read();
  }

  private BusinessCalendar read() {
    Source.file(file).forEachSetting(this::readLine);
    if (builder == null) {
      throw new DataException(
          file + ": has no zone; a line such as zone Europe/Berlin must be first");
    }
    return builder.build();
  }

  private void readLine(String where, String line) {
    String[] words = line.split("\\s+", 2);
    try {
      set(words[0], words.length > 1 ? words[1] : "");
    } catch (IllegalArgumentException e) {
      throw new DataException(where + e.getMessage(), e);
    }
  }

  private void set(String setting, String value) {
    if (!SETTINGS.contains(setting)) {
      throw new IllegalArgumentException(
          "%s is no setting; there are %s"
              .formatted(Text.quote(setting), String.join(", ", SETTINGS)));
    }
    if (setting.equals("zone") != (builder == null)) {
      throw new IllegalArgumentException("there must be one zone, before all else");
    }
    if (builder == null) {
      builder = BusinessCalendar.in(value);
      return;
    }
    switch (setting) {
      case "hours" -> builder.hours(value);
      case "override" -> builder.overrides(value);
      case "holiday" -> builder.closedOn(Holidays.parse(value));
      case "holidays-file" -> builder.closedOn(holidaysIn(value));
      default -> builder.holidayRule(holidayRule(value));
    }
  }

  /** Holidays from iCalendar; its path is relative to this file. */
  private Holidays holidaysIn(String path) {
    Source source = Source.file(Path.of(file).resolveSibling(path).toString());
    try {
      return Holidays.parseICalendar(source.text());
    } catch (IllegalArgumentException e) {
      throw new DataException(source.name() + ": " + e.getMessage(), e);
    }
  }

  private static HolidayRule holidayRule(String id) {
    return Text.withId(HolidayRule.values(), id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is no rule; there are %s"
                        .formatted(Text.quote(id), Text.ids(HolidayRule.values()))));
  }
}
