package io.cxmetrics.docs;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.HolidayRule;
import io.cxmetrics.calendar.Holidays;
import io.cxmetrics.contact.Contact;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueRates;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.Comparison;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.stats.SurvivalCurve;
import io.cxmetrics.stats.SurvivalPercentile;
import io.cxmetrics.survey.CsatResult;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.NpsResult;
import io.cxmetrics.tally.ConcurrentRatingTally;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.GroupedRatingTally;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Java snippets of the documentation, word for word, with what they claim asserted. */
@SuppressWarnings({"CheckReturnValue", "ReturnValueIgnored"})
class DocumentationExamplesTest {

  @Test
  void score() {
    int[] scores = {10, 9, 9, 8, 7, 10, 3, 9, 6, 10};
    RatingTally tally = RatingTally.of(RatingScales.NPS_0_10, scores);

    NpsResult nps = NetPromoterScore.standard().calculate(tally);
    nps.score(); // 40.0 points
    nps.n(); // 10
    nps.interval(); // -15.3 to 75.3 at 95 %, by the score method
    nps.definition(); // nps/nps-0-10

    assertEquals(40.0, nps.score());
    assertEquals(10, nps.n());
    assertEquals(-15.3, nps.interval().lower(), 0.05);
    assertEquals(75.3, nps.interval().upper(), 0.05);
    assertEquals("nps/nps-0-10", nps.definition());
  }

  @Test
  void exclusions() {
    RatingPolicy policy = RatingPolicy.lenient().withMissingCodes(99);
    RatingTally answers = RatingTally.of(RatingScales.CSAT_1_5, policy);
    answers.addAll(new byte[] {5, 4, 99, 2, 7});

    CsatResult csat = CustomerSatisfaction.topBox(2).calculate(answers);
    csat.score(); // 0.667, the share of 4 and 5 among 3 answers
    csat.excluded(); // {MISSING=1, OFF_SCALE=1}

    CsatResult none = CustomerSatisfaction.mean().calculate(RatingTally.of(RatingScales.CSAT_1_5));
    none.isDefined(); // false; none.score() throws InsufficientDataException

    assertEquals(2.0 / 3, csat.score(), 1e-12);
    assertEquals(3, csat.n());
    assertEquals("{MISSING=1, OFF_SCALE=1}", csat.excluded().toString());
    assertFalse(none.isDefined());
    assertThrows(InsufficientDataException.class, none::score);
  }

  @Test
  void durations() {
    DurationTally tally = DurationTally.withTargets(Duration.ofHours(1));
    for (long minutes : new long[] {5, 12, 30, 45, 60, 75, 120, 240, 600, 2880}) {
      tally.add(Duration.ofMinutes(minutes));
    }

    DurationDistribution times = tally.snapshot();
    times.percentile(0.5, QuantileRule.NEAREST_RANK); // PT1H, the median
    times.percentile(0.9, QuantileRule.NEAREST_RANK); // PT10H
    times.percentile(0.9, QuantileRule.TYPE_7); // PT13H48M
    times.mean(); // PT6H46M42S
    times.countAtMost(Duration.ofHours(1)); // CountBounds[lower=5, upper=5]

    assertEquals("PT1H", times.percentile(0.5, QuantileRule.NEAREST_RANK).toString());
    assertEquals("PT10H", times.percentile(0.9, QuantileRule.NEAREST_RANK).toString());
    assertEquals("PT13H48M", times.percentile(0.9, QuantileRule.TYPE_7).toString());
    assertEquals("PT6H46M42S", times.mean().toString());
    assertEquals(
        "CountBounds[lower=5, upper=5]", times.countAtMost(Duration.ofHours(1)).toString());
  }

  @Test
  void waitsThatHaveNotEnded() {
    long[] answered = {300_000, 720_000, 1_800_000, 2_700_000, 3_600_000, 4_500_000, 7_200_000};
    long[] waiting = {1_200_000, 5_400_000, 14_400_000}; // for 20, 90 and 240 minutes so far
    SurvivalCurve curve = SurvivalCurve.ofAnsweredAndWaiting(answered, waiting);

    SurvivalPercentile median = curve.percentile(0.5);
    median.value(); // PT1H; of the answered alone it is PT45M
    median.lower(); // PT5M
    median.upper(); // empty: not reached
    curve.shareWithin(Duration.ofHours(1)); // 0.543, of the answered alone 0.714
    curve.restrictedMeanMillis(Duration.ofHours(4), ConfidenceLevel.P95); // 87 minutes

    assertEquals("Optional[PT1H]", median.value().toString());
    assertEquals(2_700_000, QuantileRule.NEAREST_RANK.quantile(answered, 0.5));
    assertEquals("Optional[PT5M]", median.lower().toString());
    assertTrue(median.upper().isEmpty());
    assertEquals(0.543, curve.shareWithin(Duration.ofHours(1)).orElseThrow().value(), 0.0005);
    assertEquals(0.714, 5.0 / answered.length, 0.0005);
    double mean =
        curve.restrictedMeanMillis(Duration.ofHours(4), ConfidenceLevel.P95).orElseThrow().value();
    assertEquals(87, mean / 60_000, 0.5);
  }

  @Test
  void change() {
    RatingDistribution lastQuarter =
        RatingDistribution.of(RatingScales.NPS_0_10, 40, 0, 0, 0, 0, 0, 0, 30, 0, 50, 0);
    RatingDistribution thisQuarter =
        RatingDistribution.of(RatingScales.NPS_0_10, 25, 0, 0, 0, 0, 0, 0, 30, 0, 65, 0);

    Comparison change = NetPromoterScore.standard().compare(lastQuarter, thisQuarter);
    change.difference(); // 25.0 points
    change.interval(); // 3.7 to 45.4
    change.isDistinguishable(); // true: 0 lies outside

    assertEquals(25.0, change.difference(), 1e-12);
    assertEquals(3.7, change.interval().lower(), 0.05);
    assertEquals(45.4, change.interval().upper(), 0.05);
    assertTrue(change.isDistinguishable());
  }

  @Test
  void live() {
    ConcurrentRatingTally live = ConcurrentRatingTally.of(RatingScales.NPS_0_10);
    try (ConcurrentRatingTally.Writer writer = live.writer()) { // one a thread
      writer.add(9);
    }
    NetPromoterScore.standard().calculate(live.snapshot()).score(); // 100.0

    assertEquals(100.0, NetPromoterScore.standard().calculate(live.snapshot()).score());
  }

  @Test
  void segmentsAndBytes() {
    GroupedRatingTally byAgent = GroupedRatingTally.of(RatingScales.NPS_0_10, 3);
    byAgent.addAll(new int[] {0, 2, 0}, new byte[] {10, 3, 8});
    NetPromoterScore.standard().calculateAll(byAgent).get(0).score(); // 50.0

    byte[] bytes = TallyCodec.encode(byAgent.segment(0));
    RatingDistribution back = TallyCodec.decodeRatings(bytes); // equal

    assertEquals(50.0, NetPromoterScore.standard().calculateAll(byAgent).get(0).score());
    assertEquals(byAgent.segment(0), back);
  }

  @Test
  void openTime() {
    BusinessCalendar desk =
        BusinessCalendar.in("Europe/Berlin")
            .hours("mon-fri 09:00-12:30,13:00-17:30; sat 10:00-14:00")
            .overrides("2026-12-24=09:00-12:00")
            .closedOn(Holidays.parse("2026-12-25 Christmas; 2026-12-26"))
            .build();

    Instant asked = Instant.parse("2026-12-24T10:30:00Z"); // 11:30 in Berlin
    Instant answered = Instant.parse("2026-12-28T08:15:00Z"); // 09:15 on Monday
    desk.openTime(asked, answered); // PT45M
    desk.deadline(asked, Duration.ofHours(4)); // 2026-12-28T11:30:00Z, as it closes
    desk.isOpen(asked); // true
    desk.nextClosing(asked); // Optional[2026-12-24T11:00:00Z]
    desk.explain(asked, answered).get(2).name(); // Christmas

    BusinessCalendar.alwaysOpen().openTime(asked, answered); // PT93H45M

    assertEquals("PT45M", desk.openTime(asked, answered).toString());
    assertEquals("2026-12-28T11:30:00Z", desk.deadline(asked, Duration.ofHours(4)).toString());
    assertTrue(desk.isOpen(asked));
    assertEquals("Optional[2026-12-24T11:00:00Z]", desk.nextClosing(asked).toString());
    assertEquals("Christmas", desk.explain(asked, answered).get(2).name());
    assertEquals("PT93H45M", BusinessCalendar.alwaysOpen().openTime(asked, answered).toString());
  }

  @Test
  void calendarInCode() {
    LocalDate christmas = LocalDate.of(2026, 12, 25);
    BusinessCalendar desk =
        BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .open(MONDAY, FRIDAY, "09:00", "17:30")
            .openOvernight(SATURDAY, SATURDAY, "22:00", "06:00")
            .from(LocalDate.of(2027, 1, 1)) // what follows holds from here on
            .open(MONDAY, SUNDAY, "08:00", "20:00")
            .closedOn(christmas)
            .holidayRule(HolidayRule.CLOSES_THE_DATE)
            .horizon(2025, 2030)
            .build();

    Instant start = Instant.parse("2026-12-25T00:00:00Z");
    assertEquals(Duration.ofHours(8), desk.openTime(start, Instant.parse("2026-12-28T08:00:00Z")));
    assertEquals(
        Duration.ofHours(12),
        desk.openTime(
            Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-01-02T00:00:00Z")));
  }

  @Test
  void firstContacts() {
    List<Contact> contacts =
        List.of(
            Contact.by("Ada", Instant.parse("2026-05-04T09:00:00Z")).agent("Ann").build(),
            Contact.by("Bo", Instant.parse("2026-05-05T09:00:00Z")).agent("Ann").build(),
            Contact.by("Ada", Instant.parse("2026-05-06T09:00:00Z")).agent("Ben").build(),
            Contact.by("Cy", Instant.parse("2026-05-14T09:00:00Z")).agent("Ben").build(),
            Contact.by("Cy", Instant.parse("2026-05-15T09:00:00Z")).agent("Ann").build());
    FirstContactResolution metric = FirstContactResolution.withRepeatWindow(Duration.ofDays(7));
    Instant until = Instant.parse("2026-05-18T00:00:00Z");

    FcrResult fcr = metric.calculate(contacts, until);
    fcr.score(); // 0.667: 2 of the 3 contacts that were followed for 7 days
    fcr.pending(); // 2, of which fcr.pendingRepeated() = 1 has come back already
    fcr.withoutRepeat(); // 0.6, with what is known of the pending ones
    fcr.contactsPerIssue(); // 1.67
    fcr.definition(); // fcr.silent-7d/customer
    Map<String, FcrResult> byAgent = metric.calculateBy(contacts, Contact::agent, until);
    byAgent.get("Ann"); // a score of 0.5: Ada's miss is Ann's, not Ben's

    assertEquals(2.0 / 3, fcr.score(), 1e-12);
    assertEquals(3, fcr.matured());
    assertEquals(2, fcr.pending());
    assertEquals(1, fcr.pendingRepeated());
    assertEquals(0.6, fcr.withoutRepeat().orElseThrow().value(), 1e-12);
    assertEquals(5.0 / 3, fcr.contactsPerIssue(), 1e-12);
    assertEquals("fcr.silent-7d/customer", fcr.definition());
    assertEquals(0.5, byAgent.getOrDefault("Ann", fcr).score());
  }

  @Test
  void queues() {
    // 1,000 answered, 860 of them in 20 s; 60 abandoned, 20 of them in 20 s, 10 of these in 5 s.
    QueueCounts counts = QueueCounts.of(1000, 860, 60, 20, 10);
    QueueRates.SERVICE_LEVEL_F1.calculate(counts).share(); // 0.830
    QueueRates.SERVICE_LEVEL_F2.calculate(counts).share(); // 0.86
    QueueRates.ABANDONMENT.calculate(counts).share(); // 0.057

    assertEquals(0.830, QueueRates.SERVICE_LEVEL_F1.calculate(counts).share(), 0.0005);
    assertEquals(0.86, QueueRates.SERVICE_LEVEL_F2.calculate(counts).share(), 1e-12);
    assertEquals(0.057, QueueRates.ABANDONMENT.calculate(counts).share(), 0.0005);
    List<Double> levels =
        QueueRates.serviceLevels().stream().map(rate -> rate.calculate(counts).share()).toList();
    assertEquals(0.811, levels.get(2), 0.0005);
    assertEquals(0.827, levels.get(3), 0.0005);
    assertEquals(0.821, levels.get(4), 0.0005);
  }
}
