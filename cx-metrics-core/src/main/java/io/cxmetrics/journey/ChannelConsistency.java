package io.cxmetrics.journey;

import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.stats.ConfidenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whether customers have the same experience whichever channel they take: per stage and for the
 * whole journey the share of variance between channels, their range with small samples shrunk
 * toward the mean, and the channel that breaks the consistency.
 *
 * <p>Channels are taken as independent samples from one distribution of channels, whose variance is
 * {@link ChannelVariance}. With V = within / n, the gap of a channel from the mean of k channels is
 * multiplied by {@code 1 − (k − 3)/(k − 1) · V / (V + between)}: 10 answers are believed less than
 * 1,000. With three channels or fewer it is left as it is, since shrinking wins nothing there.
 * Source: C. N. Morris, <i>Parametric empirical Bayes inference</i>, Journal of the American
 * Statistical Association 78:47–55, 1983. Also known as: James–Stein type shrinkage, partial
 * pooling.
 *
 * <pre>{@code
 * ChannelConsistency.of(Map.of("app", journey.calculate(app), "shop", journey.calculate(shop)))
 * }</pre>
 *
 * @param stages how far channels differ in each stage, in the order of the model
 * @param whole how far they differ over the journey
 */
public record ChannelConsistency(List<ChannelSpread> stages, ChannelSpread whole) {

  /**
   * Takes the list over.
   *
   * @param stages how far channels differ in each stage
   * @param whole how far they differ over the journey
   */
  public ChannelConsistency {
    Objects.requireNonNull(whole, "whole");
    stages = List.copyOf(stages);
  }

  /**
   * Compares channels.
   *
   * @param byChannel the result of each channel by its name, all by the same rules; a respondent
   *     belongs to one channel
   * @return how far they differ; channels are in the order of their names
   * @throws IllegalArgumentException if there is no channel, or two were scored by different rules
   */
  public static ChannelConsistency of(Map<String, JourneyResult> byChannel) {
    Map<String, JourneyResult> channels = new TreeMap<>(byChannel);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("channels to compare must be at least 1, got none");
    }
    JourneyScore rules = channels.values().iterator().next().rules();
    channels.forEach((channel, result) -> requireRules(rules, channel, result));
    List<ChannelSpread> stages = new ArrayList<>();
    for (int i = 0; i < rules.model().stages().size(); i++) {
      int index = i;
      String name = rules.model().stages().get(i).name();
      stages.add(
          spread(name, channels, result -> result.stages().get(index).outcome(), rules.level()));
    }
    return new ChannelConsistency(
        stages, spread("journey", channels, JourneyResult::whole, rules.level()));
  }

  private static void requireRules(JourneyScore rules, String channel, JourneyResult result) {
    if (!result.rules().equals(rules)) {
      throw new IllegalArgumentException(
          "channel \"" + channel + "\" was scored by other rules: " + result.rules());
    }
  }

  /**
   * How far channels differ in a stage.
   *
   * @param name its name
   * @return the spread
   * @throws IllegalArgumentException if the journey has no such stage
   */
  public ChannelSpread stage(String name) {
    return stages.stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no stage is named \"" + name + '"'));
  }

  private static ChannelSpread spread(
      String name,
      Map<String, JourneyResult> channels,
      Function<JourneyResult, JourneyOutcome> part,
      ConfidenceLevel level) {
    Map<String, Scored> scored = new TreeMap<>();
    List<String> without = new ArrayList<>();
    channels.forEach(
        (channel, result) -> {
          if (part.apply(result) instanceof Scored outcome) {
            scored.put(channel, outcome);
          } else {
            without.add(channel);
          }
        });
    Optional<ChannelShrinkage> shrinkage = ChannelShrinkage.of(scored.values());
    List<ChannelScore> scores = new ArrayList<>();
    scored.forEach(
        (channel, outcome) ->
            scores.add(
                new ChannelScore(
                    channel,
                    outcome.score(),
                    outcome.respondents(),
                    shrinkage.map(s -> s.gap(outcome, level)))));
    return new ChannelSpread(name, scores, without, shrinkage.map(ChannelShrinkage::variance));
  }
}
