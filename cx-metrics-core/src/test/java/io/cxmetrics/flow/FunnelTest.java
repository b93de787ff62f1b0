package io.cxmetrics.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.ProportionInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a funnel says about worked examples, by each reading, and what it refuses. */
class FunnelTest {

  private static final Instant DAY = Instant.parse("2026-05-04T00:00:00Z");
  private static final Instant LATE = DAY.plus(Duration.ofDays(90));

  private static FlowEvent at(String time, String entity, String event) {
    return new FlowEvent(entity, event, Instant.parse("2026-05-04T" + time + ":00Z"));
  }

  /** Events of one entity, an hour apart from midnight on, by their one-letter names. */
  private static List<FlowEvent> hourly(String events) {
    List<FlowEvent> log = new ArrayList<>();
    for (int i = 0; i < events.length(); i++) {
      log.add(new FlowEvent("one", events.substring(i, i + 1), DAY.plus(Duration.ofHours(i))));
    }
    return log;
  }

  /** How many steps of a funnel somebody takes. */
  private static int depth(FunnelRule rule, List<FlowEvent> log, String... steps) {
    FunnelResult result = Funnel.of(steps).by(rule).calculate(log, LATE);
    return (int) result.steps().stream().filter(step -> step.reached() > 0).count();
  }

  private static int depth(FunnelRule rule, String events, String... steps) {
    return depth(rule, hourly(events), steps);
  }

  /** Conversions .62, .5, .4 and .75 of 1000, 620, 310, 124 and 93. */
  @Test
  void fiveSteps() {
    String[] names = {"visit", "search", "cart", "pay", "done"};
    int[] counts = {1000, 620, 310, 124, 93};
    List<FlowEvent> log = new ArrayList<>();
    for (int step = 0; step < names.length; step++) {
      for (int i = 0; i < counts[step]; i++) {
        log.add(new FlowEvent("c" + i, names[step], DAY.plus(Duration.ofMinutes(step))));
      }
    }
    FunnelResult result = Funnel.of(names).calculate(log, LATE);
    double[] conversions = {0.62, 0.5, 0.4, 0.75};
    for (int step = 1; step < names.length; step++) {
      FunnelStep to = result.steps().get(step);
      assertEquals(conversions[step - 1], to.conversion().share(), 1e-15);
      assertEquals(counts[step - 1], to.from());
      assertEquals(counts[step], to.reached());
      assertEquals(
          1 - conversions[step - 1], result.steps().get(step - 1).dropOff().share(), 1e-15);
    }
    assertEquals(0.093, result.conversion().share(), 1e-15);
    assertEquals(1000, result.n());
    assertEquals("visit", result.largestLoss().orElseThrow().name());
    assertEquals(
        ProportionInterval.WILSON.interval(93, 1000, ConfidenceLevel.P95),
        result.conversion().interval());
    assertEquals(0, result.steps().get(4).dropOff().share());
  }

  /** The table of activity in the README of the R package funneljoin: 4, 3 and 2 users. */
  @Test
  void funneljoin() {
    String activity =
        """
        1 landing 2019-07-01
        1 registration 2019-07-02
        1 purchase 2019-07-07
        1 purchase 2019-07-10
        2 landing 2019-08-01
        2 registration 2019-08-15
        3 landing 2019-05-01
        3 registration 2019-06-01
        3 purchase 2019-06-04
        4 landing 2019-06-13
        """;
    List<FlowEvent> log =
        activity
            .lines()
            .map(line -> List.of(line.split(" ", -1)))
            .map(f -> new FlowEvent(f.get(0), f.get(1), Instant.parse(f.get(2) + "T00:00:00Z")))
            .toList();
    FunnelResult result =
        Funnel.of("landing", "registration", "purchase")
            .by(FunnelRules.FIRST_FIRSTAFTER)
            .calculate(log, LATE);
    assertEquals(List.of(4L, 3L, 2L), result.steps().stream().map(FunnelStep::reached).toList());
    assertEquals(0.75, result.conversionTo(1).share());
    assertEquals(0.5, result.conversionTo(2).share());
    assertEquals(2 / 3.0, result.steps().get(2).conversion().share());
  }

  /** "If they registered, entered the experiment, and registered again", funneljoin says. */
  @Test
  void firstFirstDoesNotLookFurther() {
    assertEquals(1, depth(FunnelRules.FIRST_FIRST, "rer", "e", "r"));
    assertEquals(2, depth(FunnelRules.FIRST_FIRSTAFTER, "rer", "e", "r"));
    FunnelResult result =
        Funnel.of("e", "r").by(FunnelRules.FIRST_FIRST).calculate(hourly("rer"), LATE);
    assertEquals(1, result.steps().get(0).outOfOrder());
    assertEquals(0, result.times().n());
  }

  /** A at 13:00 and 13:30, B at 13:45, C at 14:15, within an hour: Mixpanel's example. */
  @Test
  void mixpanel() {
    List<FlowEvent> log =
        List.of(
            at("13:00", "one", "A"),
            at("13:30", "one", "A"),
            at("13:45", "one", "B"),
            at("14:15", "one", "C"));
    Duration hour = Duration.ofHours(1);
    assertEquals(2, depth(FunnelRules.MIXPANEL_UNIQUES.within(hour), log, "A", "B", "C"));
    assertEquals(3, depth(FunnelRules.MIXPANEL_REENTRY.within(hour), log, "A", "B", "C"));
    // "A → A^ → A^^ → B: A^^ → B would be recorded", and of further steps the first instance.
    FunnelResult result =
        Funnel.of("A", "B", "C").by(FunnelRules.MIXPANEL_REENTRY).calculate(hourly("AAABBC"), LATE);
    assertEquals(Duration.ofHours(1), result.steps().get(1).times().taken().mean());
    assertEquals(Duration.ofHours(2), result.steps().get(2).times().taken().mean());
  }

  /** Loose order: A B C D E and A B F C D E convert, A B C E stops at C; Mixpanel's cases. */
  @Test
  void looseOrder() {
    String[] steps = {"A", "B", "C", "D", "E"};
    assertEquals(5, depth(FunnelRules.MIXPANEL_UNIQUES, "ABCDE", steps));
    assertEquals(5, depth(FunnelRules.MIXPANEL_UNIQUES, "ABFCDE", steps));
    assertEquals(3, depth(FunnelRules.MIXPANEL_UNIQUES, "ABCE", steps));
  }

  /** A → A → B asks for A twice, and four searches before one cart are one conversion. */
  @Test
  void amplitude() {
    assertEquals(3, depth(FunnelRules.AMPLITUDE_THIS_ORDER, "AAB", "A", "A", "B"));
    assertEquals(1, depth(FunnelRules.AMPLITUDE_THIS_ORDER, "AB", "A", "A", "B"));
    FunnelResult result =
        Funnel.of("s", "c").by(FunnelRules.AMPLITUDE_THIS_ORDER).calculate(hourly("ssssc"), LATE);
    assertEquals(1, result.converted());
    assertEquals(1, result.n());
    assertEquals(3, depth(FunnelRules.AMPLITUDE_ANY_ORDER, "CAB", "A", "B", "C"));
  }

  /** The function {@code windowFunnel}: of c1 to c3, c1 c2 c3 c4 gives 3, c4 c3 c2 c1 gives 1. */
  @Test
  void windowFunnel() {
    assertEquals(3, depth(FunnelRules.WINDOW_FUNNEL, "1234", "1", "2", "3"));
    assertEquals(1, depth(FunnelRules.WINDOW_FUNNEL, "4321", "1", "2", "3"));
    assertEquals(0, depth(FunnelRules.WINDOW_FUNNEL, "43", "1", "2", "3"));
    FunnelRule day = FunnelRules.WINDOW_FUNNEL.within(Duration.ofHours(2));
    assertEquals(3, depth(day, "123", "1", "2", "3"));
    assertEquals(2, depth(day, "1x23", "1", "2", "3"));
    assertEquals(3, depth(day, "1x123", "1", "2", "3"));
  }

  /** A closed funnel does not know who comes in later; an open one counts where they enter. */
  @Test
  void googleAnalytics() {
    assertEquals(0, depth(FunnelRules.GA4_CLOSED, "BC", "A", "B", "C"));
    List<FlowEvent> log = new ArrayList<>(hourly("BC"));
    log.add(new FlowEvent("two", "A", DAY));
    log.add(new FlowEvent("two", "B", DAY.plusSeconds(1)));
    log.add(new FlowEvent("three", "C", DAY));
    FunnelResult open = Funnel.of("A", "B", "C").by(FunnelRules.GA4_OPEN).calculate(log, LATE);
    assertEquals(List.of(1L, 1L, 1L), open.steps().stream().map(FunnelStep::entered).toList());
    assertEquals(List.of(1L, 2L, 2L), open.steps().stream().map(FunnelStep::reached).toList());
    assertEquals(List.of(0L, 1L, 2L), open.steps().stream().map(FunnelStep::from).toList());
    assertEquals(0.5, open.steps().get(2).conversion().share());
    FunnelResult closed = Funnel.of("A", "B", "C").by(FunnelRules.GA4_CLOSED).calculate(log, LATE);
    assertEquals(2, closed.notEntered());
    assertEquals(1, closed.n());
    // "a duration of 5 seconds can be completed at 4.9 or 5.0 seconds"
    FunnelRule limited = FunnelRules.GA4_CLOSED.withStepLimit(Duration.ofHours(2));
    assertEquals(2, depth(limited, "AxB", "A", "B"));
    assertEquals(1, depth(limited, "AxxB", "A", "B"));
  }

  /** Umami's window is the time between steps, not from the first. */
  @Test
  void umami() {
    FunnelRule rule = FunnelRules.UMAMI.withStepLimit(Duration.ofHours(1));
    assertEquals(3, depth(rule, "ABC", "A", "B", "C"));
    assertEquals(2, depth(FunnelRule.inOrder().within(Duration.ofHours(1)), "ABC", "A", "B", "C"));
  }

  @Test
  void openWindowsArePendingWhetherOrNotTheyConverted() {
    Funnel funnel = Funnel.of("A", "B").by(FunnelRule.inOrder().within(Duration.ofHours(6)));
    List<FlowEvent> log =
        List.of(
            at("00:00", "lost", "A"),
            at("04:00", "quick", "A"),
            at("05:00", "quick", "B"),
            at("08:00", "slow", "A"));
    FunnelResult result = funnel.calculate(log, at("09:59", "x", "x").time());
    assertEquals(2, result.pending());
    assertEquals(1, result.n());
    assertEquals(0, result.conversion().share());
    assertEquals(List.of(1L, 1L), result.steps().stream().map(FunnelStep::pending).toList());
    FunnelStep last = result.steps().get(1);
    assertEquals(1, last.times().taken().count());
    assertEquals(Duration.ofHours(6), last.times().waiting().max());
    assertEquals(Duration.ofMinutes(119), last.times().waiting().min());
    assertEquals(Optional.empty(), last.times().median().value());
    assertEquals(0.5, funnel.calculate(log, at("10:00", "x", "x").time()).conversion().share());
  }

  @Test
  void equalTimesComeInTheOrderOfInput() {
    FlowEvent a = new FlowEvent("one", "A", DAY);
    FlowEvent b = new FlowEvent("one", "B", DAY);
    Funnel funnel = Funnel.of("A", "B");
    assertEquals(1, funnel.calculate(List.of(a, b), LATE).converted());
    assertEquals(0, funnel.calculate(List.of(b, a), LATE).converted());
    assertEquals(1, funnel.calculate(List.of(a, a, b, b), LATE).converted());
    assertEquals(Duration.ZERO, funnel.calculate(List.of(a, b), LATE).times().taken().mean());
  }

  @Test
  void nobodyIsNotZero() {
    FunnelResult none = Funnel.of("A", "B").calculate(List.of(), LATE);
    assertFalse(none.conversion().isDefined());
    assertThrows(InsufficientDataException.class, () -> none.conversion().share());
    assertThrows(InsufficientDataException.class, () -> none.times().median());
    assertEquals(Optional.empty(), none.largestLoss());
    assertFalse(none.steps().get(0).conversion().isDefined());
  }

  @Test
  void whatCannotCountIsCounted() {
    List<FlowEvent> log =
        List.of(
            new FlowEvent(null, "A", DAY),
            new FlowEvent("", "A", DAY),
            new FlowEvent("one", "", DAY),
            new FlowEvent("one", "A", LATE.plusMillis(1)),
            new FlowEvent("one", "A", Instant.EPOCH),
            new FlowEvent("one", "elsewhere", DAY),
            new FlowEvent("one", "B", DAY));
    FunnelResult result = Funnel.of("A", "B").calculate(log, LATE);
    assertEquals(
        Map.of(
            FlowExclusion.MISSING_ENTITY, 2L,
            FlowExclusion.MISSING_EVENT, 1L,
            FlowExclusion.AFTER_OBSERVATION, 1L,
            FlowExclusion.TOO_EARLY, 1L,
            FlowExclusion.NO_STEP, 1L),
        result.excluded());
    assertEquals(1, result.notEntered());
    FunnelResult before = Funnel.of("A", "B").calculate(log, DAY.minusMillis(1));
    assertEquals(3L, before.excluded().get(FlowExclusion.AFTER_OBSERVATION));
    assertEquals(0, before.n());
  }

  private static String messageOf(Runnable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void badFunnelsAreRefused() {
    assertEquals("the number of steps must be from 2 to 30, got 0", messageOf(() -> Funnel.of()));
    assertEquals(
        "the number of steps must be from 2 to 30, got 1", messageOf(() -> Funnel.of("A")));
    assertTrue(messageOf(() -> Funnel.of("A", "")).contains("must have a name"));
    Funnel twice = Funnel.of("A", "A");
    for (FunnelRule rule :
        List.of(FunnelRule.inAnyOrder(), FunnelRules.FIRST_FIRST, FunnelRules.GA4_OPEN)) {
      assertEquals(
          "step \"A\" comes twice, which means nothing by rule " + rule.id(),
          messageOf(() -> twice.by(rule)));
    }
  }

  @Test
  void badRulesAreRefused() {
    FunnelRule rule = FunnelRule.inOrder();
    assertTrue(
        messageOf(() -> rule.within(Duration.ofMillis(-1))).startsWith("window must be from PT0S"));
    assertTrue(
        messageOf(() -> rule.withStepLimit(Duration.ofDays(20_000)))
            .startsWith("step limit must be from PT0S"));
    assertTrue(
        messageOf(() -> FunnelRule.inAnyOrder().withStepLimit(Duration.ofHours(1)))
            .startsWith("a step limit needs an order"));
    assertTrue(messageOf(() -> FunnelRule.inAnyOrder().open()).contains("entered at any step"));
    assertTrue(
        messageOf(() -> FunnelTally.of(Funnel.of("A", "B"), LATE, DAY))
            .startsWith("enteredUntil must not be after observedUntil"));
    assertTrue(
        messageOf(() -> FunnelTally.of(Funnel.of("A", "B"), Instant.MAX))
            .startsWith("observedUntil must be from"));
    assertTrue(messageOf(() -> new FlowEvent("a", "b", Instant.MIN)).startsWith("time must be"));
  }

  @Test
  void badColumnsAreRefused() {
    List<String> names = List.of("A", "B");
    assertEquals(
        "event in row 1 must be from 0 to 1, got 2",
        messageOf(() -> FlowColumns.of(names, new int[2], new int[] {0, 2}, new long[2])));
    assertEquals(
        "entities must have a row for each of 2 times, got 1",
        messageOf(() -> FlowColumns.of(names, new long[1], new int[2], new long[2])));
    assertEquals(
        "events must have a row for each of 2 times, got 3",
        messageOf(() -> FlowColumns.of(names, new long[2], new int[3], new long[2])));
    assertTrue(
        messageOf(() -> FlowColumns.of(names, new int[1], new int[1], new long[] {Long.MAX_VALUE}))
            .startsWith("time in row 0 must be from"));
    assertTrue(
        messageOf(() -> FlowColumns.of(List.of("A", "A"), new int[0], new int[0], new long[0]))
            .startsWith("names must not be empty and all differ"));
  }

  @Test
  void differentFunnelsDoNotMerge() {
    FunnelTally tally = FunnelTally.of(Funnel.of("A", "B"), LATE);
    assertTrue(
        messageOf(() -> tally.merge(FunnelTally.of(Funnel.of("B", "A"), LATE)))
            .startsWith("cannot merge"));
    assertTrue(
        messageOf(() -> tally.merge(FunnelTally.of(Funnel.of("A", "B"), DAY)))
            .startsWith("cannot merge"));
  }

  @Test
  void definitionsSayWhatWasApplied() {
    assertEquals(
        "funnel.in-order.next.closed.within-7d/A>B",
        Funnel.of("A", "B").by(FunnelRules.MIXPANEL_UNIQUES).definition());
    assertEquals("in-order.any.closed.within-7d", FunnelRules.MIXPANEL_REENTRY.id());
    assertEquals("in-order.next.open", FunnelRules.GA4_OPEN.id());
    assertEquals(
        "in-order.next.closed.step-30m",
        FunnelRules.UMAMI.withStepLimit(Duration.ofMinutes(30)).id());
    FunnelResult result =
        Funnel.of("A", "B").by(FunnelRule.inAnyOrder()).calculate(hourly("BA"), LATE);
    assertEquals("2 of 2 steps", result.steps().get(1).name());
    assertEquals(
        "funnel.any-order.next.closed/A>B/conversion/2 of 2 steps",
        result.steps().get(1).conversion().definition());
    assertNotEquals(Funnel.of("A", "B"), Funnel.of("A", "B").withInterval(ProportionInterval.WALD));
    assertEquals(
        ConfidenceLevel.P99,
        Funnel.of("A", "B")
            .withLevel(ConfidenceLevel.P99)
            .calculate(hourly("AB"), LATE)
            .conversion()
            .interval()
            .level());
  }
}
