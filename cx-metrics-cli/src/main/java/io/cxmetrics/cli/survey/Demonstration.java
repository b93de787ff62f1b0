package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.input.CsvFormat;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.Progress;
import io.cxmetrics.cli.input.SampleFile;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.scale.RatingScales;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demonstration on the sample survey. */
public final class Demonstration {

  private static final Source SOURCE = new Source("the sample survey", SampleFile.SURVEY::open);

  private Demonstration() {}

  /**
   * What someone sees who starts the program without knowing it: tables, and how to go on with this
   * command.
   */
  public static void show(PrintStream out, String command) {
    show(
        SurveyMetric.nps(MetricOptions.on(RatingScales.NPS_0_10)),
        "recommend",
        List.of("channel"),
        out);
    show(
        SurveyMetric.csat(MetricOptions.on(RatingScales.CSAT_1_5)),
        "satisfaction",
        List.of("channel"),
        out);
    show(SurveyMetric.ces(MetricOptions.on(RatingScales.CES_2)), "ease", List.of(), out);
    out.print(
        """
        This was a sample that cx-metrics brings along. On a survey of your own:

          COMMAND nps answers.csv --column score --by channel

        All commands: COMMAND --help. The sample as a file: COMMAND sample > sample.csv
        """
            .replace("COMMAND", command));
  }

  private static void show(SurveyMetric metric, String column, List<String> by, PrintStream out) {
    SurveyReader reader =
        new SurveyReader(column, new SegmentColumns(by), metric.scale(), List.of(), false);
    CsvFormat format = new CsvFormat(StandardCharsets.UTF_8, ',');
    CsvInput input = new CsvInput(SOURCE, format, Progress.silent());
    out.print(SurveyReport.of(metric, SOURCE.name(), reader, reader.read(input)).table());
    out.print('\n');
  }
}
