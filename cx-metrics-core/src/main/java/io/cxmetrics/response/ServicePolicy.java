package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import com.google.common.collect.ImmutableSortedMap;
import io.cxmetrics.response.TicketEvent.PriorityChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/**
 * What a desk promises: within which time the cycles of a clock shall end, by the priority of the
 * ticket, and by a version of the promise that holds from an instant on.
 *
 * <pre>{@code
 * ServicePolicy policy =
 *     ServicePolicy.of(TicketClocks.FIRST_RESPONSE, ServiceTargets.within(desk)
 *             .withTarget("urgent", Duration.ofHours(1))
 *             .withDefault(Duration.ofHours(8)))
 *         .from(LocalDate.parse("2026-04-01"), ServiceTargets.within(longerHours)
 *             .withDefault(Duration.ofHours(4)));
 * List<TargetCycle> cycles = policy.cycles(ticket, now);
 * policy.calculate(tickets, now).total().shareOfDecided();
 * }</pre>
 *
 * <p><b>Which target applies.</b> Targets are looked up at the events of a ticket: that of the
 * priority after the event, in the version that holds at it. So a new version reaches a ticket that
 * waits with the next event of any kind, as in Zendesk (Help 4408885881498), and a due time never
 * changes unless something happens. What was set at the instant of the start belongs to the start,
 * what was set at the instant of the end no longer to the cycle. Of several targets {@link
 * TargetChange} says which one judges; it judges the whole cycle from its start, in the calendar of
 * its version.
 *
 * <p>A cycle to which no target applies is not judged, and counted as {@link
 * ResponseExclusion#NO_TARGET}: a priority that the targets do not list where there is no default,
 * or a time before the first version.
 *
 * <p>Immutable; two with the same settings are equal. A desk that promises a first response and a
 * resolution has two policies. Also known as: SLA policy (Zendesk, Freshdesk), SLA (Jira Service
 * Management), entitlement process (Salesforce).
 *
 * @param clock what is measured
 * @param versions the targets by the instant from which they hold
 * @param change which target judges where priority or version change in mid-cycle
 */
public record ServicePolicy(
    TicketClock clock, NavigableMap<Instant, ServiceTargets> versions, TargetChange change) {

  /**
   * Copies the versions.
   *
   * @param clock what is measured
   * @param versions the targets by the instant from which they hold
   * @param change which target judges where priority or version change in mid-cycle
   */
  public ServicePolicy {
    Objects.requireNonNull(clock, "clock");
    // Not in the order of the given map, which may be another.
    versions = ImmutableSortedMap.copyOf(versions, Comparator.naturalOrder());
    Objects.requireNonNull(change, "change");
  }

  /**
   * A policy without targets, for {@link #from}; {@link TargetChange#NEWEST}.
   *
   * @param clock what is measured
   * @return the policy
   */
  public static ServicePolicy of(TicketClock clock) {
    return new ServicePolicy(clock, ImmutableSortedMap.of(), TargetChange.NEWEST);
  }

  /**
   * A policy with targets that have held ever since; {@link TargetChange#NEWEST}.
   *
   * @param clock what is measured
   * @param targets the targets
   * @return the policy
   */
  public static ServicePolicy of(TicketClock clock, ServiceTargets targets) {
    return of(clock).from(Instant.MIN, targets);
  }

  /**
   * This policy with targets that hold from an instant on, until the next ones do.
   *
   * @param startInclusive the first instant at which they hold
   * @param targets the targets
   * @return the policy
   * @throws IllegalArgumentException if others hold from that instant on
   */
  public ServicePolicy from(Instant startInclusive, ServiceTargets targets) {
    if (versions.containsKey(startInclusive)) {
      throw new IllegalArgumentException(
          lenientFormat(
              "targets must differ in when they hold, got two from %s on in %s",
              startInclusive, definition()));
    }
    ImmutableSortedMap.Builder<Instant, ServiceTargets> more = ImmutableSortedMap.naturalOrder();
    return new ServicePolicy(
        clock, more.putAll(versions).put(startInclusive, targets).build(), change);
  }

  /**
   * This policy with targets that hold from a day on, until the next ones do.
   *
   * @param firstDay the first day on which they hold, in the zone of their calendar
   * @param targets the targets
   * @return the policy
   * @throws IllegalArgumentException if others hold from that instant on
   */
  public ServicePolicy from(LocalDate firstDay, ServiceTargets targets) {
    return from(firstDay.atStartOfDay(targets.calendar().zone()).toInstant(), targets);
  }

  /**
   * This policy with another rule for changes in mid-cycle.
   *
   * @param newChange which target judges
   * @return the policy
   */
  public ServicePolicy withChange(TargetChange newChange) {
    return new ServicePolicy(clock, versions, newChange);
  }

  /**
   * The cycles of a ticket and how they stand against their targets: a pure function of its events.
   *
   * @param ticket the ticket
   * @param observedUntil until when it was observed: usually now
   * @return the cycles in order, without those to which no target applies
   * @throws IllegalArgumentException if something happened to the ticket after the end of
   *     observation; {@link TicketTimeline#until} gives the ticket as it stood
   */
  public List<TargetCycle> cycles(TicketTimeline ticket, Instant observedUntil) {
    if (ticket.lastEvent().isAfter(observedUntil)) {
      throw new IllegalArgumentException(
          lenientFormat(
              "ticket %s must be observed until its last event at %s, got %s",
              ticket.ticket(), ticket.lastEvent(), observedUntil));
    }
    return clock.cycles(ticket).stream()
        .flatMap(cycle -> judge(ticket, cycle, observedUntil).stream())
        .toList();
  }

  /** A cycle under its target; empty if none applies. */
  Optional<TargetCycle> judge(TicketTimeline ticket, Cycle cycle, Instant observedUntil) {
    return target(ticket, cycle).map(target -> new TargetCycle(cycle, target, observedUntil));
  }

  private Optional<ServiceTarget> target(TicketTimeline ticket, Cycle cycle) {
    Optional<ServiceTarget> target = Optional.empty();
    String priority = ServiceTargets.NO_PRIORITY;
    for (TicketEvent event : ticket.events()) {
      boolean started = event.at().isAfter(cycle.start());
      if (started && cycle.end().isPresent() && !event.at().isBefore(cycle.end().get())) {
        return target;
      }
      priority = event instanceof PriorityChange set ? set.priority() : priority;
      if (!started) {
        target = lookUp(event.at(), priority, cycle.start());
      } else if (change == TargetChange.NEWEST || target.isEmpty()) {
        target = keepSince(target, lookUp(event.at(), priority, event.at()));
      }
    }
    return target;
  }

  private Optional<ServiceTarget> lookUp(Instant at, String priority, Instant since) {
    return Optional.ofNullable(versions.floorEntry(at))
        .map(Map.Entry::getValue)
        .flatMap(
            targets ->
                targets
                    .target(priority)
                    .map(goal -> new ServiceTarget(goal, targets.calendar(), priority, since)));
  }

  private static Optional<ServiceTarget> keepSince(
      Optional<ServiceTarget> before, Optional<ServiceTarget> after) {
    boolean same = before.isPresent() && after.isPresent() && before.get().isSameAs(after.get());
    return same ? before : after;
  }

  /**
   * An empty tally of who keeps this policy.
   *
   * @return the tally
   */
  public AttainmentTally tally() {
    return new AttainmentTally(this);
  }

  /**
   * Who keeps this policy.
   *
   * @param tickets the tickets; those that cannot count are excluded by reason
   * @param observedUntil until when they were observed: usually now
   * @return the counts
   * @throws IllegalArgumentException if the end of observation is out of the bounds of the calendar
   */
  public Attainment calculate(Iterable<TicketTimeline> tickets, Instant observedUntil) {
    AttainmentTally tally = tally();
    tickets.forEach(ticket -> tally.add(ticket, observedUntil));
    return tally.snapshot();
  }

  /**
   * The definition that results carry: the clock, the rule for changes and the versions.
   *
   * @return the id
   */
  public String definition() {
    return clock.id() + "/" + change + "/" + versions;
  }
}
