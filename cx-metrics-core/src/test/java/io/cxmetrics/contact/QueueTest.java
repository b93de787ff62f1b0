package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.ShareResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QueueTest {

  /** ICMI: 1,000 answered, 860 in time; 60 abandoned, 20 in time, 10 of them short. */
  private static final QueueCounts ICMI = QueueCounts.of(1000, 860, 60, 20, 10);

  private static final Duration NO = Duration.ZERO;

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void serviceLevelsOfTheIcmiExample() {
    double[] expected = {83.0189, 86, 81.1321, 82.6923, 82.0755};
    List<QueueRate> forms = QueueRates.serviceLevels();
    for (int i = 0; i < expected.length; i++) {
      ShareResult level = forms.get(i).calculate(ICMI);
      assertEquals(expected[i], 100 * level.share(), 5e-5, level.definition());
      assertEquals("queue.service-level-f" + (i + 1), level.definition());
      assertTrue(level.interval().contains(level.share()));
    }
    assertEquals(1060, ICMI.offered());
  }

  @Test
  void genesysSwitches() {
    QueueCounts counts = new QueueCounts(true, true, 70, 10, 4, 6, 8, 2);
    assertEquals(70.0 / 98, share(QueueRates.genesysServiceLevel(false, false, false), counts));
    assertEquals(70.0 / 100, share(QueueRates.genesysServiceLevel(true, false, false), counts));
    assertEquals(70.0 / 94, share(QueueRates.genesysServiceLevel(false, true, false), counts));
    assertEquals(70.0 / 80, share(QueueRates.genesysServiceLevel(false, false, true), counts));
    assertEquals(70.0 / 82, share(QueueRates.genesysServiceLevel(true, true, true), counts));
    assertEquals(
        "queue.service-level-genesys.with-flow-outs.without-short.without-abandons",
        QueueRates.genesysServiceLevel(true, true, true).definition());
  }

  private static double share(QueueRate rate, QueueCounts counts) {
    return rate.calculate(counts).share();
  }

  @Test
  void abandonmentAndAnswers() {
    assertEquals(60.0 / 1060, share(QueueRates.ABANDONMENT, ICMI));
    assertEquals(50.0 / 1050, share(QueueRates.ABANDONMENT_WITHOUT_SHORT, ICMI));
    assertEquals(40.0 / 1060, share(QueueRates.ABANDONMENT_AFTER_TARGET, ICMI));
    assertEquals(1000.0 / 1060, share(QueueRates.ANSWER_RATE, ICMI));
    assertEquals(10.0 / 60, share(QueueRates.SHORT_ABANDONS, ICMI));
  }

  /** 90 of 100 on a quiet day and 400 of 800 on a busy one are not 70 %, but 54. */
  @Test
  void theRateOfAMonthIsNotTheMeanOfItsDays() {
    List<QueueCounts> days =
        List.of(
            QueueCounts.ofTotals(90, 10),
            QueueCounts.ofTotals(400, 400),
            QueueCounts.ofTotals(0, 0));
    QueueCounts month = days.stream().reduce(QueueCounts::merge).orElseThrow();
    assertEquals(490.0 / 900, share(QueueRates.ANSWER_RATE, month));
    assertEquals(
        new QueueRate.MeanOfRates("queue.answer-rate", 0.7, 2, 1),
        QueueRates.ANSWER_RATE.meanOfRates(days));
    assertEquals(
        "queue.answer-rate: the mean of rates needs at least 1 period with a rate, got 0",
        assertThrows(
                InsufficientDataException.class,
                () -> QueueRates.ANSWER_RATE.meanOfRates(days.subList(2, 3)))
            .getMessage());
  }

  @Test
  void whatIsNotKnownIsNotZero() {
    QueueCounts totals = QueueCounts.ofTotals(90, 10);
    for (QueueRate level : QueueRates.serviceLevels()) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> level.calculate(totals)).getMessage();
      assertTrue(
          String.valueOf(message).startsWith(level.definition() + " needs counts by target"),
          message);
    }
    QueueCounts byTarget = new QueueCounts(true, false, 80, 10, 0, 2, 8, 0);
    assertEquals(80.0 / 100, share(QueueRates.SERVICE_LEVEL_F3, byTarget));
    assertThrows(
        IllegalArgumentException.class, () -> QueueRates.SERVICE_LEVEL_F5.calculate(byTarget));
    assertThrows(
        IllegalArgumentException.class,
        () -> QueueRates.ABANDONMENT_WITHOUT_SHORT.calculate(byTarget));
    assertThrows(IllegalArgumentException.class, () -> totals.merge(byTarget));
    ShareResult none = QueueRates.ABANDONMENT.calculate(QueueCounts.ofTotals(0, 0));
    assertFalse(none.isDefined());
    assertTrue(none.estimate().isEmpty());
    assertEquals(
        "queue.abandonment: the share needs at least 1 observation in its base, got 0",
        assertThrows(InsufficientDataException.class, none::share).getMessage());
  }

  @Test
  void refusesImpossibleCounts() {
    assertMessage(
        "answeredWithin must be from 0 to 10, got 11", () -> QueueCounts.of(10, 11, 0, 0, 0));
    assertMessage(
        "abandonedShort must be from 0 to 2, got 3", () -> QueueCounts.of(10, 1, 5, 2, 3));
    assertMessage(
        "abandonedShort must be from 0 to 0, got 1",
        () -> new QueueCounts(true, false, 0, 0, 1, 0, 0, 0));
    assertMessage(
        "own must count parts of its base [ANSWERED_WITHIN], got [ABANDONED_SHORT]",
        () ->
            new QueueRate(
                "own", Set.of(QueuePart.ABANDONED_SHORT), Set.of(QueuePart.ANSWERED_WITHIN)));
    assertMessage(
        "short abandon must be from PT0S to the target of PT20S, got PT21S",
        () -> QueueTally.of(SpeedOfAnswer.GENESYS, seconds(20), seconds(21)));
    String[] waits = {"delay", "earlierQueues", "queue", "ring"};
    for (int i = 0; i < waits.length; i++) {
      Duration[] of = {seconds(0), seconds(0), seconds(0), seconds(0)};
      of[i] = seconds(-1);
      assertMessage(
          waits[i] + " must not be negative, got PT-1S",
          () -> new QueueCall(QueueOutcome.ANSWERED, of[0], of[1], of[2], of[3]));
    }
  }

  private static void assertMessage(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void partsByWaitingTime() {
    QueueTally tally = QueueTally.of(SpeedOfAnswer.GENESYS, seconds(20), seconds(5));
    for (long waited : new long[] {0, 5, 6, 20, 21}) {
      for (QueueOutcome outcome : QueueOutcome.values()) {
        tally.add(QueueCall.of(outcome, seconds(waited)));
      }
    }
    assertEquals(new QueueCounts(true, true, 4, 1, 2, 2, 1, 5), tally.counts());
    assertEquals(seconds(10).plusMillis(400), tally.answerTimes().mean());
  }

  /** 30, 15, 45, 60 and 10 seconds are 32 on average. */
  @Test
  void averageSpeedOfAnswer() {
    QueueTally tally = QueueTally.of(SpeedOfAnswer.GENESYS, seconds(20), seconds(20));
    for (long waited : new long[] {30, 15, 45, 60, 10}) {
      tally = tally.add(QueueCall.of(QueueOutcome.ANSWERED, seconds(waited)));
    }
    assertEquals(
        "genesys, target PT20S, short abandons until PT20S: " + tally.counts(), tally.toString());
    assertEquals(seconds(32), tally.answerTimes().mean());
  }

  @Test
  void conventionsDiffer() {
    List<QueueCall> calls =
        List.of(
            new QueueCall(QueueOutcome.ANSWERED, seconds(8), seconds(30), seconds(12), seconds(4)),
            new QueueCall(QueueOutcome.ANSWERED, seconds(2), seconds(0), seconds(6), seconds(2)),
            new QueueCall(QueueOutcome.ABANDONED, seconds(2), seconds(0), seconds(98), seconds(0)));
    assertEquals(seconds(12), mean(SpeedOfAnswer.GENESYS, calls));
    assertEquals(seconds(32), mean(SpeedOfAnswer.CISCO, calls));
    assertEquals(seconds(27), mean(SpeedOfAnswer.TALKDESK, calls));
    assertEquals(seconds(54).plusNanos(666_666_667), mean(SpeedOfAnswer.ALL_CALLS, calls));
  }

  private static Duration mean(SpeedOfAnswer convention, List<QueueCall> calls) {
    QueueTally tally = QueueTally.of(convention, seconds(20), seconds(5));
    calls.forEach(tally::add);
    assertEquals("queue.speed-of-answer/" + convention.id(), tally.speedOfAnswerDefinition());
    return tally.answerTimes().mean();
  }

  @Test
  void mergedInAnyOrderIsCountedAtOnce() {
    SplittableRandom random = new SplittableRandom(3);
    List<QueueOutcome> outcomes = List.of(QueueOutcome.values());
    List<QueueTally> parts = new ArrayList<>();
    QueueTally all = QueueTally.of(SpeedOfAnswer.CISCO, seconds(20), seconds(5));
    for (int part = 0; part < 5; part++) {
      QueueTally some = QueueTally.of(SpeedOfAnswer.CISCO, seconds(20), seconds(5));
      for (int i = 0; i < 100 * part; i++) {
        QueueCall call = QueueCall.of(outcomes.get(random.nextInt(3)), seconds(random.nextInt(60)));
        some.add(call);
        all.add(call);
      }
      parts.add(some);
    }
    Random order = new Random(5);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(parts, order);
      QueueTally merged = QueueTally.of(SpeedOfAnswer.CISCO, seconds(20), seconds(5));
      parts.forEach(merged::merge);
      assertEquals(all.counts(), merged.counts());
      assertEquals(all.answerTimes(), merged.answerTimes());
    }
    QueueTally twice = QueueTally.of(SpeedOfAnswer.CISCO, seconds(20), seconds(5)).merge(all);
    twice.merge(twice);
    assertEquals(all.counts().merge(all.counts()), twice.counts());
    assertMessage(
        "cannot merge queues counted by cisco, target PT20S, short abandons until PT5S and"
            + " cisco, target PT20S, short abandons until PT4S",
        () -> all.merge(QueueTally.of(SpeedOfAnswer.CISCO, seconds(20), seconds(4))));
  }

  /** The R package ErlangC: 100 calls of 180 s in 30 minutes, 14 agents: 5/7 occupied. */
  @Test
  void handleTimeAndOccupancy() {
    HandleTime half =
        new HandleTime(50, seconds(6000), seconds(1000), seconds(2000), seconds(3600));
    HandleTime all = HandleTime.NONE.merge(half).merge(half);
    assertEquals(seconds(180), all.average());
    assertEquals(0.7142857, all.occupancy(), 5e-8);
    assertEquals(
        "queue.handle-time: the average needs at least 1 handled contact, got 0",
        assertThrows(InsufficientDataException.class, HandleTime.NONE::average).getMessage());
    assertThrows(InsufficientDataException.class, HandleTime.NONE::occupancy);
    assertEquals(0.75, new HandleTime(1, millis(750), NO, NO, millis(250)).occupancy());
    String[] times = {"talk", "hold", "afterCall", "available"};
    for (int i = 0; i < times.length; i++) {
      Duration[] of = {NO, NO, NO, NO};
      of[i] = seconds(-1);
      assertMessage(
          times[i] + " must not be negative, got PT-1S",
          () -> new HandleTime(1, of[0], of[1], of[2], of[3]));
    }
    assertMessage("handled must be at least 0, got -1", () -> new HandleTime(-1, NO, NO, NO, NO));
  }
}
