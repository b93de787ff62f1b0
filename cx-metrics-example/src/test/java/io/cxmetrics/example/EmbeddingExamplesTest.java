package io.cxmetrics.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.response.Cycle;
import io.cxmetrics.response.CycleState;
import io.cxmetrics.response.ResponseDistribution;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketTimeline;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.NpsResult;
import io.cxmetrics.tally.ConcurrentDurationTally;
import io.cxmetrics.tally.ConcurrentRatingTally;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RollingRatingTally;
import io.cxmetrics.tally.TallyCodec;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of docs/embedding.md, word for word, with what they claim asserted. */
@SuppressWarnings({"CheckReturnValue", "ReturnValueIgnored"})
class EmbeddingExamplesTest {

  @Test
  void writers() {
    ConcurrentRatingTally ratings = ConcurrentRatingTally.of(RatingScales.NPS_0_10);
    ConcurrentDurationTally waits = ConcurrentDurationTally.withTargets(Duration.ofHours(1));
    int[] batch = {10, 9, 9, 3};

    try (ConcurrentRatingTally.Writer writer = ratings.writer()) { // one a thread, or a request
      for (int rating : batch) {
        writer.add(rating);
      }
    }
    waits.add(Duration.ofMinutes(12)); // without a writer: for what is rare

    RatingDistribution counted = ratings.snapshot(); // from any thread, at any time
    NpsResult nps = NetPromoterScore.standard().calculate(counted);
    nps.estimate(); // empty without answers; else 50.0 with its interval
    waits.snapshot().countAtMost(Duration.ofHours(1)).lower(); // 1

    assertEquals(50.0, nps.estimate().orElseThrow().value());
    assertEquals(1, waits.snapshot().countAtMost(Duration.ofHours(1)).lower());
    assertEquals(
        Optional.empty(),
        NetPromoterScore.standard()
            .calculate(ConcurrentRatingTally.of(RatingScales.NPS_0_10).snapshot())
            .estimate());
  }

  @Test
  void windows() {
    RollingRatingTally recent =
        RollingRatingTally.of(
            RatingScales.NPS_0_10, RatingPolicy.lenient(), Duration.ofMinutes(1), 15);
    Instant at = Instant.parse("2026-05-04T12:00:30Z");
    Instant now = Instant.parse("2026-05-04T12:10:00Z");

    synchronized (recent) { // a window is not thread-safe
      recent.add(at, 9); // false if it came after its minute had left the window
    }
    RatingDistribution lastQuarterHour;
    synchronized (recent) {
      lastQuarterHour = recent.snapshot(now); // not before the latest event's minute
    }

    assertEquals(1, lastQuarterHour.n());
    assertTrue(recent.add(now, 9));
    assertFalse(recent.add(at.minusSeconds(3600), 9));
  }

  @Test
  void responses() {
    Instant created = Instant.parse("2026-05-04T12:00:00Z");
    Instant replied = created.plusSeconds(600);
    Instant now = created.plusSeconds(3600);

    ResponseTime metric = ResponseTime.firstResponse().withTargets(Duration.ofHours(1));
    ConcurrentDurationTally answered = ConcurrentDurationTally.withTargets(Duration.ofHours(1));

    // On each event of a ticket: has it ended the wait?
    TicketTimeline ticket =
        TicketTimeline.of("17", new Created(created), new AgentReply(replied, "ann"));
    Cycle cycle = metric.clock().cycles(ticket).get(0);
    if (cycle.state() == CycleState.ENDED) {
      answered.add(cycle.elapsed(metric.calendar(), replied)); // and forget the ticket
    }

    // For each snapshot: how long have the others waited?
    DurationTally waiting = DurationTally.withTargets(Duration.ofHours(1));
    waiting.add(Duration.between(created, now)); // of each ticket that still waits
    ResponseTimeResult responses =
        metric.calculate(
            new ResponseDistribution(
                metric.clock(),
                metric.calendar(),
                answered.snapshot(),
                waiting.snapshot(),
                Map.of()));
    responses.answeredMedian(); // PT10M
    responses.median().value(); // Optional[PT10M]; empty where too many still wait
    responses.target(Duration.ofHours(1)).shareOfAll();

    assertEquals(Duration.ofMinutes(10), responses.answeredMedian());
    assertEquals(Optional.of(Duration.ofMinutes(10)), responses.median().value());
    assertEquals(
        0.5, responses.target(Duration.ofHours(1)).shareOfAll().map(Estimate::value).orElseThrow());
  }

  @Test
  void merging() {
    byte[] here = TallyCodec.encode(RatingDistribution.of(RatingScales.THUMBS, 1, 3));
    byte[] there = TallyCodec.encode(RatingDistribution.of(RatingScales.THUMBS, 2, 4));
    List<byte[]> instances = List.of(here, there);

    RatingDistribution all = RatingDistribution.of(RatingScales.THUMBS, 0, 0);
    for (byte[] bytes : instances) { // in any order
      all = all.merge(TallyCodec.decodeRatings(bytes));
    }

    assertEquals(RatingDistribution.of(RatingScales.THUMBS, 3, 7), all);
  }

  @Test
  void gauges() {
    MeterRegistry registry = new SimpleMeterRegistry();
    ConcurrentRatingTally ratings = ConcurrentRatingTally.of(RatingScales.NPS_0_10);
    ConcurrentDurationTally waits = ConcurrentDurationTally.create();

    Gauge.builder("cx.nps", ratings, live -> score(live.snapshot())).register(registry);
    Gauge.builder("cx.nps.lower", ratings, live -> lower(live.snapshot())).register(registry);
    Gauge.builder("cx.first.response.p90", waits, live -> p90Seconds(live.snapshot()))
        .baseUnit("seconds")
        .register(registry);
    FunctionCounter.builder("cx.ratings", ratings, live -> (double) live.snapshot().n())
        .register(registry);

    assertTrue(Double.isNaN(registry.get("cx.nps").gauge().value()));
    assertTrue(Double.isNaN(registry.get("cx.nps.lower").gauge().value()));
    assertTrue(Double.isNaN(registry.get("cx.first.response.p90").gauge().value()));
    assertEquals(0.0, registry.get("cx.ratings").functionCounter().count());
    ratings.add(9).add(7);
    waits.add(Duration.ofSeconds(90));
    assertEquals(50.0, registry.get("cx.nps").gauge().value());
    double lower = NetPromoterScore.standard().calculate(ratings.snapshot()).interval().lower();
    assertEquals(lower, registry.get("cx.nps.lower").gauge().value());
    assertEquals(90.0, registry.get("cx.first.response.p90").gauge().value());
    assertEquals(2.0, registry.get("cx.ratings").functionCounter().count());
  }

  static double score(RatingDistribution ratings) {
    return NetPromoterScore.standard()
        .calculate(ratings)
        .estimate()
        .map(Estimate::value)
        .orElse(Double.NaN); // no answers: a gap in the chart, not a score of 0
  }

  static double lower(RatingDistribution ratings) {
    return NetPromoterScore.standard()
        .calculate(ratings)
        .estimate()
        .flatMap(Estimate::interval)
        .map(ConfidenceInterval::lower)
        .orElse(Double.NaN);
  }

  static double p90Seconds(DurationDistribution waits) {
    return waits.count() == 0
        ? Double.NaN
        : waits.percentileMillis(0.9, QuantileRule.NEAREST_RANK) / 1000;
  }
}
