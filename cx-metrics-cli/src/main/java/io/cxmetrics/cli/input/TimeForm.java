package io.cxmetrics.cli.input;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The form of the times in a file: ISO 8601, or a pattern of java.time with English names. What a
 * pattern lacks may be given with it, such as the month of times that are days of a month.
 */
public final class TimeForm {

  /** A date, a T or a space, a time of day, and an offset or none. */
  public static final TimeForm ISO =
      new TimeForm(
          "such as 2026-05-04T09:30:00Z",
          "",
          YearMonth.of(2026, 5),
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .append(DateTimeFormatter.ISO_LOCAL_DATE)
              .appendLiteral('T')
              .append(DateTimeFormatter.ISO_LOCAL_TIME)
              .appendPattern("[XXX][XX][X]")
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT));

  /** Where the time of an ISO text begins. */
  private static final int SEPARATOR = "2026-05-04".length();

  private final String words;
  private final String before;
  private final ZonedDateTime some;
  private final DateTimeFormatter formatter;

  private TimeForm(String words, String before, YearMonth month, DateTimeFormatter formatter) {
    this.words = words;
    this.before = before;
    this.some = month.atDay(4).atTime(9, 30).atZone(ZoneOffset.UTC);
    this.formatter = formatter;
  }

  /**
   * A pattern.
   *
   * @param in the year or the month of the times, such as 2026 or 2026-05, where they lack it
   * @throws UsageException if it is none, or tells no month
   */
  public static TimeForm of(String pattern, @Nullable String in) {
    // What is given is read before each text, so that a text that contradicts it is no time.
    String before = in == null ? "" : in + " ";
    YearMonth month = in == null ? YearMonth.of(2026, 5) : month(in);
    String beforePattern = before.replaceFirst("\\d{4}", "uuuu").replaceFirst("\\d{2}", "MM");
    TimeForm form =
        new TimeForm(
            "of the form " + pattern + (in == null ? "" : " in " + in),
            before,
            month,
            formatter(beforePattern, pattern));
    return form.require("month", TimeForm::hasMonth);
  }

  private static YearMonth month(String in) {
    try {
      if (in.matches("[0-9]{4}")) {
        return Year.parse(in).atMonth(5);
      }
      if (in.matches("[0-9]{4}-[0-9]{2}")) {
        return YearMonth.parse(in);
      }
    } catch (DateTimeException e) {
      throw noMonth(in);
    }
    throw noMonth(in);
  }

  private static UsageException noMonth(String in) {
    return new UsageException(
        "--time-in: %s is no year or month such as 2026 or 2026-05".formatted(Text.quote(in)));
  }

  private static DateTimeFormatter formatter(String before, String pattern) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(before)
          .appendPattern(pattern)
          // Without it yyyy, which is the year of an era, would be no year.
          .parseDefaulting(ChronoField.ERA, 1)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--time-format: %s is no pattern such as d/M/yyyy HH:mm: %s"
              .formatted(Text.quote(pattern), e.getMessage()));
    }
  }

  /**
   * Requires texts to tell a date, or every one would be unreadable.
   *
   * @throws UsageException if they do not
   */
  public TimeForm requireDate() {
    return require("date", TimeForm::hasDate);
  }

  private TimeForm require(String what, Predicate<TemporalAccessor> has) {
    if (example().filter(has.negate()).isPresent()) {
      throw new UsageException(
          "--time-format: times %s tell no %s; see --time-in".formatted(words, what));
    }
    return this;
  }

  /** A time in this form; nothing where it cannot be written, for it may be read all the same. */
  private Optional<TemporalAccessor> example() {
    try {
      return Optional.of(formatter.parse(formatter.format(some)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasDate(TemporalAccessor parsed) {
    return parsed.query(TemporalQueries.localDate()) != null;
  }

  private static boolean hasMonth(TemporalAccessor parsed) {
    return hasDate(parsed)
        || (parsed.isSupported(ChronoField.YEAR) && parsed.isSupported(ChronoField.MONTH_OF_YEAR));
  }

  /** What a text in this form is like, to stand behind "is no time". */
  public String words() {
    return words;
  }

  /**
   * Reads a text.
   *
   * @throws DateTimeException if it has another form, or is no such time
   */
  public TemporalAccessor parse(String text) {
    return formatter.parse(this == ISO ? withT(text) : before + text);
  }

  private static String withT(String text) {
    return text.length() > SEPARATOR && text.charAt(SEPARATOR) == ' '
        ? text.substring(0, SEPARATOR) + 'T' + text.substring(SEPARATOR + 1)
        : text;
  }
}
