package io.cxmetrics.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.Attainment;
import io.cxmetrics.response.Cycle;
import io.cxmetrics.response.ReplyRule;
import io.cxmetrics.response.ResponseTally;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.response.ServicePolicy;
import io.cxmetrics.response.ServiceTargets;
import io.cxmetrics.response.TargetCycle;
import io.cxmetrics.response.TargetResult;
import io.cxmetrics.response.TargetState;
import io.cxmetrics.response.TicketActivity;
import io.cxmetrics.response.TicketClock;
import io.cxmetrics.response.TicketClocks;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.PriorityChange;
import io.cxmetrics.response.TicketEvent.StatusChange;
import io.cxmetrics.response.TicketStatus;
import io.cxmetrics.response.TicketTimeline;
import io.cxmetrics.stats.ConfidenceLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * The snippets of docs/response.md and of response times in the README, word for word, with what
 * they claim asserted.
 */
@SuppressWarnings({"CheckReturnValue", "ReturnValueIgnored"})
class ResponseExamplesTest {

  private static final BusinessCalendar DESK =
      BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:30").build();

  @Test
  void waits() {
    BusinessCalendar desk =
        BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:30").build();
    Instant nine = Instant.parse("2026-03-02T08:00:00Z"); // 09:00 on a Monday in Berlin
    Instant half = Instant.parse("2026-03-02T15:30:00Z"); // 16:30
    Instant tuesday = Instant.parse("2026-03-03T08:30:00Z"); // 09:30
    List<TicketTimeline> tickets =
        List.of(
            TicketTimeline.of("1", new Created(nine), new AgentReply(nine.plusSeconds(1800), "a")),
            TicketTimeline.of("2", new Created(nine), new AgentReply(nine.plusSeconds(7200), "b")),
            TicketTimeline.of("3", new Created(half), new AgentReply(tuesday, "a")),
            TicketTimeline.of("4", new Created(nine)),
            TicketTimeline.of("5", new Created(half)));

    ResponseTimeResult result =
        ResponseTime.firstResponse()
            .within(desk)
            .withTargets(Duration.ofHours(2))
            .calculate(tickets, Instant.parse("2026-03-03T09:00:00Z")); // Tuesday, 10:00

    result.answeredMedian(); // PT1H30M, of three answers: leaves out who still waits
    result.median().value(); // Optional[PT2H], with the two that still wait
    result.percentile(0.9).isReached(); // false: too many still wait
    result.censoringEffect(0.5).difference(); // Optional[PT30M]

    TargetResult target = result.target(Duration.ofHours(2));
    target.shareOfClosed(); // 3 of 3 that were answered
    target.shareOfDecided(); // 3 of 4: ticket 4 has waited for longer than two hours
    target.shareOfAll(); // 3 of 5: ticket 5 may still keep it

    assertEquals(Duration.ofMinutes(90), result.answeredMedian());
    assertEquals(Optional.of(Duration.ofHours(2)), result.median().value());
    assertFalse(result.percentile(0.9).isReached());
    assertEquals(Optional.of(Duration.ofMinutes(30)), result.censoringEffect(0.5).difference());
    assertEquals(1.0, target.shareOfClosed().orElseThrow().value());
    assertEquals(0.75, target.shareOfDecided().orElseThrow().value());
    assertEquals(0.6, target.shareOfAll().orElseThrow().value());
    assertEquals(Duration.ofMinutes(9 * 60 + 30), result.waitingTimes().max());
    assertEquals(Duration.ofHours(2), result.waitingTimes().min());
    double[] still = {0.8, 0.6, 0.4};
    int[] minutes = {30, 90, 120};
    for (int i = 0; i < still.length; i++) {
      OptionalDouble share = result.survival().survival(Duration.ofMinutes(minutes[i]));
      assertEquals(still[i], share.orElseThrow(), 1e-12);
    }
  }

  @Test
  void waitsFromColumns() {
    BusinessCalendar desk = DESK;
    long nine = Instant.parse("2026-03-02T08:00:00Z").toEpochMilli();
    long half = Instant.parse("2026-03-02T15:30:00Z").toEpochMilli();
    long tuesday = Instant.parse("2026-03-03T08:30:00Z").toEpochMilli();
    Instant now = Instant.parse("2026-03-03T09:00:00Z");
    long never = ResponseTally.NOT_YET;
    long[] created = {nine, nine, half, nine, half};
    long[] answered = {nine + 1_800_000, nine + 7_200_000, tuesday, never, never};

    ResponseTime firstResponse = ResponseTime.firstResponse().within(desk);
    ResponseTally tickets = firstResponse.tally().addAll(created, answered, now);
    ResponseTimeResult waits = firstResponse.calculate(tickets);
    waits.answeredMedian(); // PT1H30M, of the three that were answered
    waits.median().value(); // Optional[PT2H], with the two that still wait

    assertEquals(Duration.ofMinutes(90), waits.answeredMedian());
    assertEquals(Optional.of(Duration.ofHours(2)), waits.median().value());
  }

  @Test
  void clocks() {
    BusinessCalendar desk = DESK;
    Instant created = Instant.parse("2026-03-02T08:00:00Z");
    Instant now = Instant.parse("2026-03-03T15:00:00Z");
    TicketTimeline ticket =
        TicketTimeline.of(
            "6",
            new Created(created),
            new AgentReply(created.plusSeconds(10_800), "ann"),
            new StatusChange(created.plusSeconds(10_800), TicketStatus.PENDING));

    TicketClock clock =
        TicketClocks.FIRST_RESOLUTION
            .pausedIn(TicketStatus.PENDING) // while the customer has to act
            .withReplies(ReplyRule.PUBLIC_REPLIES.excludingAgents("survey-bot"));
    Cycle cycle = clock.cycles(ticket).get(0);
    cycle.elapsed(desk, now); // PT3H
    cycle.isPaused(); // true

    TicketActivity activity = TicketActivity.of(ticket, ReplyRule.PUBLIC_REPLIES);
    activity.replies(); // 1

    assertEquals(Duration.ofHours(3), cycle.elapsed(desk, now));
    assertTrue(cycle.isPaused());
    assertEquals(new TicketActivity(1, 1, 0, 0), activity);
  }

  @Test
  void columns() {
    long[] created = {0, 60_000, 120_000, 180_000}; // in ms since 1970
    long[] answered = {600_000, ResponseTally.NOT_YET, 130_000, 170_000};
    ResponseTime metric = ResponseTime.firstResponse();
    ResponseTally tally = metric.tally().addAll(created, answered, Instant.ofEpochMilli(900_000));
    ResponseTimeResult times = metric.calculate(tally);
    times.answered(); // 2
    times.waiting(); // 1
    times.excluded(); // {ENDS_BEFORE_START=1}

    assertEquals(2, times.answered());
    assertEquals(1, times.waiting());
    assertEquals("{ENDS_BEFORE_START=1}", times.excluded().toString());
  }

  @Test
  void targets() {
    BusinessCalendar desk =
        BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:30").build();
    ServiceTargets targets =
        ServiceTargets.within(desk)
            .withTarget("urgent", Duration.ofHours(1))
            .withTarget("high", Duration.ofHours(4))
            .withDefault(Duration.ofHours(8)); // for every other priority, and for none
    ServicePolicy policy =
        ServicePolicy.of(TicketClocks.FIRST_RESOLUTION.pausedIn(TicketStatus.PENDING), targets)
            .from(LocalDate.parse("2026-04-01"), targets.withTarget("high", Duration.ofHours(2)));

    Instant nine = Instant.parse("2026-03-02T08:00:00Z"); // 09:00 on a Monday in Berlin
    TicketTimeline ticket =
        TicketTimeline.of(
            "7",
            new Created(nine),
            new PriorityChange(nine, "high"),
            new StatusChange(nine.plusSeconds(3600), TicketStatus.PENDING), // 10:00
            new StatusChange(nine.plusSeconds(21_600), TicketStatus.OPEN)); // 15:00
    TargetCycle cycle = policy.cycles(ticket, nine.plusSeconds(25_200)).get(0); // at 16:00
    cycle.elapsed(); // PT2H
    cycle.remaining(); // PT2H; negative when overdue
    cycle.dueAt(); // Optional[2026-03-03T08:30:00Z]: Tuesday, 09:30
    cycle.state(); // PENDING

    Attainment attainment = policy.calculate(List.of(ticket), nine.plusSeconds(25_200));
    attainment.total().shareOfDecided(); // empty: nothing is decided yet
    attainment.byPriority(); // a TargetResult for each priority that occurred
    attainment.excluded(); // {}

    assertEquals(Duration.ofHours(2), cycle.elapsed());
    assertEquals(Duration.ofHours(2), cycle.remaining());
    assertEquals(Optional.of(Instant.parse("2026-03-03T08:30:00Z")), cycle.dueAt());
    assertEquals(TargetState.PENDING, cycle.state());
    assertEquals(Optional.empty(), attainment.total().shareOfDecided());
    assertEquals(
        Map.of("high", new TargetResult(0, 0, 0, 1, ConfidenceLevel.P95)), attainment.byPriority());
    assertEquals("{}", attainment.excluded().toString());
  }
}
