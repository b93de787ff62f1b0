package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * Counts a field of the objects of a Dataset into a tally, for any scale and any policy. The result
 * is an encoded tally, as that of the SQL functions, which read and merge it too.
 *
 * <pre>{@code
 * Dataset<Tuple2<String, byte[]>> tallies =
 *     answers
 *         .groupByKey((MapFunction<Answer, String>) Answer::channel, Encoders.STRING())
 *         .agg(TallyAggregator.ofRatings(RatingScales.NPS_0_10, policy, Answer::score).toColumn());
 * }</pre>
 *
 * @param <T> the objects
 */
public final class TallyAggregator<T> extends Aggregator<T, TallyBuffer, byte[]> {

  private static final long serialVersionUID = 1;

  /** Makes an empty buffer. */
  private final Start start;

  /** Adds an object to a buffer. */
  private final Step<T> step;

  private TallyAggregator(Start start, Step<T> step) {
    this.start = start;
    this.step = step;
  }

  /** Makes an empty buffer. */
  private interface Start extends Serializable {
    TallyBuffer create();
  }

  /** Adds an object to a buffer. */
  private interface Step<T> extends Serializable {
    void add(TallyBuffer buffer, T object) throws Exception;
  }

  /**
   * Counts ratings.
   *
   * @param scale the scale, a named one or one's own
   * @param policy what to do with ratings that cannot count; null is counted as missing under any
   * @param rating the rating of an object, null if it is missing
   * @param <T> the objects
   * @return an aggregator; a rating that the policy refuses fails the query
   */
  public static <T> TallyAggregator<T> ofRatings(
      RatingScale scale, RatingPolicy policy, MapFunction<T, @Nullable Integer> rating) {
    byte[] empty = TallyCodec.encode(RatingTally.of(scale).snapshot());
    boolean isLenient = policy.isLenient();
    List<Integer> missingCodes = policy.missingCodes();
    return new TallyAggregator<>(
        () ->
            TallyBuffer.ofRatings(
                TallyCodec.decodeRatings(empty).scale(), policy(isLenient, missingCodes)),
        (buffer, object) -> buffer.add(rating.call(object)));
  }

  private static RatingPolicy policy(boolean isLenient, List<Integer> missingCodes) {
    RatingPolicy policy = isLenient ? RatingPolicy.lenient() : RatingPolicy.strict();
    return policy.withMissingCodes(missingCodes.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Counts durations.
   *
   * @param millis the milliseconds of an object, null to leave it out
   * @param targets thresholds within which the number of durations is to be known exactly
   * @param <T> the objects
   * @return an aggregator; a negative or overlong duration fails the query
   */
  public static <T> TallyAggregator<T> ofDurations(
      MapFunction<T, @Nullable Long> millis, Duration... targets) {
    List<Duration> declared = List.of(targets);
    return new TallyAggregator<>(
        () -> TallyBuffer.ofDurations(declared.toArray(new Duration[0])),
        (buffer, object) -> {
          Long value = millis.call(object);
          if (value != null) {
            buffer.add(value.longValue());
          }
        });
  }

  @Override
  public TallyBuffer zero() {
    return start.create();
  }

  @Override
  public TallyBuffer reduce(TallyBuffer buffer, T object) {
    try {
      step.add(buffer, object);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the field to count failed for " + object, e);
    }
    return buffer;
  }

  @Override
  public TallyBuffer merge(TallyBuffer buffer, TallyBuffer other) {
    buffer.merge(other);
    return buffer;
  }

  @Override
  public byte[] finish(TallyBuffer buffer) {
    return buffer.serialized();
  }

  @Override
  public Encoder<TallyBuffer> bufferEncoder() {
    return Encoders.javaSerialization(TallyBuffer.class);
  }

  @Override
  public Encoder<byte[]> outputEncoder() {
    return Encoders.BINARY();
  }
}
