package io.cxmetrics.flow;

import com.google.common.collect.Maps;
import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ShareResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where customers went, as counts.
 *
 * @param analysis what was looked for
 * @param observedUntil the end of observation
 * @param sequences the sequences that are over
 * @param reached how many of these had a goal
 * @param returning how many of these had a return
 * @param pending the sequences that may still go on
 * @param events the events by name
 * @param transitions the transitions by the names of the earlier and the later event
 * @param excluded events that do not count, by reason; reasons that did not occur are absent
 */
public record PathResult(
    PathAnalysis analysis,
    Instant observedUntil,
    long sequences,
    long reached,
    long returning,
    long pending,
    List<PathEvent> events,
    List<Transition> transitions,
    Map<FlowExclusion, Long> excluded) {

  /**
   * Checks the counts.
   *
   * @param analysis what was looked for
   * @param observedUntil the end of observation
   * @param sequences the sequences that are over
   * @param reached how many of these had a goal
   * @param returning how many of these had a return
   * @param pending the sequences that may still go on
   * @param events the events by name
   * @param transitions the transitions by name
   * @param excluded events that do not count, by reason
   * @throws IllegalArgumentException if a count is out of bounds
   */
  public PathResult {
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(observedUntil, "observedUntil");
    Arguments.atLeast("sequences", sequences, 0);
    Arguments.inRange("reached", reached, 0, sequences);
    Arguments.inRange("returning", returning, 0, sequences);
    Arguments.atLeast("pending", pending, 0);
    events = List.copyOf(events);
    transitions = List.copyOf(transitions);
    excluded = Maps.immutableEnumMap(excluded);
  }

  /**
   * The definition that was applied; see {@link PathAnalysis#definition}.
   *
   * @return the id
   */
  public String definition() {
    return analysis.definition();
  }

  /**
   * The share of sequences that had a goal, of those that are over.
   *
   * @return the share, with Wilson's interval at 95 %; undefined where none is over
   */
  public ShareResult goalShare() {
    return ShareResult.of(definition() + "/goal", reached, sequences);
  }

  /**
   * The share of sequences that had a return, of those that are over.
   *
   * @return the share, with Wilson's interval at 95 %; undefined where none is over
   */
  public ShareResult returnShare() {
    return ShareResult.of(definition() + "/return", returning, sequences);
  }

  /**
   * The transitions, the most frequent first.
   *
   * @return an immutable list; equally frequent ones by name
   */
  public List<Transition> mostFrequent() {
    return transitions.stream()
        .sorted(Comparator.comparingLong(Transition::count).reversed())
        .toList();
  }

  /**
   * The transitions that are returns, those with most returns first.
   *
   * @return an immutable list; equally frequent ones by name
   */
  public List<Transition> loops() {
    return transitions.stream()
        .filter(transition -> transition.returns() > 0)
        .sorted(Comparator.comparingLong(Transition::returns).reversed())
        .toList();
  }

  /**
   * The events that are the dead ends of sequences, those of most sequences first.
   *
   * @return an immutable list; equally frequent ones by name
   */
  public List<PathEvent> deadEnds() {
    return events.stream()
        .filter(event -> event.deadEnds() > 0)
        .sorted(Comparator.comparingLong(PathEvent::deadEnds).reversed())
        .toList();
  }

  /**
   * The result of the entities of this one and another.
   *
   * @param other a result of other entities
   * @return their sum
   * @throws IllegalArgumentException if its analysis or its end of observation differs
   * @throws ArithmeticException if a count exceeds a long
   */
  public PathResult merge(PathResult other) {
    return PathTally.of(analysis, observedUntil).merge(this).merge(other).snapshot();
  }
}
