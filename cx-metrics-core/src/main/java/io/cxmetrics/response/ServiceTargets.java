package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import com.google.common.collect.ImmutableSortedMap;
import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.tally.DurationTally;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long a cycle may take, by the priority of its ticket, in one calendar: one version of a
 * {@link ServicePolicy}.
 *
 * <pre>{@code
 * ServiceTargets targets =
 *     ServiceTargets.within(desk)
 *         .withTarget("urgent", Duration.ofHours(1))
 *         .withTarget("high", Duration.ofHours(4))
 *         .withDefault(Duration.ofHours(8));
 * }</pre>
 *
 * <p>Priorities are compared letter by letter. Immutable.
 *
 * @param calendar when time counts
 * @param byPriority the targets, in whole milliseconds, by priority
 * @param otherwise the target for every other priority, and for none; empty if such tickets have no
 *     target. Also known as: all remaining issues (Jira)
 */
public record ServiceTargets(
    BusinessCalendar calendar, Map<String, Duration> byPriority, Optional<Duration> otherwise) {

  /** The priority of tickets that have none, or whose priority was taken away. */
  public static final String NO_PRIORITY = "";

  private static final Duration LONGEST = Duration.ofMillis(DurationTally.MAX_MILLIS);

  /**
   * Checks the targets.
   *
   * @param calendar when time counts
   * @param byPriority the targets by priority; what is finer than a millisecond is cut off
   * @param otherwise the target for every other priority, and for none; empty if such tickets have
   *     no target
   * @throws IllegalArgumentException if a target is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}; the message names its priority
   */
  public ServiceTargets {
    Objects.requireNonNull(calendar, "calendar");
    ImmutableSortedMap.Builder<String, Duration> checked = ImmutableSortedMap.naturalOrder();
    byPriority.forEach((priority, goal) -> checked.put(priority, requireTarget(priority, goal)));
    byPriority = checked.build();
    otherwise = otherwise.map(goal -> requireTarget("others", goal));
  }

  private static Duration requireTarget(String priority, Duration goal) {
    if (goal.isNegative() || goal.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          lenientFormat(
              "target of priority \"%s\" must be from %s to %s, got %s",
              priority, Duration.ZERO, LONGEST, goal));
    }
    return goal.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * No targets yet, in the hours of a desk.
   *
   * @param calendar when time counts; {@link BusinessCalendar#alwaysOpen} for calendar time
   * @return the targets
   */
  public static ServiceTargets within(BusinessCalendar calendar) {
    return new ServiceTargets(calendar, Map.of(), Optional.empty());
  }

  /**
   * These targets with one for a priority, in place of the one that it had.
   *
   * @param priority the priority as in {@link TicketEvent.PriorityChange}; {@link #NO_PRIORITY} for
   *     tickets that have none
   * @param goal the target, in the time of the calendar
   * @return the targets
   * @throws IllegalArgumentException if the target is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   */
  public ServiceTargets withTarget(String priority, Duration goal) {
    Map<String, Duration> more = new TreeMap<>(byPriority);
    more.put(priority, goal);
    return new ServiceTargets(calendar, more, otherwise);
  }

  /**
   * These targets with one for every priority that has none of its own, known or not, and for
   * tickets without a priority.
   *
   * @param goal the target, in the time of the calendar
   * @return the targets
   * @throws IllegalArgumentException if the target is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   */
  public ServiceTargets withDefault(Duration goal) {
    return new ServiceTargets(calendar, byPriority, Optional.of(goal));
  }

  /**
   * The target of a priority.
   *
   * @param priority the priority, or {@link #NO_PRIORITY}
   * @return its target, or the default; empty if there is neither
   */
  public Optional<Duration> target(String priority) {
    return Optional.ofNullable(byPriority.get(priority)).or(() -> otherwise);
  }
}
