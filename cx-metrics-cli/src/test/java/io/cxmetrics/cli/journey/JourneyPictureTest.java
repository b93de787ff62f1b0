package io.cxmetrics.cli.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.html.JourneyPicture;
import io.cxmetrics.cli.input.CsvFormat;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.Progress;
import io.cxmetrics.cli.input.SampleFile;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.journey.JourneyScore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The picture in docs/journey.md is that of the sample.
 *
 * <p>To draw it anew, run {@link #main} with the file to write, on the class path of the tests:
 * {@code docs/journey-map.svg}.
 */
class JourneyPictureTest {

  private static final Path PICTURE = Path.of("..", "docs", "journey-map.svg");

  @Test
  void thePictureIsUpToDate() throws IOException {
    assertEquals(Files.readString(PICTURE), picture());
  }

  /** Writes the file that the argument names. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), picture());
  }

  private static String picture() {
    JourneyPlan plan = JourneyModelReader.read(new Source("model", SampleFile.MODEL::open));
    JourneyReader reader =
        new JourneyReader(
            plan, Optional.of("channel"), new SegmentColumns(List.of()), List.of(), false);
    CsvInput input =
        new CsvInput(
            new Source("journey", SampleFile.JOURNEY::open),
            new CsvFormat(StandardCharsets.UTF_8, ','),
            Progress.silent());
    JourneyRule rule = new JourneyRule(JourneyScore.of(plan.model()), 80, Optional.empty());
    JourneyReport report = JourneyReport.of(rule, "journey", reader, reader.read(input));
    return JourneyPicture.of(new JourneyHtml(report).total());
  }
}
