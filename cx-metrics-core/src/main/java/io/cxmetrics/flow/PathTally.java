package io.cxmetrics.flow;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Counts where customers go, for {@link PathAnalysis}. A call takes all events of the entities that
 * are in it; so a log may be split by entity, each part counted where it lies, and the tallies of
 * one analysis and one end of observation merged: the same as counted at once. Parts may know
 * different names.
 *
 * <p>Memory grows with the number of different transitions. A call allocates 16 bytes an event
 * while it runs, some 40 an entity, and 16 for each pair of names. A call that throws leaves the
 * tally as it was.
 *
 * <p>Mutable and not thread-safe: one thread at a time, or a tally a thread and {@link #merge}.
 */
public final class PathTally {

  /** As many different events there may be in a call. */
  public static final int MAX_NAMES = 1024;

  private final PathAnalysis analysis;
  private final Instant observedUntil;
  private final long until;
  private final Map<String, PathEvent> events = new TreeMap<>();
  private final Map<String, Map<String, Transition>> transitions = new TreeMap<>();
  private final Map<FlowExclusion, Long> excluded = new EnumMap<>(FlowExclusion.class);
  private long sequences;
  private long reached;
  private long returning;
  private long pending;

  private PathTally(PathAnalysis analysis, Instant observedUntil) {
    this.analysis = Objects.requireNonNull(analysis, "analysis");
    this.observedUntil = observedUntil;
    this.until = FlowEvent.requireMillis("observedUntil", observedUntil);
  }

  /**
   * An empty tally.
   *
   * @param analysis what to look for
   * @param observedUntil the end of observation
   * @return the tally
   * @throws IllegalArgumentException if the end is further from 1970 than 2⁶⁰ ms
   */
  public static PathTally of(PathAnalysis analysis, Instant observedUntil) {
    return new PathTally(analysis, observedUntil);
  }

  /**
   * Counts events.
   *
   * @param all all events of the entities in it, in any order; those at equal times in the order in
   *     which they come here
   * @return this tally
   * @throws IllegalArgumentException if there are more than {@link #MAX_NAMES} different ones
   */
  public PathTally addAll(Collection<FlowEvent> all) {
    FlowTable table = FlowTable.of(all);
    addAll(table.columns());
    table.excluded().forEach(this::exclude);
    return this;
  }

  /**
   * Counts events in columns.
   *
   * @param columns all events of the entities in it, in any order; those at equal times in the
   *     order of their rows
   * @return this tally
   * @throws IllegalArgumentException if there are more than {@link #MAX_NAMES} names
   */
  public PathTally addAll(FlowColumns columns) {
    Arguments.inRange("the number of names", columns.names().size(), 0, MAX_NAMES);
    int[] numbers = new int[columns.names().size()];
    Arrays.setAll(numbers, name -> name + 1);
    EventSequences bySequence = new EventSequences(columns, numbers, until);
    PathCounts counts = new PathCounts(columns, analysis, until);
    for (int entity = 0; entity < bySequence.count(); entity++) {
      counts.add(bySequence, bySequence.start(entity), bySequence.end(entity));
    }
    counts.addTo(this);
    bySequence.excluded().forEach(this::exclude);
    return this;
  }

  void addSequences(long newSequences, long newReached, long newReturning, long newPending) {
    sequences = Math.addExact(sequences, newSequences);
    reached = Math.addExact(reached, newReached);
    returning = Math.addExact(returning, newReturning);
    pending = Math.addExact(pending, newPending);
  }

  void add(PathEvent event) {
    events.merge(
        event.name(),
        event,
        (one, other) ->
            new PathEvent(
                one.name(),
                Math.addExact(one.occurrences(), other.occurrences()),
                Math.addExact(one.ends(), other.ends()),
                Math.addExact(one.deadEnds(), other.deadEnds())));
  }

  void add(Transition transition) {
    transitions
        .computeIfAbsent(transition.from(), from -> new TreeMap<>())
        .merge(
            transition.to(),
            transition,
            (one, other) ->
                new Transition(
                    one.from(),
                    one.to(),
                    Math.addExact(one.count(), other.count()),
                    Math.addExact(one.returns(), other.returns())));
  }

  private void exclude(FlowExclusion reason, long count) {
    excluded.merge(reason, count, Math::addExact);
  }

  /**
   * Adds what another tally has counted, of other entities.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its analysis or its end of observation differs; the message
   *     names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public PathTally merge(PathTally other) {
    return merge(other.snapshot());
  }

  /**
   * Adds what a result of other entities has counted.
   *
   * @param other the result
   * @return this tally
   * @throws IllegalArgumentException if its analysis or its end of observation differs; the message
   *     names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public PathTally merge(PathResult other) {
    if (!analysis.equals(other.analysis()) || !observedUntil.equals(other.observedUntil())) {
      throw new IllegalArgumentException(
          lenientFormat(
              "cannot merge %s until %s with %s until %s",
              analysis.definition(), observedUntil, other.definition(), other.observedUntil()));
    }
    addSequences(other.sequences(), other.reached(), other.returning(), other.pending());
    other.events().forEach(this::add);
    other.transitions().forEach(this::add);
    other.excluded().forEach(this::exclude);
    return this;
  }

  /**
   * What was counted.
   *
   * @return the result
   */
  public PathResult snapshot() {
    List<Transition> all =
        transitions.values().stream().flatMap(byTo -> byTo.values().stream()).toList();
    return new PathResult(
        analysis,
        observedUntil,
        sequences,
        reached,
        returning,
        pending,
        List.copyOf(events.values()),
        all,
        excluded);
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }
}
