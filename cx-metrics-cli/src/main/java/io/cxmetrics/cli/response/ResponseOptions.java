package io.cxmetrics.cli.response;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.cli.command.Converters;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.TicketClock;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.tally.DurationPrecision;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which figures are made of the waits. */
final class ResponseOptions {

  private static final List<BigDecimal> USUAL =
      List.of(BigDecimal.valueOf(50), BigDecimal.valueOf(90));

  @Option(
      names = "--target",
      paramLabel = "TIME",
      description = "Also who kept this target, such as 90s, 15m, 1h30m; repeat for more.",
      converter = Converters.Time.class)
  private List<Duration> targets = new ArrayList<>();

  @Option(
      names = "--percentile",
      paramLabel = "P",
      description = "A percentile, above 0 and up to 100; repeat for more; default: 50 and 90.",
      converter = Percentile.class)
  private List<BigDecimal> percentiles = new ArrayList<>();

  @Option(
      names = "--quantile",
      paramLabel = "RULE",
      description = "Percentiles of the answered: nearest-rank, type-6, type-7, type-8.",
      converter = Rule.class)
  private QuantileRule rule = QuantileRule.NEAREST_RANK;

  @Option(
      names = "--restrict",
      paramLabel = "TIME",
      description = "The most of a wait that the restricted mean counts; default: the longest.",
      converter = Converters.Time.class)
  private @Nullable Duration restriction;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "The confidence level of all limits; default: 0.95.",
      converter = Converters.Level.class)
  private ConfidenceLevel level = ConfidenceLevel.P95;

  /** The metric of core, with every duration kept: an analyst compares with other tools. */
  ResponseTime metric(TicketClock clock, Optional<BusinessCalendar> calendar) {
    try {
      return ResponseTime.of(clock)
          .within(calendar.orElse(BusinessCalendar.alwaysOpen()))
          .withPrecision(DurationPrecision.EXACT)
          .withTargets(targets.toArray(Duration[]::new))
          .withQuantiles(rule)
          .withLevel(level);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--target: " + e.getMessage());
    }
  }

  /** The percentiles to show, each once, from 0 to 100. */
  List<BigDecimal> percentiles() {
    return (percentiles.isEmpty() ? USUAL : percentiles).stream().distinct().sorted().toList();
  }

  /** What the mean is restricted to, if declared. */
  Optional<Duration> restriction() {
    return Optional.ofNullable(restriction);
  }

  /** A percentile such as 90 or 99.9. */
  static final class Percentile implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      try {
        BigDecimal percentile = new BigDecimal(text).stripTrailingZeros();
        if (percentile.signum() > 0 && percentile.compareTo(BigDecimal.valueOf(100)) <= 0) {
          return percentile;
        }
      } catch (NumberFormatException e) {
        // Reported below, as is a number out of bounds.
      }
      throw new TypeConversionException(
          Text.quote(text) + " is not a number above 0 and up to 100, such as 90");
    }
  }

  /** The id of a quantile rule. */
  static final class Rule implements ITypeConverter<QuantileRule> {
    @Override
    public QuantileRule convert(String text) {
      return Converters.named("rule", QuantileRule.values(), text);
    }
  }
}
