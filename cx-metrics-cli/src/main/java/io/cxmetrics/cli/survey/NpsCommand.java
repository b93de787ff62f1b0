package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code cx-metrics nps}. */
@Command(
    name = "nps",
    description = "The net promoter score, from -100 to 100 points.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class NpsCommand extends SurveyCommand {

  public NpsCommand(Streams streams) {
    super(streams, RatingScales.NPS_0_10);
  }

  @Override
  SurveyMetric metric() {
    return SurveyMetric.nps(options(null, null));
  }

  @Override
  List<String> intervals() {
    return List.of("nps: " + Statistic.NET.methodIds());
  }
}
