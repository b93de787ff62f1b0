package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cx-metrics csat}. */
@Command(
    name = "csat",
    description = "Customer satisfaction: the share of satisfied customers.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class CsatCommand extends SurveyCommand {

  @Mixin private final BoxOptions boxes = new BoxOptions();

  public CsatCommand(Streams streams) {
    super(streams, RatingScales.CSAT_1_5);
  }

  @Override
  SurveyMetric metric() {
    return SurveyMetric.csat(options(boxes.box(), boxes.statistic()));
  }

  @Override
  List<String> intervals() {
    return Stream.of(Statistic.SHARE, Statistic.NET, Statistic.MEAN, Statistic.INDEX)
        .map(statistic -> statistic + ": " + statistic.methodIds())
        .toList();
  }
}
