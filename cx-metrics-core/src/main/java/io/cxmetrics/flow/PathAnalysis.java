package io.cxmetrics.flow;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.tally.DurationTally;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where customers go: which event follows which, where they go back to what they did before, and
 * where their sequences of events end without having reached a goal.
 *
 * <ul>
 *   <li>A sequence is all events of an entity; with {@link #endingAfter}, those with no longer
 *       pause between them. It is over when that pause has passed at the end of observation; until
 *       then it is pending, and neither an end nor a dead end. Without a pause every sequence is
 *       taken as over at the end of observation.
 *   <li>A transition is two events of a sequence one after the other, later in time, or later in
 *       the order of input at an equal time. Transitions of pending sequences count too: they have
 *       happened.
 *   <li>A return is a transition to an event that the sequence has had before, and that is not the
 *       one just left; twice the same in a row is a repeat, and no return. Also known as loop,
 *       rework, going back, ping-pong.
 *   <li>A dead end is the last event of a sequence that is over and never had a goal. Also known as
 *       exit, abandonment point.
 * </ul>
 *
 * @param goals what customers are to reach, in alphabetical order
 * @param pause after how long without an event a sequence is over; if there is none, at the end of
 *     observation. What is finer than a millisecond is cut off
 */
public record PathAnalysis(List<String> goals, Optional<Duration> pause) {

  /**
   * Checks the parameters.
   *
   * @param goals what customers are to reach
   * @param pause after how long without an event a sequence is over
   * @throws IllegalArgumentException if there is no goal, one is empty, or the pause is negative or
   *     longer than {@link DurationTally#MAX_MILLIS}
   */
  public PathAnalysis {
    goals = List.copyOf(new TreeSet<>(goals));
    if (goals.isEmpty() || goals.contains("")) {
      throw new IllegalArgumentException(
          "there must be a goal, and each have a name, got " + goals);
    }
    Duration longest = Duration.ofMillis(DurationTally.MAX_MILLIS);
    if (pause.isPresent() && (pause.get().isNegative() || pause.get().compareTo(longest) > 0)) {
      throw new IllegalArgumentException(
          lenientFormat("pause must be from PT0S to %s, got %s", longest, pause.get()));
    }
  }

  /**
   * The paths to any of some goals; sequences are over at the end of observation.
   *
   * @param goals the events that customers are to reach, at least one
   * @return the analysis
   * @throws IllegalArgumentException if there is none, or one is empty
   */
  public static PathAnalysis to(String... goals) {
    return new PathAnalysis(List.of(goals), Optional.empty());
  }

  /**
   * This analysis with sequences that are over after a pause. An event after a longer one begins
   * another sequence; 30 minutes are in use for visits of a website.
   *
   * @param newPause the pause, at least 0
   * @return the analysis
   * @throws IllegalArgumentException if it is negative or too long
   */
  public PathAnalysis endingAfter(Duration newPause) {
    return new PathAnalysis(goals, Optional.of(newPause));
  }

  /**
   * Applies this analysis.
   *
   * @param events the events, in any order; those at equal times in the order of input
   * @param observedUntil the end of observation; later events are excluded
   * @return the result
   * @throws IllegalArgumentException if there are more than {@link PathTally#MAX_NAMES} different
   *     events
   */
  public PathResult calculate(Collection<FlowEvent> events, Instant observedUntil) {
    return PathTally.of(this, observedUntil).addAll(events).snapshot();
  }

  /**
   * Applies this analysis to columns.
   *
   * @param events the events, in any order; those at equal times in the order of input
   * @param observedUntil the end of observation; later events are excluded
   * @return the result
   * @throws IllegalArgumentException if there are more than {@link PathTally#MAX_NAMES} names
   */
  public PathResult calculate(FlowColumns events, Instant observedUntil) {
    return PathTally.of(this, observedUntil).addAll(events).snapshot();
  }

  /**
   * The definition that results carry: {@code paths.pause-30m/order}.
   *
   * @return the id
   */
  public String definition() {
    String end =
        pause
            .map(time -> ".pause-" + time.toString().substring(2).toLowerCase(Locale.ROOT))
            .orElse("");
    return "paths" + end + "/" + String.join(",", goals);
  }
}
