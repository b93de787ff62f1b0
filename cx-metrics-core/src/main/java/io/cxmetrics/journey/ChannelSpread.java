package io.cxmetrics.journey;

import io.cxmetrics.stats.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How far channels differ in a stage or the journey.
 *
 * @param name the name of the stage, or {@code journey}
 * @param channels the channels with a score, in their order
 * @param without the channels without a score
 * @param variance the variance within and between channels; empty with fewer than two channels, or
 *     where none has two answers
 */
public record ChannelSpread(
    String name,
    List<ChannelScore> channels,
    List<String> without,
    Optional<ChannelVariance> variance) {

  /**
   * Takes the lists over.
   *
   * @param name the name of the stage, or {@code journey}
   * @param channels the channels with a score, in their order
   * @param without the channels without a score
   * @param variance the variance within and between channels
   */
  public ChannelSpread {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(variance, "variance");
    channels = List.copyOf(channels);
    without = List.copyOf(without);
  }

  /**
   * The share of the variance of customers' experience that lies between channels.
   *
   * @return from 0, the channel does not matter, to 1; empty where it is not defined
   */
  public OptionalDouble betweenShare() {
    return variance.isPresent()
        ? OptionalDouble.of(variance.get().betweenShare())
        : OptionalDouble.empty();
  }

  /**
   * The distance between the best and the worst channel as they are. Where samples are small, it is
   * large by chance; {@link #shrunkRange} is not.
   *
   * @return in points; empty without channels
   */
  public OptionalDouble range() {
    return channels.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(range(ChannelScore::score));
  }

  /**
   * The distance between the best and the worst channel, with small samples shrunk toward the mean.
   *
   * @return in points; empty where the variance is not defined
   */
  public OptionalDouble shrunkRange() {
    return variance.isPresent()
        ? OptionalDouble.of(range(channel -> channel.gap().orElseThrow().value()))
        : OptionalDouble.empty();
  }

  private double range(ToDoubleFunction<ChannelScore> value) {
    double highest = channels.stream().mapToDouble(value).max().orElseThrow();
    return highest - channels.stream().mapToDouble(value).min().orElseThrow();
  }

  /**
   * The channel that breaks the consistency: the one whose shrunk gap is largest, up or down, if
   * its interval does not contain 0.
   *
   * @return the channel; empty where the data tells none from the others
   */
  public Optional<ChannelScore> breaking() {
    return channels.stream()
        .filter(channel -> channel.gap().isPresent())
        .max(Comparator.comparingDouble(channel -> Math.abs(channel.gap().orElseThrow().value())))
        .filter(channel -> isTold(channel.gap().orElseThrow()));
  }

  private static boolean isTold(Estimate gap) {
    return !gap.interval().orElseThrow().contains(0);
  }
}
