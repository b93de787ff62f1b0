package io.cxmetrics.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Transitions, loops and dead ends of worked examples, and beside a slow counterpart. */
class PathTest {

  private static final Instant DAY = Instant.parse("2026-05-04T00:00:00Z");
  private static final Instant LATE = DAY.plus(Duration.ofDays(9));

  /** Events a minute apart, by their one-letter names. */
  private static List<FlowEvent> minutely(String entity, String events) {
    List<FlowEvent> log = new ArrayList<>();
    for (int i = 0; i < events.length(); i++) {
      log.add(new FlowEvent(entity, events.substring(i, i + 1), DAY.plus(Duration.ofMinutes(i))));
    }
    return log;
  }

  private static List<FlowEvent> log(String... sequences) {
    List<FlowEvent> log = new ArrayList<>();
    for (int i = 0; i < sequences.length; i++) {
      log.addAll(minutely("e" + i, sequences[i]));
    }
    return log;
  }

  @Test
  void whereTheyGoAndWhereTheyEnd() {
    // Home, cart, pay, help, order.
    PathResult result =
        PathAnalysis.to("o").calculate(log("hcpo", "hcphp", "hcph", "hhc", "hco"), LATE);
    assertEquals(5, result.sequences());
    assertEquals(2, result.reached());
    assertEquals(0.4, result.goalShare().share());
    assertEquals(new Transition("h", "c", 5, 0), result.mostFrequent().get(0));
    assertEquals(new Transition("c", "p", 3, 0), result.mostFrequent().get(1));
    assertEquals(
        List.of(new Transition("p", "h", 2, 2), new Transition("h", "p", 1, 1)), result.loops());
    assertEquals(2, result.returning());
    assertEquals(0.4, result.returnShare().share());
    assertTrue(result.transitions().contains(new Transition("h", "h", 1, 0)), "a repeat");
    assertEquals(
        List.of(
            new PathEvent("c", 5, 1, 1), new PathEvent("h", 8, 1, 1), new PathEvent("p", 4, 1, 1)),
        result.deadEnds());
    assertTrue(result.events().contains(new PathEvent("o", 2, 2, 0)));
    assertEquals("paths/o", result.definition());
  }

  @Test
  void aPauseEndsASequenceAndWhoPausesNowIsPending() {
    PathAnalysis visits = PathAnalysis.to("o").endingAfter(Duration.ofMinutes(30));
    List<FlowEvent> log = new ArrayList<>(minutely("one", "hc"));
    log.add(new FlowEvent("one", "o", DAY.plus(Duration.ofMinutes(31))));
    PathResult same = visits.calculate(log, LATE);
    assertEquals(List.of(1L, 1L, 0L), List.of(same.sequences(), same.reached(), same.pending()));
    log.set(2, new FlowEvent("one", "o", DAY.plus(Duration.ofMinutes(31)).plusMillis(1)));
    PathResult other = visits.calculate(log, LATE);
    assertEquals(List.of(2L, 1L, 0L), List.of(other.sequences(), other.reached(), other.pending()));
    assertEquals(List.of(new PathEvent("c", 1, 1, 1)), other.deadEnds());
    PathResult early = visits.calculate(log, DAY.plus(Duration.ofMinutes(31)).minusMillis(1));
    assertEquals(List.of(0L, 1L), List.of(early.sequences(), early.pending()));
    assertEquals(List.of(), early.deadEnds());
    assertFalse(early.goalShare().isDefined());
    PathResult over = visits.calculate(log, DAY.plus(Duration.ofMinutes(31)));
    assertEquals(List.of(1L, 0L), List.of(over.sequences(), over.pending()));
    assertEquals("paths.pause-30m/o", over.definition());
  }

  @Test
  void badAnalysesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> PathAnalysis.to());
    assertThrows(IllegalArgumentException.class, () -> PathAnalysis.to(""));
    PathAnalysis paths = PathAnalysis.to("o");
    IllegalArgumentException negative =
        assertThrows(
            IllegalArgumentException.class, () -> paths.endingAfter(Duration.ofSeconds(-1)));
    assertTrue(String.valueOf(negative.getMessage()).startsWith("pause must be from PT0S"));
    List<String> names =
        IntStream.rangeClosed(0, PathTally.MAX_NAMES).mapToObj(i -> "n" + i).toList();
    FlowColumns many = FlowColumns.of(names, new int[0], new int[0], new long[0]);
    assertEquals(
        "the number of names must be from 0 to 1024, got 1025",
        assertThrows(IllegalArgumentException.class, () -> paths.calculate(many, LATE))
            .getMessage());
    PathTally tally = PathTally.of(paths, LATE);
    assertThrows(IllegalArgumentException.class, () -> tally.merge(PathTally.of(paths, DAY)));
    assertThrows(
        IllegalArgumentException.class,
        () -> tally.merge(PathTally.of(PathAnalysis.to("x"), LATE)));
  }

  private static List<FlowEvent> randomLog(SplittableRandom random) {
    List<FlowEvent> log = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      log.add(
          new FlowEvent(
              random.nextInt(30) == 0 ? null : "e" + random.nextInt(6),
              random.nextInt(30) == 0 ? null : List.of("h", "c", "p", "o").get(random.nextInt(4)),
              random.nextInt(90) == 0
                  ? Instant.EPOCH
                  : DAY.plus(Duration.ofMinutes(random.nextInt(600)))));
    }
    return log;
  }

  private static PathAnalysis analysis(SplittableRandom random) {
    return new PathAnalysis(
        List.of("o"),
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(Duration.ofMinutes(random.nextInt(120))));
  }

  @Test
  void agreesWithItsSlowCounterpart() {
    SplittableRandom random = new SplittableRandom(41);
    long pending = 0;
    for (int i = 0; i < 500; i++) {
      PathAnalysis analysis = analysis(random);
      List<FlowEvent> log = randomLog(random);
      Instant until = DAY.plus(Duration.ofMinutes(200 + random.nextInt(500)));
      PathResult actual = analysis.calculate(log, until);
      assertEquals(plain(analysis, log, until), actual, () -> analysis + " " + until + log);
      pending += actual.pending();
    }
    assertTrue(pending > 500, "pending " + pending);
  }

  @Test
  void orderOfInputAndSplitsDoNotMatter() {
    SplittableRandom random = new SplittableRandom(43);
    Random order = new Random(3);
    for (int i = 0; i < 300; i++) {
      PathAnalysis analysis = analysis(random);
      List<FlowEvent> log = new ArrayList<>();
      for (FlowEvent event : randomLog(random)) {
        log.add(new FlowEvent(event.entity(), event.event(), event.time().plusMillis(log.size())));
      }
      Instant until = DAY.plus(Duration.ofMinutes(500));
      PathResult expected = analysis.calculate(log, until);
      Collections.shuffle(log, order);
      assertEquals(expected, analysis.calculate(log, until));
      Map<String, List<FlowEvent>> parts = new LinkedHashMap<>();
      log.forEach(
          event ->
              parts
                  .computeIfAbsent(String.valueOf(event.entity()), id -> new ArrayList<>())
                  .add(event));
      PathResult merged =
          parts.values().stream()
              .map(part -> analysis.calculate(part, until))
              .reduce(PathResult::merge)
              .orElseThrow();
      assertEquals(expected, merged);
    }
  }

  /** By maps and lists, one sequence after the other. */
  private static PathResult plain(PathAnalysis analysis, List<FlowEvent> log, Instant until) {
    Map<FlowExclusion, Long> excluded = new TreeMap<>();
    List<List<FlowEvent>> sequences = sequences(analysis, log, until, excluded);
    long[] totals = new long[4];
    Map<String, long[]> events = new TreeMap<>();
    Map<String, long[]> transitions = new TreeMap<>();
    for (List<FlowEvent> sequence : sequences) {
      List<String> names = sequence.stream().map(event -> String.valueOf(event.event())).toList();
      boolean returns = false;
      for (int i = 0; i < names.size(); i++) {
        events.computeIfAbsent(names.get(i), name -> new long[3])[0]++;
        if (i > 0) {
          String from = names.get(i - 1);
          String to = names.get(i);
          boolean isReturn = !from.equals(to) && names.subList(0, i).contains(to);
          long[] counts = transitions.computeIfAbsent(from + " " + to, pair -> new long[2]);
          counts[0]++;
          counts[1] += isReturn ? 1 : 0;
          returns |= isReturn;
        }
      }
      Instant last = sequence.get(sequence.size() - 1).time();
      if (analysis.pause().map(pause -> last.plus(pause).isAfter(until)).orElse(false)) {
        totals[3]++;
        continue;
      }
      boolean hasGoal = names.contains("o");
      totals[0]++;
      totals[1] += hasGoal ? 1 : 0;
      totals[2] += returns ? 1 : 0;
      long[] end = events.computeIfAbsent(names.get(names.size() - 1), name -> new long[3]);
      end[1]++;
      end[2] += hasGoal ? 0 : 1;
    }
    List<PathEvent> ends = new ArrayList<>();
    events.forEach((name, n) -> ends.add(new PathEvent(name, n[0], n[1], n[2])));
    List<Transition> moves = new ArrayList<>();
    transitions.forEach(
        (pair, n) ->
            moves.add(new Transition(pair.substring(0, 1), pair.substring(2), n[0], n[1])));
    return new PathResult(
        analysis, until, totals[0], totals[1], totals[2], totals[3], ends, moves, excluded);
  }

  private static List<List<FlowEvent>> sequences(
      PathAnalysis analysis,
      List<FlowEvent> log,
      Instant until,
      Map<FlowExclusion, Long> excluded) {
    Map<String, List<FlowEvent>> byEntity = new TreeMap<>();
    for (FlowEvent event : log) {
      if (event.entity() == null) {
        excluded.merge(FlowExclusion.MISSING_ENTITY, 1L, Long::sum);
      } else if (event.event() == null) {
        excluded.merge(FlowExclusion.MISSING_EVENT, 1L, Long::sum);
      } else if (event.time().isAfter(until)) {
        excluded.merge(FlowExclusion.AFTER_OBSERVATION, 1L, Long::sum);
      } else if (event.time().equals(Instant.EPOCH)) {
        excluded.merge(FlowExclusion.TOO_EARLY, 1L, Long::sum);
      } else {
        byEntity.computeIfAbsent(event.entity(), id -> new ArrayList<>()).add(event);
      }
    }
    return byEntity.values().stream()
        .map(events -> split(analysis, events))
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<List<FlowEvent>> split(PathAnalysis analysis, List<FlowEvent> events) {
    FlowEvent[] sorted = events.toArray(FlowEvent[]::new);
    Arrays.sort(sorted, Comparator.comparing(FlowEvent::time));
    List<List<FlowEvent>> sequences = new ArrayList<>();
    for (int i = 0; i < sorted.length; i++) {
      Duration gap = i == 0 ? null : Duration.between(sorted[i - 1].time(), sorted[i].time());
      if (gap == null || analysis.pause().map(pause -> gap.compareTo(pause) > 0).orElse(false)) {
        sequences.add(new ArrayList<>());
      }
      sequences.get(sequences.size() - 1).add(sorted[i]);
    }
    return sequences;
  }
}
