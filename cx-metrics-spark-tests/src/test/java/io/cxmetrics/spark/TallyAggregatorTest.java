package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.assertContains;
import static io.cxmetrics.spark.LocalSpark.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

/** The aggregator of objects, on a scale of one's own. */
class TallyAggregatorTest {

  private static final RatingScale SMILEYS =
      new RatingScale(
          "smileys", Question.SATISFACTION, 1, 4, Direction.HIGHER_IS_BETTER, new Bands(1, 1));

  private static Dataset<Long> numbers() {
    return LocalSpark.session().range(0, 1000, 1, 4).as(Encoders.LONG());
  }

  private static int smiley(long number) {
    return (int) (number % 7);
  }

  @Test
  void ratingsByKeyAreCores() {
    RatingPolicy policy = RatingPolicy.lenient().withMissingCodes(6);
    Map<Long, String> actual =
        numbers()
            .groupByKey((MapFunction<Long, Long>) number -> number % 3, Encoders.LONG())
            .agg(
                TallyAggregator.<Long>ofRatings(
                        SMILEYS, policy, number -> number < 9 ? null : (Integer) smiley(number))
                    .toColumn())
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(Tuple2::_1, group -> hex(group._2())));
    for (long key = 0; key < 3; key++) {
      RatingTally expected = RatingTally.of(SMILEYS, policy);
      for (long number = key; number < 1000; number += 3) {
        if (number < 9) {
          expected.addMissing();
        } else {
          expected.add(smiley(number));
        }
      }
      assertEquals(hex(TallyCodec.encode(expected.snapshot())), actual.get(key));
    }
  }

  @Test
  void durationsAreCoresAndSqlReadsThem() {
    DurationTally expected = DurationTally.withTargets(Duration.ofMinutes(10));
    for (long number = 1; number < 1000; number++) {
      expected.add(number * 1000);
    }
    Dataset<byte[]> tally =
        numbers()
            .select(
                TallyAggregator.<Long>ofDurations(
                        number -> number == 0 ? null : (Long) (number * 1000),
                        Duration.ofMinutes(10))
                    .toColumn());
    assertEquals(hex(TallyCodec.encode(expected.snapshot())), hex(tally.first()));
    assertEquals(
        600.0 / 999,
        tally
            .toDF("t")
            .select(CxFunctions.durationShareWithin(functions.col("t"), Duration.ofMinutes(10)))
            .first()
            .get(0));
  }

  @Test
  void theStrictPolicyRefuses() {
    Dataset<byte[]> tally =
        numbers()
            .select(
                TallyAggregator.<Long>ofRatings(
                        SMILEYS, RatingPolicy.strict(), number -> smiley(number))
                    .toColumn());
    Exception failure = assertThrows(Exception.class, tally::collectAsList);
    assertContains(String.valueOf(failure.getMessage()), "is off scale smileys");
  }

  @Test
  void whatIsNoDurationIsRefused() {
    Dataset<byte[]> tally =
        numbers().select(TallyAggregator.<Long>ofDurations(number -> -7L).toColumn());
    Exception failure = assertThrows(Exception.class, tally::collectAsList);
    assertContains(String.valueOf(failure.getMessage()), "must be from 0 to", "-7 ms");
  }

  @Test
  void aFieldThatCannotBeReadNamesItsObject() {
    TallyAggregator<Long> unreadable =
        TallyAggregator.ofDurations(
            number -> {
              throw new IOException("gone");
            });
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> unreadable.reduce(unreadable.zero(), 7L));
    assertContains(String.valueOf(failure.getMessage()), "failed for 7");
    assertContains(String.valueOf(failure.getCause()), "gone");
  }
}
