package io.cxmetrics.cli.input;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts as instants: ISO 8601 with a T or a space, or by a pattern of java.time with English
 * names. What has no offset is local to a zone; what the clock of the zone skips is no time, and of
 * what it shows twice the first is meant. A date without a time is its midnight, in a pattern only.
 */
public final class TimeParser {

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Where the time of an ISO text begins. */
  private static final int SEPARATOR = "2026-05-04".length();

  private final DateTimeFormatter formatter;
  private final @Nullable String pattern;
  private final @Nullable ZoneId zone;

  private TimeParser(DateTimeFormatter formatter, @Nullable String pattern, @Nullable ZoneId zone) {
    this.formatter = formatter;
    this.pattern = pattern;
    this.zone = zone;
  }

  /** Reads ISO 8601. */
  public static TimeParser iso() {
    return new TimeParser(ISO, null, null);
  }

  /**
   * Reads by a pattern.
   *
   * @throws UsageException if it is none
   */
  public static TimeParser of(String pattern) {
    try {
      DateTimeFormatter formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              // Without it yyyy, which is the year of an era, would be no year.
              .parseDefaulting(ChronoField.ERA, 1)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      return new TimeParser(formatter, pattern, null);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--time-format: %s is no pattern such as d/M/yyyy HH:mm: %s"
              .formatted(Text.quote(pattern), e.getMessage()));
    }
  }

  /** The same with a zone for local times. */
  public TimeParser in(ZoneId newZone) {
    return new TimeParser(formatter, pattern, newZone);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no time; the message names it
   * @throws UsageException if it is local and no zone was given
   */
  public Instant parse(String text) {
    try {
      TemporalAccessor parsed = formatter.parse(pattern == null ? withT(text) : text);
      return parsed.isSupported(ChronoField.INSTANT_SECONDS)
          ? Instant.from(parsed)
          : local(text, parsed);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is no time %s"
              .formatted(
                  Text.quote(text),
                  pattern == null ? "such as 2026-05-04T09:30:00Z" : "of the form " + pattern),
          e);
    }
  }

  private static String withT(String text) {
    return text.length() > SEPARATOR && text.charAt(SEPARATOR) == ' '
        ? text.substring(0, SEPARATOR) + 'T' + text.substring(SEPARATOR + 1)
        : text;
  }

  private Instant local(String text, TemporalAccessor parsed) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      throw new DateTimeException("no date");
    }
    LocalTime time =
        Objects.requireNonNullElse(parsed.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT);
    ZoneId own = parsed.query(TemporalQueries.zone());
    ZoneId meant = own == null ? zone : own;
    if (meant == null) {
      throw new UsageException(
          "--zone: must be given, for %s has no offset".formatted(Text.quote(text)));
    }
    LocalDateTime local = date.atTime(time);
    List<ZoneOffset> offsets = meant.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new IllegalArgumentException(
          "%s is no time in %s, where the clock skips it".formatted(Text.quote(text), meant));
    }
    return local.toInstant(offsets.get(0));
  }
}
