package io.cxmetrics.flow;

import static com.google.common.base.Strings.lenientFormat;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts what became of customers in a {@link Funnel}. A call takes all events of the customers
 * that are in it; so a log may be split by customer, each part counted where it lies, and the
 * tallies of one funnel and the same ends merged: the same as counted at once.
 *
 * <p>Memory is bounded while durations are kept in buckets, however many events there are: at most
 * some 140 KB a step. A call takes 16 bytes an event and some 40 an entity while it runs. A call
 * that throws leaves the tally as it was.
 *
 * <p>Mutable and not thread-safe: one thread at a time, or a tally a thread and {@link #merge}.
 */
public final class FunnelTally {

  private final Funnel funnel;
  private final Instant enteredUntil;
  private final Instant observedUntil;
  private final long entriesUntil;
  private final long until;

  /** The last entry whose window has elapsed. */
  private final long settledUntil;

  private final FunnelCounts counts;
  private final Map<FlowExclusion, Long> excluded = new EnumMap<>(FlowExclusion.class);

  private FunnelTally(Funnel funnel, Instant enteredUntil, Instant observedUntil) {
    this.funnel = Objects.requireNonNull(funnel, "funnel");
    this.enteredUntil = enteredUntil;
    this.observedUntil = observedUntil;
    this.until = FlowEvent.requireMillis("observedUntil", observedUntil);
    this.entriesUntil = FlowEvent.requireMillis("enteredUntil", enteredUntil);
    if (enteredUntil.isAfter(observedUntil)) {
      throw new IllegalArgumentException(
          lenientFormat(
              "enteredUntil must not be after observedUntil, got %s and %s",
              enteredUntil, observedUntil));
    }
    long horizon = funnel.rule().horizonMillis(funnel.steps().size());
    this.settledUntil = funnel.rule().isBounded() ? until - horizon : until;
    this.counts = new FunnelCounts(funnel);
  }

  /**
   * An empty tally.
   *
   * @param funnel the funnel
   * @param observedUntil the end of observation
   * @return the tally
   * @throws IllegalArgumentException if the end is further from 1970 than 2⁶⁰ ms
   */
  public static FunnelTally of(Funnel funnel, Instant observedUntil) {
    return new FunnelTally(funnel, observedUntil, observedUntil);
  }

  /**
   * An empty tally for those who enter until a time, while the rest of their way is observed for
   * longer. Once all of their windows have elapsed, the result never changes again, whatever {@link
   * Occurrences} count.
   *
   * @param funnel the funnel
   * @param enteredUntil the last time at which an entry counts
   * @param observedUntil the end of observation
   * @return the tally
   * @throws IllegalArgumentException if the first is after the second, or one is further from 1970
   *     than 2⁶⁰ ms
   */
  public static FunnelTally of(Funnel funnel, Instant enteredUntil, Instant observedUntil) {
    return new FunnelTally(funnel, enteredUntil, observedUntil);
  }

  /**
   * Counts events.
   *
   * @param events all events of the entities in it, in any order; those at equal times in the order
   *     in which they come here
   * @return this tally
   */
  public FunnelTally addAll(Collection<FlowEvent> events) {
    FlowTable table = FlowTable.of(events);
    addAll(table.columns());
    table.excluded().forEach(this::exclude);
    return this;
  }

  /**
   * Counts events in columns.
   *
   * @param events all events of the entities in it, in any order; those at equal times in the order
   *     of their rows
   * @return this tally
   */
  public FunnelTally addAll(FlowColumns events) {
    EventSequences sequences = new EventSequences(events, stepsOfName(events), until);
    StepMatcher matcher = StepMatcher.of(funnel);
    Passage passage = new Passage(funnel.steps().size());
    for (int entity = 0; entity < sequences.count(); entity++) {
      count(sequences, entity, matcher, passage);
    }
    sequences.excluded().forEach(this::exclude);
    return this;
  }

  /** For each name, the set of steps that it is. */
  private int[] stepsOfName(FlowColumns events) {
    int[] steps = new int[events.names().size()];
    for (int name = 0; name < steps.length; name++) {
      for (int step = 0; step < funnel.steps().size(); step++) {
        if (funnel.steps().get(step).equals(events.names().get(name))) {
          steps[name] |= 1 << step;
        }
      }
    }
    return steps;
  }

  private void count(EventSequences events, int entity, StepMatcher matcher, Passage passage) {
    int start = events.start(entity);
    int end = events.end(entity);
    int first = start;
    while (first < end && !enters(events.code(first))) {
      first++;
    }
    if (first == end || events.time(first) > entriesUntil) {
      counts.addNotEntered();
      return;
    }
    boolean isSettled = events.time(first) <= settledUntil;
    long lastEntry = isSettled ? Math.min(entriesUntil, settledUntil) : entriesUntil;
    matcher.match(events, first, start, end, lastEntry, passage);
    counts.add(passage, isSettled, until);
  }

  private boolean enters(int code) {
    FunnelRule rule = funnel.rule();
    return rule.order() == StepOrder.ANY_ORDER
        || rule.entry() == FunnelEntry.ANY_STEP
        || StepMatcher.has(code, 0);
  }

  private void exclude(FlowExclusion reason, long count) {
    excluded.merge(reason, count, Math::addExact);
  }

  /**
   * Adds what another tally has counted, of other customers.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its funnel or its ends differ; the message names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public FunnelTally merge(FunnelTally other) {
    requireSame(
        funnel, enteredUntil, observedUntil, other.funnel, other.enteredUntil, other.observedUntil);
    counts.merge(other.counts);
    Map.copyOf(other.excluded).forEach(this::exclude);
    return this;
  }

  static void requireSame(
      Funnel funnel,
      Instant enteredUntil,
      Instant observedUntil,
      Funnel otherFunnel,
      Instant otherEnteredUntil,
      Instant otherObservedUntil) {
    if (!funnel.equals(otherFunnel)
        || !enteredUntil.equals(otherEnteredUntil)
        || !observedUntil.equals(otherObservedUntil)) {
      throw new IllegalArgumentException(
          lenientFormat(
              "cannot merge %s entered until %s, observed until %s"
                  + " with %s entered until %s, observed until %s",
              funnel,
              enteredUntil,
              observedUntil,
              otherFunnel,
              otherEnteredUntil,
              otherObservedUntil));
    }
  }

  /**
   * What was counted.
   *
   * @return the result, defined or not
   */
  public FunnelResult snapshot() {
    return new FunnelResult(
        funnel,
        enteredUntil,
        observedUntil,
        counts.steps(),
        counts.times(),
        counts.notEntered(),
        excluded);
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }
}
