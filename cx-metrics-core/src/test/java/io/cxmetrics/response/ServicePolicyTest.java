package io.cxmetrics.response;

import static io.cxmetrics.response.Tickets.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;
import io.cxmetrics.response.TicketEvent.InternalNote;
import io.cxmetrics.response.TicketEvent.PriorityChange;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.stats.ConfidenceLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Which target applies to a cycle. */
class ServicePolicyTest {

  private static final ServiceTargets TARGETS =
      ServiceTargets.within(BusinessCalendar.alwaysOpen())
          .withTarget("medium", Duration.ofHours(3))
          .withTarget("high", Duration.ofHours(2));

  private static final ServicePolicy POLICY =
      ServicePolicy.of(TicketClocks.FIRST_RESPONSE, TARGETS);

  private static TargetCycle first(ServicePolicy policy, String until, TicketEvent... events) {
    return policy.cycles(TicketTimeline.of("1", events), at(until)).get(0);
  }

  /** The example of SaaSJet's help on linked goals: 3 hours from 10:00, 2 hours from 11:00 on. */
  @Test
  void newestTargetJudgesFromTheStart() {
    TicketEvent[] events = {
      new Created(at("10:00")),
      new PriorityChange(at("10:00"), "medium"),
      new PriorityChange(at("11:00"), "high")
    };
    TicketEvent[] before = {events[0], events[1]};
    assertEquals(Optional.of(at("13:00")), first(POLICY, "10:30", before).dueAt());

    TargetCycle newest = first(POLICY, "11:00", events);
    assertEquals(Optional.of(at("12:00")), newest.dueAt());
    assertEquals(Duration.ofHours(1), newest.remaining());
    assertEquals("high", newest.target().priority());
    assertEquals(at("11:00"), newest.target().since());

    TargetCycle first = first(POLICY.withChange(TargetChange.FIRST), "11:00", events);
    assertEquals(Optional.of(at("13:00")), first.dueAt());
    assertEquals("medium", first.target().priority());
    assertEquals(at("10:00"), first.target().since());
  }

  @Test
  void newTargetMayBeBreachedAtOnce() {
    TargetCycle cycle =
        first(
            POLICY,
            "12:30",
            new Created(at("10:00")),
            new PriorityChange(at("10:00"), "medium"),
            new PriorityChange(at("12:30"), "high"));
    assertEquals(TargetState.OVERDUE, cycle.state());
    assertEquals(Optional.of(at("12:00")), cycle.breachedAt());
    assertEquals(Duration.ofMinutes(-30), cycle.remaining());
  }

  @Test
  void changeTogetherWithTheEndComesTooLate() {
    TargetCycle cycle =
        first(
            POLICY,
            "20:00",
            new Created(at("10:00")),
            new PriorityChange(at("10:00"), "high"),
            new PriorityChange(at("12:30"), "medium"),
            new AgentReply(at("12:30"), "ann"),
            new PriorityChange(at("12:31"), "medium"));
    assertEquals("high", cycle.target().priority());
    assertEquals(TargetState.LATE, cycle.state());
    assertEquals(Optional.of(at("12:00")), cycle.breachedAt());
  }

  @Test
  void sinceIsWhenTheTargetLastBecameAnother() {
    TargetCycle cycle =
        first(
            POLICY,
            "12:00",
            new Created(at("09:00")),
            new PriorityChange(at("09:30"), "medium"),
            new InternalNote(at("10:00"), "ann"),
            new PriorityChange(at("10:30"), "medium"));
    assertEquals(at("09:30"), cycle.target().since());
  }

  /** Each reply that is waited for is judged by the priority of its time. */
  @Test
  void cyclesRestart() {
    ServicePolicy nextReply = ServicePolicy.of(TicketClocks.NEXT_REPLY, TARGETS);
    TicketTimeline ticket =
        TicketTimeline.of(
            "1",
            new Created(at("08:00")),
            new PriorityChange(at("08:00"), "medium"),
            new AgentReply(at("08:30"), "ann"),
            new CustomerMessage(at("09:00")),
            new AgentReply(at("11:59"), "ann"),
            new PriorityChange(at("12:00"), "high"),
            new CustomerMessage(at("13:00")),
            new AgentReply(at("15:01"), "ann"),
            new CustomerMessage(at("16:00")));
    List<TargetCycle> cycles = nextReply.cycles(ticket, at("17:00"));
    assertEquals(
        List.of(TargetState.MET, TargetState.LATE, TargetState.PENDING),
        cycles.stream().map(TargetCycle::state).toList());
    assertEquals(
        List.of(Optional.empty(), Optional.of(at("15:00")), Optional.of(at("18:00"))),
        cycles.stream().map(TargetCycle::dueAt).toList());
    // The start of a cycle, though the priority is older.
    assertEquals(at("13:00"), cycles.get(1).target().since());
  }

  @Test
  void versionHoldsFromTheFirstInstantOfADayInItsZone() {
    BusinessCalendar chatham =
        BusinessCalendar.in("Pacific/Chatham").hours("mon-sun 00:00-24:00").build();
    ServicePolicy policy =
        POLICY.from(
            LocalDate.parse("2026-03-03"),
            ServiceTargets.within(chatham).withDefault(Duration.ofMinutes(1)));
    // Midnight on the Chatham Islands, 13:45 ahead in summer.
    Instant from = Instant.parse("2026-03-02T10:15:00Z");
    TicketTimeline before =
        TicketTimeline.of(
            "1", new Created(from.minusMillis(1)), new PriorityChange(from.minusMillis(1), "high"));
    assertEquals(Duration.ofHours(2), policy.cycles(before, from).get(0).target().goal());
    TicketTimeline on = TicketTimeline.of("1", new Created(from));
    assertEquals(
        new ServiceTarget(Duration.ofMinutes(1), chatham, ServiceTargets.NO_PRIORITY, from),
        policy.cycles(on, from).get(0).target());
  }

  @Test
  void versionsAreInOrderOfTimeWhateverTheOrderOfTheMap() {
    ServicePolicy policy = POLICY.from(at("12:00"), TARGETS.withDefault(Duration.ofHours(1)));
    NavigableMap<Instant, ServiceTargets> backwards = policy.versions().descendingMap();
    assertEquals(policy, new ServicePolicy(policy.clock(), backwards, TargetChange.NEWEST));
    TargetCycle cycle =
        first(
            new ServicePolicy(policy.clock(), backwards, TargetChange.NEWEST),
            "13:00",
            new Created(at("13:00")));
    assertEquals(Duration.ofHours(1), cycle.target().goal());
  }

  /** As in Zendesk: no event, no new target. */
  @Test
  void newVersionReachesAWaitingTicketWithItsNextEvent() {
    ServicePolicy policy =
        POLICY.from(at("12:00"), TARGETS.withTarget("high", Duration.ofHours(24)));
    Created created = new Created(at("11:00"));
    PriorityChange high = new PriorityChange(at("11:00"), "high");
    InternalNote note = new InternalNote(at("12:30"), "ann");
    assertEquals(Duration.ofHours(2), first(policy, "18:00", created, high).target().goal());
    ServiceTarget target = first(policy, "18:00", created, high, note).target();
    assertEquals(Duration.ofHours(24), target.goal());
    assertEquals(at("12:30"), target.since());
    ServicePolicy first = policy.withChange(TargetChange.FIRST);
    assertEquals(Duration.ofHours(2), first(first, "18:00", created, high, note).target().goal());
  }

  @Test
  void withoutATargetNothingIsJudged() {
    Created created = new Created(at("10:00"));
    PriorityChange unknown = new PriorityChange(at("11:00"), "High");
    PriorityChange high = new PriorityChange(at("12:00"), "high");
    PriorityChange none = new PriorityChange(at("13:00"), ServiceTargets.NO_PRIORITY);
    TicketTimeline without = TicketTimeline.of("1", created, unknown);
    TicketTimeline changing = TicketTimeline.of("2", created, unknown, high, none);
    assertEquals(List.of(), POLICY.cycles(without, at("15:00")));
    assertEquals(List.of(), POLICY.cycles(changing, at("15:00")));
    assertEquals(List.of(), ServicePolicy.of(POLICY.clock()).cycles(changing, at("15:00")));
    // The first target that applied stays, though the cycle has started before it.
    TargetCycle first = POLICY.withChange(TargetChange.FIRST).cycles(changing, at("15:00")).get(0);
    assertEquals(Optional.of(at("12:00")), first.breachedAt());
    assertEquals(at("12:00"), first.target().since());

    Attainment attainment = POLICY.calculate(List.of(without, changing), at("15:00"));
    assertEquals(Map.of(ResponseExclusion.NO_TARGET, 2L), attainment.excluded());
    assertEquals(Map.of(), attainment.byPriority());
    assertEquals(Optional.empty(), attainment.total().shareOfAll());
  }

  @Test
  void defaultIsForEveryOtherPriority() {
    ServiceTargets targets =
        TARGETS
            .withDefault(Duration.ofHours(9))
            .withTarget("high", Duration.ofMinutes(5))
            .withTarget(ServiceTargets.NO_PRIORITY, Duration.ofNanos(7_999_999));
    assertEquals(Optional.of(Duration.ofMinutes(5)), targets.target("high"));
    assertEquals(Optional.of(Duration.ofHours(9)), targets.target("HIGH"));
    assertEquals(Optional.of(Duration.ofMillis(7)), targets.target(ServiceTargets.NO_PRIORITY));
  }

  @Test
  void attainmentByPriority() {
    List<TicketTimeline> tickets =
        List.of(
            answered("high", "11:00"),
            answered("high", "12:01"),
            TicketTimeline.of(
                "3", new Created(at("10:00")), new PriorityChange(at("10:00"), "high")),
            answered("medium", "12:01"),
            TicketTimeline.of(
                "5", new Created(at("12:00")), new PriorityChange(at("12:00"), "medium")),
            TicketTimeline.of("6", new Created(at("10:00")), new Solved(at("11:00"))),
            TicketTimeline.of(
                "7",
                new Created(at("10:00")),
                new PriorityChange(at("10:00"), "high"),
                new Solved(at("11:00"))),
            answered("high", "14:01"));
    Attainment attainment = POLICY.calculate(tickets, at("14:00"));
    TargetResult total = attainment.total();
    ConfidenceLevel level = ConfidenceLevel.P95;
    assertEquals(
        Map.of(
            "high", new TargetResult(1, 1, 1, 0, level),
            "medium", new TargetResult(1, 0, 0, 1, level)),
        attainment.byPriority());
    assertEquals(new TargetResult(2, 1, 1, 1, level), total);
    assertEquals(
        new TargetResult(2, 1, 1, 1, ConfidenceLevel.P99), total.withLevel(ConfidenceLevel.P99));
    assertEquals(0, attainment.count(TargetState.PAUSED));
    assertEquals(2.0 / 3, total.shareOfClosed().orElseThrow().value());
    assertEquals(0.5, total.shareOfDecided().orElseThrow().value());
    assertEquals(0.4, total.shareOfAll().orElseThrow().value());
    assertEquals(
        "{LAPSED=1, GOES_ON_AFTER_OBSERVATION=1, NO_TARGET=1}", attainment.excluded().toString());
  }

  private static TicketTimeline answered(String priority, String answer) {
    return TicketTimeline.of(
        priority,
        new Created(at("10:00")),
        new PriorityChange(at("10:00"), priority),
        new AgentReply(at(answer), "ann"));
  }

  @Test
  void refusesWhatCannotBe() {
    assertRefused(
        "target of priority \"high\" must be from PT0S to PT305419H53M47.775S, got PT-0.001S",
        () -> TARGETS.withTarget("high", Duration.ofMillis(-1)));
    assertRefused(
        "target of priority \"others\" must be",
        () -> TARGETS.withDefault(Duration.ofSeconds(Long.MAX_VALUE)));
    assertRefused(
        "targets must differ in when they hold, got two from 2026-03-02T12:00:00Z on",
        () -> POLICY.from(at("12:00"), TARGETS).from(at("12:00"), TARGETS));
    assertRefused(
        "ticket 1 must be observed until its last event at 2026-03-02T10:00:00Z,"
            + " got 2026-03-02T09:59:00Z",
        () -> POLICY.cycles(TicketTimeline.of("1", new Created(at("10:00"))), at("09:59")));
    assertRefused(
        "observedUntil must be from",
        () -> POLICY.tally().add(answered("high", "11:00"), Instant.MAX));
    assertRefused(
        "both must be of one policy, got first-response[",
        () -> POLICY.tally().merge(POLICY.withChange(TargetChange.FIRST).tally().snapshot()));
    assertRefused(
        "count must be at least 0", () -> POLICY.tally().exclude(ResponseExclusion.LAPSED, -1));
  }

  @Test
  void attainmentRefusesWrongCounts() {
    assertRefused(
        "MET must be at least 1, got 0",
        () -> attainment(Map.of("a", Map.of(TargetState.MET, 0L))));
    assertRefused(
        "lapsed cycles must be among the excluded, got {LAPSED=1}",
        () -> attainment(Map.of("a", Map.of(TargetState.LAPSED, 1L))));
    assertRefused(
        "excluded for LAPSED must be at least 1, got 0",
        () -> new Attainment(POLICY, Map.of(), Map.of(ResponseExclusion.LAPSED, 0L)));
    Map<TargetState, Long> most = Map.of(TargetState.MET, Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> attainment(Map.of("a", most, "b", most)));
    assertThrows(
        ArithmeticException.class,
        () ->
            POLICY
                .tally()
                .merge(attainment(Map.of("a", most)))
                .merge(attainment(Map.of("a", most))));
  }

  private static Attainment attainment(Map<String, Map<TargetState, Long>> states) {
    return new Attainment(POLICY, states, Map.of());
  }

  private static void assertRefused(String message, Executable wrong) {
    String got = String.valueOf(assertThrows(IllegalArgumentException.class, wrong).getMessage());
    assertEquals(message, got.substring(0, Math.min(message.length(), got.length())));
  }
}
