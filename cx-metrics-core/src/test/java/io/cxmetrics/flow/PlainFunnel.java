package io.cxmetrics.flow;

import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A funnel as it is said in words: every chain of events that could be meant is written down, and
 * the one that counts is chosen. The slow counterpart that {@link Funnel} must agree with.
 *
 * @param funnel the funnel
 * @param all the events in the order of input
 * @param enteredUntil the last time at which an entry counts
 * @param until the end of observation
 */
record PlainFunnel(Funnel funnel, List<FlowEvent> all, Instant enteredUntil, Instant until) {

  /** Events that make up steps from one on, by their positions in the sequence. */
  private record Chain(int entered, List<Integer> at) {
    int reached() {
      return entered + at.size() - 1;
    }

    int last() {
      return at.get(at.size() - 1);
    }

    Chain and(int next) {
      List<Integer> longer = new ArrayList<>(at);
      longer.add(next);
      return new Chain(entered, longer);
    }
  }

  /** What became of somebody; times in order. */
  private record Outcome(int entered, List<Long> times, boolean isOutOfOrder, boolean isSettled) {
    int reached() {
      return entered + times.size() - 1;
    }
  }

  private int size() {
    return funnel.steps().size();
  }

  private boolean isOrdered() {
    return funnel.rule().order() == StepOrder.IN_ORDER;
  }

  private boolean isOpen() {
    return funnel.rule().entry() == FunnelEntry.ANY_STEP;
  }

  FunnelResult result() {
    Map<FlowExclusion, Long> excluded = new EnumMap<>(FlowExclusion.class);
    Map<String, List<FlowEvent>> sequences = new LinkedHashMap<>();
    for (FlowEvent event : all) {
      FlowExclusion reason = exclusion(event);
      if (reason == null) {
        sequences
            .computeIfAbsent(String.valueOf(event.entity()), id -> new ArrayList<>())
            .add(event);
      } else {
        excluded.merge(reason, 1L, Long::sum);
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (List<FlowEvent> sequence : sequences.values()) {
      sequence.sort(Comparator.comparing(FlowEvent::time));
      outcome(sequence).ifPresent(outcomes::add);
    }
    return result(outcomes, sequences.size() - outcomes.size(), excluded);
  }

  private @Nullable FlowExclusion exclusion(FlowEvent event) {
    if (event.entity() == null) {
      return FlowExclusion.MISSING_ENTITY;
    }
    if (event.event() == null) {
      return FlowExclusion.MISSING_EVENT;
    }
    if (event.time().isAfter(until)) {
      return FlowExclusion.AFTER_OBSERVATION;
    }
    if (event.time().isBefore(until.minusMillis(DurationTally.MAX_MILLIS))) {
      return FlowExclusion.TOO_EARLY;
    }
    return funnel.steps().contains(String.valueOf(event.event())) ? null : FlowExclusion.NO_STEP;
  }

  private boolean isStep(FlowEvent event, int step) {
    return funnel.steps().get(step).equals(event.event());
  }

  private boolean enters(FlowEvent event) {
    return !isOrdered() || isOpen() || isStep(event, 0);
  }

  private int firstStepOf(FlowEvent event) {
    return funnel.steps().indexOf(String.valueOf(event.event()));
  }

  private Optional<Outcome> outcome(List<FlowEvent> sequence) {
    int first = 0;
    while (first < sequence.size() && !enters(sequence.get(first))) {
      first++;
    }
    if (first == sequence.size() || sequence.get(first).time().isAfter(enteredUntil)) {
      return Optional.empty();
    }
    FunnelRule rule = funnel.rule();
    Instant settledUntil = until;
    if (rule.isBounded()) {
      settledUntil = until.minusMillis(rule.horizonMillis(size()));
    }
    boolean isSettled = !sequence.get(first).time().isAfter(settledUntil);
    Instant lastEntry = enteredUntil;
    if (isSettled && settledUntil.isBefore(enteredUntil)) {
      lastEntry = settledUntil;
    }
    if (!isOrdered()) {
      return Optional.of(anyOrder(sequence, first, lastEntry, isSettled));
    }
    return Optional.of(
        switch (rule.occurrences()) {
          case FIRST -> first(sequence, first, isSettled);
          case NEXT -> next(sequence, first, isSettled);
          case ANY -> any(sequence, lastEntry, isSettled);
        });
  }

  private Outcome told(
      List<FlowEvent> sequence, Chain chain, boolean outOfOrder, boolean isSettled) {
    return new Outcome(
        chain.entered(),
        chain.at().stream().map(at -> sequence.get(at).time().toEpochMilli()).toList(),
        outOfOrder,
        isSettled);
  }

  private boolean fits(List<FlowEvent> sequence, Chain chain, int next) {
    long entry = sequence.get(chain.at().get(0)).time().toEpochMilli();
    long before = sequence.get(chain.last()).time().toEpochMilli();
    long time = sequence.get(next).time().toEpochMilli();
    FunnelRule rule = funnel.rule();
    return next > chain.last()
        && rule.window().map(window -> time - entry <= window.toMillis()).orElse(true)
        && rule.stepLimit().map(limit -> time - before <= limit.toMillis()).orElse(true);
  }

  private Outcome first(List<FlowEvent> sequence, int first, boolean isSettled) {
    Chain chain = new Chain(firstStepOf(sequence.get(first)), List.of(first));
    for (int step = chain.entered() + 1; step < size(); step++) {
      int wanted = step;
      List<Integer> positions =
          positions(sequence).stream().filter(at -> isStep(sequence.get(at), wanted)).toList();
      if (positions.isEmpty()) {
        break;
      }
      if (positions.get(0) < chain.last()) {
        return told(sequence, chain, true, isSettled);
      }
      if (!fits(sequence, chain, positions.get(0))) {
        break;
      }
      chain = chain.and(positions.get(0));
    }
    return told(sequence, chain, false, isSettled);
  }

  private Outcome next(List<FlowEvent> sequence, int first, boolean isSettled) {
    Chain chain = new Chain(firstStepOf(sequence.get(first)), List.of(first));
    for (int step = chain.entered() + 1; step < size(); step++) {
      Chain soFar = chain;
      int wanted = step;
      Optional<Integer> at =
          positions(sequence).stream()
              .filter(next -> next > soFar.last() && isStep(sequence.get(next), wanted))
              .findFirst();
      if (at.isEmpty() || !fits(sequence, chain, at.get())) {
        break;
      }
      chain = chain.and(at.get());
    }
    return told(sequence, chain, false, isSettled);
  }

  private static List<Integer> positions(List<FlowEvent> sequence) {
    List<Integer> positions = new ArrayList<>();
    for (int at = 0; at < sequence.size(); at++) {
      positions.add(at);
    }
    return positions;
  }

  private Outcome any(List<FlowEvent> sequence, Instant lastEntry, boolean isSettled) {
    List<Chain> chains = new ArrayList<>();
    for (int at : positions(sequence)) {
      for (int step = 0; step < (isOpen() ? size() : 1); step++) {
        if (isStep(sequence.get(at), step) && !sequence.get(at).time().isAfter(lastEntry)) {
          grow(sequence, new Chain(step, List.of(at)), chains);
        }
      }
    }
    boolean takesLast = funnel.rule().stepLimit().isPresent();
    Chain best =
        chains.stream()
            .min(
                Comparator.comparing(Chain::reached)
                    .reversed()
                    .thenComparing(Chain::entered)
                    .thenComparing(Chain::last)
                    .thenComparing(chain -> -chain.at().get(0))
                    .thenComparing((a, b) -> takesLast ? fromBehind(b, a) : fromBehind(a, b)))
            .orElseThrow();
    return told(sequence, best, false, isSettled);
  }

  private void grow(List<FlowEvent> sequence, Chain chain, List<Chain> chains) {
    chains.add(chain);
    for (int next = chain.last() + 1; next < sequence.size(); next++) {
      if (chain.reached() + 1 < size()
          && isStep(sequence.get(next), chain.reached() + 1)
          && fits(sequence, chain, next)) {
        grow(sequence, chain.and(next), chains);
      }
    }
  }

  /** Chains of one length by their positions, the last ones first. */
  private static int fromBehind(Chain a, Chain b) {
    for (int i = a.at().size() - 1; i >= 0; i--) {
      int order = a.at().get(i).compareTo(b.at().get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private Outcome anyOrder(
      List<FlowEvent> sequence, int first, Instant lastEntry, boolean isSettled) {
    List<Outcome> attempts = new ArrayList<>();
    boolean fromAny = funnel.rule().occurrences() == Occurrences.ANY;
    for (int entry = sequence.size() - 1; entry >= first; entry--) {
      if (entry > first && (!fromAny || sequence.get(entry).time().isAfter(lastEntry))) {
        continue;
      }
      Chain alone = new Chain(0, List.of(entry));
      Map<String, Long> times = new TreeMap<>();
      for (int at = entry; at < sequence.size(); at++) {
        if (at == entry || fits(sequence, alone, at)) {
          times.putIfAbsent(
              String.valueOf(sequence.get(at).event()), sequence.get(at).time().toEpochMilli());
        }
      }
      attempts.add(new Outcome(0, times.values().stream().sorted().toList(), false, isSettled));
    }
    // Stable, so that the last of equally good ones stays ahead.
    return attempts.stream()
        .min(
            Comparator.comparing(Outcome::reached)
                .reversed()
                .thenComparing(outcome -> outcome.times().get(outcome.times().size() - 1)))
        .orElseThrow();
  }

  private FunnelResult result(
      List<Outcome> outcomes, long notEntered, Map<FlowExclusion, Long> excluded) {
    List<FunnelStep> steps = new ArrayList<>();
    for (int step = 0; step < size(); step++) {
      int here = step;
      boolean isLast = step == size() - 1;
      steps.add(
          new FunnelStep(
              funnel,
              step,
              count(outcomes, one -> one.isSettled() && one.entered() == here),
              count(
                  outcomes,
                  one -> one.isSettled() && one.entered() < here && one.reached() >= here - 1),
              count(
                  outcomes,
                  one -> one.isSettled() && one.entered() <= here && one.reached() >= here),
              count(outcomes, one -> one.isSettled() && one.reached() == here && !isLast),
              count(
                  outcomes, one -> one.isSettled() && one.reached() == here && one.isOutOfOrder()),
              count(outcomes, one -> !one.isSettled() && one.reached() == here),
              times(outcomes, step)));
    }
    return new FunnelResult(
        funnel, enteredUntil, until, steps, wholeTimes(outcomes), notEntered, excluded);
  }

  private static long count(List<Outcome> outcomes, java.util.function.Predicate<Outcome> wanted) {
    return outcomes.stream().filter(wanted).count();
  }

  private long watchedUntil(Outcome one) {
    long entry = one.times().get(0);
    long last = one.times().get(one.times().size() - 1);
    long end = until.toEpochMilli();
    end = Math.min(end, funnel.rule().window().map(time -> entry + time.toMillis()).orElse(end));
    return Math.min(end, funnel.rule().stepLimit().map(time -> last + time.toMillis()).orElse(end));
  }

  private StepTimes times(List<Outcome> outcomes, int step) {
    DurationTally taken = DurationTally.exact();
    DurationTally waiting = DurationTally.exact();
    for (Outcome one : outcomes) {
      int i = step - one.entered();
      if (i > 0 && i < one.times().size()) {
        taken.add(one.times().get(i) - one.times().get(i - 1));
      } else if (i > 0 && i == one.times().size() && !one.isOutOfOrder()) {
        waiting.add(watchedUntil(one) - one.times().get(i - 1));
      }
    }
    return stepTimes(taken, waiting);
  }

  private StepTimes wholeTimes(List<Outcome> outcomes) {
    DurationTally taken = DurationTally.exact();
    DurationTally waiting = DurationTally.exact();
    for (Outcome one : outcomes) {
      if (one.reached() == size() - 1) {
        taken.add(one.times().get(one.times().size() - 1) - one.times().get(0));
      } else if (!one.isOutOfOrder()) {
        waiting.add(watchedUntil(one) - one.times().get(0));
      }
    }
    return stepTimes(taken, waiting);
  }

  private StepTimes stepTimes(DurationTally taken, DurationTally waiting) {
    DurationDistribution ended = taken.snapshot();
    return new StepTimes(ended, waiting.snapshot(), funnel.level());
  }
}
