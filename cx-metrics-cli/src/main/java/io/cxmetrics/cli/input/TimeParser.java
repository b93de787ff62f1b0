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
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts as instants, in ISO 8601 or by a pattern. What has no offset is local to a zone; what
 * the clock of the zone skips is no time, and of what it shows twice the first is meant. A date
 * without a time is its midnight, in a pattern only.
 */
public final class TimeParser {

  private final TimeForm form;
  private final @Nullable ZoneId zone;

  private TimeParser(TimeForm form, @Nullable ZoneId zone) {
    this.form = form;
    this.zone = zone;
  }

  /** Reads ISO 8601. */
  public static TimeParser iso() {
    return of(TimeForm.ISO);
  }

  /** Reads what has a form. */
  public static TimeParser of(TimeForm form) {
    return new TimeParser(form, null);
  }

  /** The same with a zone for local times. */
  public TimeParser in(ZoneId newZone) {
    return new TimeParser(form, newZone);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no time; the message names it
   * @throws UsageException if it is local and no zone was given
   */
  public Instant parse(String text) {
    try {
      TemporalAccessor parsed = form.parse(text);
      return parsed.isSupported(ChronoField.INSTANT_SECONDS)
          ? Instant.from(parsed)
          : local(text, parsed);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is no time %s".formatted(Text.quote(text), form.words()), e);
    }
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
