package io.cxmetrics.response;

import io.cxmetrics.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * The target that applies to a cycle, and why. {@link ServicePolicy} finds it.
 *
 * <p>Also known as: goal (Jira Service Management), applied SLA target (Zendesk), milestone
 * (Salesforce).
 *
 * @param goal how long the cycle may take, in the time of the calendar
 * @param calendar when time counts
 * @param priority the priority of the ticket for which it applies; {@link
 *     ServiceTargets#NO_PRIORITY} if it had none
 * @param since from when on it applies to the cycle: the start of the cycle, or the later event
 *     that brought the priority or the version of the policy
 */
public record ServiceTarget(
    Duration goal, BusinessCalendar calendar, String priority, Instant since) {

  /** Whether this is the same target, since whenever. */
  boolean isSameAs(ServiceTarget other) {
    return goal.equals(other.goal)
        && calendar.equals(other.calendar)
        && priority.equals(other.priority);
  }
}
