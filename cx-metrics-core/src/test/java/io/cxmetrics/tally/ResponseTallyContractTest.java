package io.cxmetrics.tally;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.ResponseDistribution;
import io.cxmetrics.response.ResponseExclusion;
import io.cxmetrics.response.ResponseTally;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.InternalNote;
import io.cxmetrics.response.TicketTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;

/** {@link ResponseTally} keeps the contract in calendar and business time, in either precision. */
class ResponseTallyContractTest {

  private static final Instant START = Instant.parse("2026-03-23T00:00:00Z");
  private static final long STARTS = START.toEpochMilli();
  private static final Instant UNTIL = Instant.parse("2026-04-06T00:00:00Z");
  private static final int MINUTES = (int) Duration.between(START, UNTIL).toMinutes();

  private abstract static class Measured
      extends TallyContract<ResponseTally, ResponseDistribution> {

    private final ResponseTime metric;

    Measured(ResponseTime metric) {
      this.metric = metric;
    }

    /**
     * A value is the minutes from start to answer; from 20,000 on, past the end of observation, a
     * wait that goes on. Below −9,000 a start after the end of observation; other negative ones are
     * ticket that never started.
     */
    private static long start(int value) {
      if (value < -9_000) {
        return UNTIL.toEpochMilli() + 1;
      }
      return value < 0 ? ResponseTally.NOT_YET : STARTS + (value % 7) * 60_000L;
    }

    private static long end(int value) {
      return value < 0 || value >= MINUTES - 7
          ? ResponseTally.NOT_YET
          : start(value) + value * 60_000L;
    }

    @Override
    ResponseTally create() {
      return metric.tally();
    }

    @Override
    void add(ResponseTally tally, int value) {
      if (start(value) == ResponseTally.NOT_YET) {
        tally.exclude(ResponseExclusion.NEVER_STARTED, 1);
        return;
      }
      List<TicketEvent> events = new ArrayList<>();
      events.add(new Created(Instant.ofEpochMilli(start(value))));
      if (end(value) != ResponseTally.NOT_YET) {
        events.add(new InternalNote(Instant.ofEpochMilli(end(value)), "ann"));
        events.add(new AgentReply(Instant.ofEpochMilli(end(value)), "ann"));
      }
      if (end(value) != start(value)) {
        tally.add(new TicketTimeline("of " + value, events), UNTIL);
      } else {
        tally.addAnswered(Duration.ZERO);
      }
    }

    @Override
    void mergeInto(ResponseTally tally, ResponseTally other) {
      tally.merge(other);
    }

    @Override
    ResponseDistribution snapshot(ResponseTally tally) {
      return tally.snapshot();
    }

    @Override
    ResponseDistribution merge(ResponseDistribution left, ResponseDistribution right) {
      return left.merge(right);
    }

    @Override
    int[] values(SplittableRandom random, int count) {
      return random.ints(count, -10_000, MINUTES + 10_000).toArray();
    }

    @Override
    List<ResponseDistribution> otherDoors(int[] values) {
      long[] starts = Arrays.stream(values).mapToLong(Measured::start).toArray();
      long[] ends = Arrays.stream(values).mapToLong(Measured::end).toArray();
      int half = values.length / 2;
      ResponseTally durations = create();
      for (int value : values) {
        addDuration(durations, value);
      }
      return List.of(
          create().addAll(starts, ends, UNTIL).snapshot(),
          create()
              .addAll(starts, ends, half, values.length, UNTIL)
              .addAll(starts, ends, 0, half, UNTIL)
              .snapshot(),
          create().merge(create().addAll(starts, ends, UNTIL)).snapshot(),
          durations.snapshot());
    }

    private void addDuration(ResponseTally tally, int value) {
      BusinessCalendar calendar = metric.calendar();
      if (value < -9_000) {
        tally.exclude(ResponseExclusion.STARTS_AFTER_OBSERVATION, 1);
      } else if (value < 0) {
        tally.exclude(ResponseExclusion.NEVER_STARTED, 1);
      } else if (end(value) == ResponseTally.NOT_YET) {
        tally.addWaiting(calendar.openTime(Instant.ofEpochMilli(start(value)), UNTIL));
      } else {
        tally.addAnswered(Duration.ofMillis(calendar.openMillis(start(value), end(value))));
      }
    }
  }

  @Nested
  class InCalendarTime extends Measured {
    InCalendarTime() {
      super(ResponseTime.firstResponse().withTargets(Duration.ofDays(1), Duration.ofHours(4)));
    }
  }

  @Nested
  class InBusinessTime extends Measured {
    InBusinessTime() {
      super(
          ResponseTime.firstResponse()
              .within(BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:00").build()));
    }
  }

  @Nested
  class Exact extends Measured {
    Exact() {
      super(ResponseTime.firstResponse().withPrecision(DurationPrecision.EXACT));
    }
  }
}
