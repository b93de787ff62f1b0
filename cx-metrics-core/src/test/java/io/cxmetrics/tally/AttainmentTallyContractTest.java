package io.cxmetrics.tally;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.Attainment;
import io.cxmetrics.response.AttainmentTally;
import io.cxmetrics.response.ServicePolicy;
import io.cxmetrics.response.ServiceTargets;
import io.cxmetrics.response.TicketClocks;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.PriorityChange;
import io.cxmetrics.response.TicketTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** {@link AttainmentTally} keeps the contract. */
class AttainmentTallyContractTest extends TallyContract<AttainmentTally, Attainment> {

  private static final Instant START = Instant.parse("2026-03-23T08:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-23T16:00:00Z");
  private static final List<String> PRIORITIES =
      List.of("urgent", "high", "unheard of", ServiceTargets.NO_PRIORITY);

  private static final ServicePolicy POLICY =
      ServicePolicy.of(
          TicketClocks.FIRST_RESPONSE,
          ServiceTargets.within(
                  BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-12:00").build())
              .withTarget("urgent", Duration.ofMinutes(30))
              .withTarget("high", Duration.ofMinutes(200))
              .withTarget(ServiceTargets.NO_PRIORITY, Duration.ofMinutes(60)));

  /**
   * A value is the minutes from start to answer; from 300 on a ticket without one. Negative ones
   * start after the end of observation.
   */
  private static TicketTimeline ticket(int value) {
    Instant start = value < 0 ? UNTIL.plusMillis(1) : START;
    List<TicketEvent> events = new ArrayList<>();
    events.add(new Created(start));
    events.add(new PriorityChange(start, PRIORITIES.get(Math.floorMod(value, 4))));
    if (value < 300) {
      events.add(new AgentReply(start.plus(Duration.ofMinutes(Math.max(0, value))), "ann"));
    }
    return new TicketTimeline("of " + value, events);
  }

  @Override
  AttainmentTally create() {
    return POLICY.tally();
  }

  @Override
  void add(AttainmentTally tally, int value) {
    tally.add(ticket(value), UNTIL);
  }

  @Override
  void mergeInto(AttainmentTally tally, AttainmentTally other) {
    tally.merge(other.snapshot());
  }

  @Override
  Attainment snapshot(AttainmentTally tally) {
    return tally.snapshot();
  }

  @Override
  Attainment merge(Attainment left, Attainment right) {
    return left.merge(right);
  }

  @Override
  int[] values(SplittableRandom random, int count) {
    return random.ints(count, -50, 400).toArray();
  }

  @Override
  List<Attainment> otherDoors(int[] values) {
    List<TicketTimeline> tickets =
        Arrays.stream(values).mapToObj(AttainmentTallyContractTest::ticket).toList();
    Attainment counted = POLICY.calculate(tickets, UNTIL);
    return List.of(counted, new Attainment(counted.policy(), counted.states(), counted.excluded()));
  }
}
