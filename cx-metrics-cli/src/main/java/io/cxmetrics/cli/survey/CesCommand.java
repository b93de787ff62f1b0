package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cx-metrics ces}. */
@Command(
    name = "ces",
    description = "Customer effort: the share of customers who found it easy.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class CesCommand extends SurveyCommand {

  @Mixin private final BoxOptions boxes = new BoxOptions();

  public CesCommand(Streams streams) {
    super(streams, RatingScales.CES_2);
  }

  @Override
  SurveyMetric metric() {
    return SurveyMetric.ces(options(boxes.box(), boxes.statistic()));
  }

  @Override
  List<String> intervals() {
    return Stream.of(Statistic.SHARE, Statistic.NET, Statistic.MEAN)
        .map(statistic -> statistic + ": " + statistic.methodIds())
        .toList();
  }
}
