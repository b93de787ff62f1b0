package io.cxmetrics.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.SurvivalCurve;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of any waits. */
class ResponsePropertiesTest {

  private static final Duration TARGET = Duration.ofMinutes(30);
  private static final ResponseTime METRIC = ResponseTime.firstResponse().withTargets(TARGET);

  private static ResponseTally tally(List<Integer> answered, List<Integer> waiting) {
    ResponseTally tally = METRIC.tally();
    answered.forEach(minutes -> tally.addAnswered(Duration.ofMinutes(minutes)));
    waiting.forEach(minutes -> tally.addWaiting(Duration.ofMinutes(minutes)));
    return tally;
  }

  /** Those who still wait make every percentile longer, or the same, and never shorter. */
  @Property(tries = 300)
  void waitingNeverMakesAPercentileShorter(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 60) Integer> answered,
      @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> waiting,
      @ForAll @IntRange(min = 1, max = 10) int tenths) {
    CensoringEffect effect =
        METRIC.calculate(tally(answered, waiting)).censoringEffect(tenths / 10.0);
    Optional<Duration> difference = effect.difference();
    assertEquals(effect.all().isReached(), difference.isPresent());
    assertFalse(difference.orElse(Duration.ZERO).isNegative(), () -> effect.toString());
    assertTrue(!waiting.isEmpty() || difference.equals(Optional.of(Duration.ZERO)));
  }

  @Property(tries = 200)
  void curveIsThatOfTheSingleWaits(
      @ForAll @Size(max = 60) List<@IntRange(max = 90) Integer> answered,
      @ForAll @Size(max = 60) List<@IntRange(max = 90) Integer> waiting) {
    SurvivalCurve expected = SurvivalCurve.ofAnsweredAndWaiting(millis(answered), millis(waiting));
    assertEquals(expected, METRIC.calculate(tally(answered, waiting)).survival());
  }

  private static long[] millis(List<Integer> minutes) {
    return minutes.stream().mapToLong(minute -> minute * 60_000L).toArray();
  }

  @Property(tries = 200)
  void targetsCountEveryWaitOnce(
      @ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> answered,
      @ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> waiting) {
    TargetResult target = METRIC.calculate(tally(answered, waiting)).target(TARGET);
    assertEquals(answered.stream().filter(minutes -> minutes <= 30).count(), target.met());
    assertEquals(answered.size() - target.met(), target.late());
    assertEquals(waiting.stream().filter(minutes -> minutes <= 30).count(), target.pending());
    assertEquals(waiting.size() - target.pending(), target.overdue());
  }

  @Property(tries = 200)
  void orderAndPartsDoNotMatter(
      @ForAll @Size(max = 300) List<@IntRange(max = 90) Integer> answered,
      @ForAll @Size(max = 300) List<@IntRange(max = 90) Integer> waiting) {
    ResponseDistribution whole = tally(answered, waiting).snapshot();
    ResponseDistribution parts =
        tally(List.of(), reversed(waiting)).merge(tally(reversed(answered), List.of())).snapshot();
    assertEquals(whole, parts);
    assertEquals(whole.hashCode(), parts.hashCode());
  }

  private static List<Integer> reversed(List<Integer> list) {
    Integer[] reversed = new Integer[list.size()];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = list.get(reversed.length - 1 - i);
    }
    return Arrays.asList(reversed);
  }
}
