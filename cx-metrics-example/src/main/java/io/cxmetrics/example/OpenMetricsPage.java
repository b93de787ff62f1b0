package io.cxmetrics.example;

import io.cxmetrics.example.LiveNumbers.SurveyNumbers;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.RatingDistribution;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Live numbers as OpenMetrics text. What is not known has no sample: a gauge of 0 would be drawn,
 * alerted on and averaged. Counters hold the tallies themselves, so that whoever collects from
 * several instances can add them up; scores cannot be added.
 */
final class OpenMetricsPage {

  private static final OpenMetricsTextFormatWriter WRITER = OpenMetricsTextFormatWriter.create();
  static final String CONTENT_TYPE = WRITER.getContentType();

  private static final String SCORES = "Scores and the limits of their intervals, by definition.";
  private static final double MILLIS = 1000;

  private OpenMetricsPage() {}

  static byte[] write(LiveNumbers numbers) {
    MetricSnapshots metrics =
        MetricSnapshots.of(
            ratings(numbers),
            scores("cx_score", numbers, estimate -> Optional.of(estimate.value())),
            scores("cx_score_lower", numbers, e -> e.interval().map(ConfidenceInterval::lower)),
            scores("cx_score_upper", numbers, e -> e.interval().map(ConfidenceInterval::upper)),
            responses(numbers.tickets()),
            waiting(numbers.tickets()),
            counter(
                "cx_ticket_events_unmatched",
                "Events of tickets that do not wait.",
                numbers.tickets().unmatched()),
            counter("cx_requests_refused", "Requests that were refused.", numbers.refused()));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      WRITER.write(text, metrics, EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  private static CounterSnapshot ratings(LiveNumbers numbers) {
    CounterSnapshot.Builder counter =
        CounterSnapshot.builder().name("cx_ratings").help("Ratings since the start.");
    for (SurveyNumbers survey : numbers.surveys()) {
      RatingDistribution all = survey.counts().all();
      for (int rating = all.scale().min(); rating <= all.scale().max(); rating++) {
        counter.dataPoint(
            CounterDataPointSnapshot.builder()
                .labels(Labels.of("survey", survey.survey().name(), "rating", "" + rating))
                .value((double) all.count(rating))
                .build());
      }
    }
    return counter.build();
  }

  private static GaugeSnapshot scores(
      String name, LiveNumbers numbers, Function<Estimate, Optional<Double>> value) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(SCORES);
    for (SurveyNumbers survey : numbers.surveys()) {
      add("all", survey.survey(), survey.all(), value, gauge);
      add("recent", survey.survey(), survey.recent(), value, gauge);
    }
    return gauge.build();
  }

  private static void add(
      String window,
      Survey survey,
      SurveyResult result,
      Function<Estimate, Optional<Double>> value,
      GaugeSnapshot.Builder gauge) {
    Labels labels =
        Labels.of("survey", survey.name(), "definition", result.definition(), "window", window);
    result.estimate().flatMap(value).ifPresent(known -> gauge.dataPoint(point(labels, known)));
  }

  private static GaugeDataPointSnapshot point(Labels labels, double value) {
    return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
  }

  private static SummarySnapshot responses(LiveTickets.Counts tickets) {
    DurationDistribution all = tickets.responses().answeredTimes();
    return SummarySnapshot.builder()
        .name("cx_first_response_seconds")
        .unit(Unit.SECONDS)
        .help("First response times since the start; percentiles of the recent ones.")
        .dataPoint(
            SummaryDataPointSnapshot.builder()
                .count(all.count())
                .sum((double) all.sum().toMillis() / MILLIS)
                .quantiles(quantiles(tickets.recent(), 0.5, 0.9))
                .build())
        .build();
  }

  private static Quantiles quantiles(DurationDistribution recent, double... shares) {
    Quantiles.Builder quantiles = Quantiles.builder();
    if (recent.count() > 0) {
      for (double p : shares) {
        double millis = recent.percentileMillis(p, QuantileRule.NEAREST_RANK);
        quantiles.quantile(new Quantile(p, millis / MILLIS));
      }
    }
    return quantiles.build();
  }

  private static GaugeSnapshot waiting(LiveTickets.Counts tickets) {
    return GaugeSnapshot.builder()
        .name("cx_tickets_waiting")
        .help("Tickets without a response.")
        .dataPoint(point(Labels.EMPTY, (double) tickets.responses().waiting()))
        .build();
  }

  private static CounterSnapshot counter(String name, String help, long value) {
    return CounterSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(CounterDataPointSnapshot.builder().value((double) value).build())
        .build();
  }
}
