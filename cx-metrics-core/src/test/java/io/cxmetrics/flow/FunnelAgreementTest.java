package io.cxmetrics.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.tally.DurationPrecision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Funnels agree with their slow counterpart, whatever the rule; what may not matter does not. */
class FunnelAgreementTest {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final int HOURS = 40;
  private static final List<Optional<Duration>> TIMES =
      List.of(
          Optional.empty(),
          Optional.of(Duration.ZERO),
          Optional.of(Duration.ofHours(3)),
          Optional.of(Duration.ofHours(9)),
          Optional.of(Duration.ofHours(25)));

  /** Every rule that there is, with every window and step limit above. */
  private static List<FunnelRule> rules() {
    List<FunnelRule> rules = new ArrayList<>();
    for (Occurrences occurrences : Occurrences.values()) {
      for (Optional<Duration> window : TIMES) {
        rules.add(
            new FunnelRule(
                StepOrder.ANY_ORDER,
                occurrences,
                FunnelEntry.FIRST_STEP,
                window,
                Optional.empty()));
        for (Optional<Duration> limit : TIMES) {
          for (FunnelEntry entry : FunnelEntry.values()) {
            rules.add(new FunnelRule(StepOrder.IN_ORDER, occurrences, entry, window, limit));
          }
        }
      }
    }
    return rules;
  }

  private static Funnel funnel(FunnelRule rule, String... steps) {
    return Funnel.of(steps).by(rule).withPrecision(DurationPrecision.EXACT);
  }

  /**
   * Events with everything in them that can be: ties, repeats, nobody's, after the end, ancient.
   */
  private static List<FlowEvent> log(SplittableRandom random, int size) {
    List<FlowEvent> log = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String entity = random.nextInt(40) == 0 ? null : "e" + random.nextInt(1 + size / 8);
      String event =
          random.nextInt(40) == 0 ? null : List.of("a", "b", "c", "d", "x").get(random.nextInt(5));
      Instant time = START.plus(Duration.ofHours(random.nextInt(HOURS)));
      log.add(
          new FlowEvent(
              entity,
              event,
              random.nextInt(200) == 0 ? Instant.parse("1970-01-01T00:00:00Z") : time));
    }
    return log;
  }

  private static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  private static FunnelResult calculate(
      Funnel funnel, List<FlowEvent> log, Instant enteredUntil, Instant until) {
    return FunnelTally.of(funnel, enteredUntil, until).addAll(log).snapshot();
  }

  @Test
  void everyRuleAgreesWithItsSlowCounterpart() {
    SplittableRandom random = new SplittableRandom(2026);
    Set<FlowExclusion> seen = EnumSet.noneOf(FlowExclusion.class);
    long pending = 0;
    long lost = 0;
    long outOfOrder = 0;
    for (FunnelRule rule : rules()) {
      Funnel funnel = funnel(rule, "a", "b", "c", "d");
      for (int i = 0; i < 40; i++) {
        List<FlowEvent> log = log(random, 60);
        Instant until = hour(HOURS / 2 + random.nextInt(HOURS));
        Instant entered = i % 2 == 0 ? until : until.minus(Duration.ofHours(random.nextInt(20)));
        FunnelResult expected = new PlainFunnel(funnel, log, entered, until).result();
        FunnelResult actual = calculate(funnel, log, entered, until);
        assertEquals(expected, actual, () -> rule.id() + " " + entered + " " + until + " " + log);
        seen.addAll(actual.excluded().keySet());
        pending += actual.pending();
        lost += actual.n() - actual.converted();
        outOfOrder += actual.steps().stream().mapToLong(FunnelStep::outOfOrder).sum();
      }
    }
    assertEquals(EnumSet.allOf(FlowExclusion.class), seen);
    assertTrue(pending > 1000 && lost > 1000 && outOfOrder > 100, pending + " " + lost);
  }

  @Test
  void stepsThatComeTwiceAgreeToo() {
    SplittableRandom random = new SplittableRandom(5);
    long converted = 0;
    for (FunnelRule rule : rules()) {
      if (rule.order() == StepOrder.IN_ORDER
          && rule.entry() == FunnelEntry.FIRST_STEP
          && rule.occurrences() != Occurrences.FIRST) {
        Funnel funnel = funnel(rule, "a", "a", "b", "a");
        for (int i = 0; i < 100; i++) {
          List<FlowEvent> log = log(random, 60);
          Instant until = hour(HOURS / 2 + random.nextInt(HOURS));
          FunnelResult actual = calculate(funnel, log, until, until);
          assertEquals(new PlainFunnel(funnel, log, until, until).result(), actual, rule::id);
          converted += actual.converted();
        }
      }
    }
    assertTrue(converted > 100, "converted " + converted);
  }

  /** A few entities with long sequences, so that they are merged; many, so that tables grow. */
  @Test
  void largerLogsAgree() {
    SplittableRandom random = new SplittableRandom(17);
    for (int entities : new int[] {1, 3, 500, 20_000}) {
      int size = Math.max(2_000, 3 * entities);
      List<FlowEvent> log = new ArrayList<>();
      long[] ids = new long[size];
      int[] events = new int[size];
      long[] times = new long[size];
      for (int row = 0; row < size; row++) {
        ids[row] = random.nextInt(entities) * 0x100000001L - 7;
        events[row] = random.nextInt(4);
        times[row] = random.nextInt(100_000);
        log.add(
            new FlowEvent(
                Long.toString(ids[row]),
                List.of("b", "x", "a", "c").get(events[row]),
                Instant.ofEpochMilli(times[row])));
      }
      Funnel funnel = funnel(FunnelRule.inOrder().within(Duration.ofSeconds(30)), "a", "b", "c");
      Instant until = Instant.ofEpochMilli(90_000);
      FunnelResult expected = new PlainFunnel(funnel, log, until, until).result();
      FlowColumns columns = FlowColumns.of(List.of("b", "x", "a", "c"), ids, events, times);
      assertEquals(expected, funnel.calculate(columns, until));
      assertEquals(expected, funnel.calculate(log, until));
    }
  }

  @Test
  void orderOfInputDoesNotMatterWhereTimesDiffer() {
    SplittableRandom random = new SplittableRandom(11);
    Random order = new Random(3);
    for (FunnelRule rule : rules()) {
      List<FlowEvent> log = new ArrayList<>();
      for (FlowEvent event : log(random, 60)) {
        log.add(new FlowEvent(event.entity(), event.event(), event.time().plusSeconds(log.size())));
      }
      Funnel funnel = funnel(rule, "a", "b", "c");
      FunnelResult expected = funnel.calculate(log, hour(30));
      Collections.shuffle(log, order);
      assertEquals(expected, funnel.calculate(log, hour(30)), rule::id);
    }
  }

  /** At equal times the order of input decides, and nothing but that of one entity's events. */
  @Test
  void eventsOfOthersMayComeInBetween() {
    SplittableRandom random = new SplittableRandom(13);
    for (FunnelRule rule : rules()) {
      List<FlowEvent> log = log(random, 60);
      List<FlowEvent> byEntity = new ArrayList<>(log);
      byEntity.sort(Comparator.comparing(event -> String.valueOf(event.entity())));
      Funnel funnel = funnel(rule, "a", "b", "c");
      assertEquals(funnel.calculate(log, hour(30)), funnel.calculate(byEntity, hour(30)), rule::id);
    }
  }

  @Test
  void splitByEntityAndMergedIsTheSame() {
    SplittableRandom random = new SplittableRandom(23);
    for (FunnelRule rule : rules()) {
      Funnel funnel = funnel(rule, "a", "b", "c");
      List<FlowEvent> log = log(random, 80);
      Map<Integer, List<FlowEvent>> parts = new LinkedHashMap<>();
      for (FlowEvent event : log) {
        int part = Math.floorMod(String.valueOf(event.entity()).hashCode(), 3);
        parts.computeIfAbsent(part, key -> new ArrayList<>()).add(event);
      }
      FunnelTally merged = FunnelTally.of(funnel, hour(30));
      parts.values().forEach(part -> merged.merge(FunnelTally.of(funnel, hour(30)).addAll(part)));
      assertEquals(funnel.calculate(log, hour(30)), merged.snapshot(), rule::id);
    }
  }

  private enum State {
    NOT_ENTERED,
    PENDING,
    SETTLED
  }

  /** What became of one entity: the furthest step, and whether that is for good. */
  private record Fate(State state, int entered, int reached, @Nullable StepTimes times) {

    static Fate of(Funnel funnel, List<FlowEvent> log, Instant enteredUntil, Instant until) {
      FunnelResult result = calculate(funnel, log, enteredUntil, until);
      if (result.n() + result.pending() == 0) {
        return new Fate(State.NOT_ENTERED, -1, -1, null);
      }
      int reached = -1;
      int entered = -1;
      for (FunnelStep step : result.steps()) {
        reached = step.reached() + step.pending() > 0 ? step.position() : reached;
        entered = step.entered() > 0 ? step.position() : entered;
      }
      return new Fate(
          result.pending() > 0 ? State.PENDING : State.SETTLED, entered, reached, result.times());
    }
  }

  private static List<FlowEvent> logOfOne(SplittableRandom random) {
    return log(random, 7).stream()
        .map(event -> new FlowEvent("one", event.event(), event.time()))
        .toList();
  }

  @Test
  void longerObservationNeverChangesWhatIsSettled() {
    SplittableRandom random = new SplittableRandom(31);
    long settled = 0;
    for (FunnelRule rule : rules()) {
      if (!rule.isBounded()) {
        continue;
      }
      Funnel funnel = funnel(rule, "a", "b", "c");
      for (int i = 0; i < 60; i++) {
        List<FlowEvent> log = logOfOne(random);
        int until = random.nextInt(HOURS);
        int later = until + random.nextInt(HOURS);
        Instant entered = hour(until / 2);
        boolean hasElapsed =
            rule.occurrences() != Occurrences.ANY
                || !hour(until)
                    .minusMillis(rule.horizonMillis(funnel.steps().size()))
                    .isBefore(entered);
        Fate before = Fate.of(funnel, log, entered, hour(until));
        Fate after = Fate.of(funnel, log, entered, hour(later));
        if (before.state() == State.SETTLED && hasElapsed) {
          assertEquals(before, after, () -> rule.id() + " until " + until + ", " + later + log);
          settled++;
        } else if (before.state() == State.SETTLED) {
          assertEquals(State.SETTLED, after.state());
          assertTrue(after.reached() >= before.reached(), () -> rule.id() + log);
        }
      }
    }
    assertTrue(settled > 1000, "settled " + settled);
  }

  @Test
  void widerWindowNeverLowersConversionAmongTheSettled() {
    SplittableRandom random = new SplittableRandom(37);
    long further = 0;
    for (FunnelRule rule : rules()) {
      if (rule.window().isEmpty()) {
        continue;
      }
      Duration window = rule.window().get();
      for (int i = 0; i < 40; i++) {
        List<FlowEvent> log = logOfOne(random);
        Funnel narrow = funnel(rule, "a", "b", "c");
        Funnel wide = funnel(rule.within(window.plusHours(1 + random.nextInt(20))), "a", "b", "c");
        Instant until = hour(HOURS + 60);
        Fate before = Fate.of(narrow, log, until, until);
        Fate after = Fate.of(wide, log, until, until);
        assertEquals(before.state(), after.state());
        assertTrue(after.reached() >= before.reached(), () -> rule.id() + log);
        further += after.reached() > before.reached() ? 1 : 0;
      }
    }
    assertTrue(further > 100, "further " + further);
  }
}
