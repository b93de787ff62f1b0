package io.cxmetrics.cli.command;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.CalendarBuilder;
import io.cxmetrics.calendar.Holidays;
import io.cxmetrics.cli.input.CalendarFile;
import io.cxmetrics.cli.input.TimeForm;
import io.cxmetrics.cli.input.TimeParser;
import io.cxmetrics.cli.message.UsageException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How times are read, and the calendar that says which time counts. */
public final class TimeOptions {

  @Option(
      names = "--hours",
      paramLabel = "TEXT",
      description = "Opening hours, such as \"mon-fri 09:00-17:30; sat 10:00-14:00\".")
  private @Nullable String hours;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of the hours, and of times without an offset.",
      converter = Converters.Zone.class)
  private @Nullable ZoneId zone;

  @Option(
      names = "--holiday",
      paramLabel = "DATE",
      description = "A date that is closed, with a name or without; repeat for more.")
  private List<String> holidays = new ArrayList<>();

  @Option(
      names = "--override",
      paramLabel = "TEXT",
      description = "Other hours on a date, such as 2026-12-24=09:00-12:00; repeat for more.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "A file with zone, hours, holidays and overrides.")
  private @Nullable String calendarFile;

  @Mixin private final TimeFormOptions forms = new TimeFormOptions();

  /**
   * The calendar, where hours or a file are given.
   *
   * @throws UsageException if the options do not make one
   * @throws DataException if the file does not
   */
  public Optional<BusinessCalendar> calendar() {
    if (calendarFile != null) {
      if (hours != null || !holidays.isEmpty() || !overrides.isEmpty()) {
        throw new UsageException("--calendar takes the place of --hours, --holiday and --override");
      }
      return Optional.of(CalendarFile.read(calendarFile));
    }
    if (hours == null) {
      if (!holidays.isEmpty() || !overrides.isEmpty()) {
        throw new UsageException("--holiday and --override go with --hours");
      }
      return Optional.empty();
    }
    if (zone == null) {
      throw new UsageException("--hours need their --zone");
    }
    return Optional.of(build(BusinessCalendar.in(zone), hours));
  }

  private BusinessCalendar build(CalendarBuilder builder, String week) {
    try {
      builder.hours(week);
      overrides.forEach(builder::overrides);
      holidays.forEach(text -> builder.closedOn(Holidays.parse(text)));
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Reads times in their form, those without an offset by the zone given, or by a calendar's. */
  public TimeParser parser(Optional<BusinessCalendar> calendar) {
    return local(
        TimeParser.of(forms.form().map(TimeForm::requireDate).orElse(TimeForm.ISO)), calendar);
  }

  /** Reads times of the command line. */
  private TimeParser isoParser(Optional<BusinessCalendar> calendar) {
    return local(TimeParser.iso(), calendar);
  }

  /**
   * The end of observation.
   *
   * @param text what {@code --until} says; null where it is not given
   * @throws UsageException if it is no time that a calendar knows
   */
  public @Nullable Instant until(@Nullable String text, Optional<BusinessCalendar> calendar) {
    if (text == null) {
      return null;
    }
    try {
      Instant end = isoParser(calendar).parse(text.strip());
      // Core requires it to be known to the calendar; so ask before the file is read.
      BusinessCalendar.alwaysOpen().openTime(end, end);
      return end;
    } catch (IllegalArgumentException e) {
      throw new UsageException("--until: " + e.getMessage());
    }
  }

  private TimeParser local(TimeParser parser, Optional<BusinessCalendar> calendar) {
    ZoneId local = zone == null ? calendar.map(BusinessCalendar::zone).orElse(null) : zone;
    return local == null ? parser : parser.in(local);
  }
}
