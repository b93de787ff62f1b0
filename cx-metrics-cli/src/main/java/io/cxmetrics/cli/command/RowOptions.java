package io.cxmetrics.cli.command;

import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.input.TimeParser;
import io.cxmetrics.cli.segment.SegmentColumns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is done with the rows of a file: the options that its commands share. */
public final class RowOptions {

  @Option(
      names = "--missing",
      paramLabel = "CODE",
      description = "A value that means nothing is known, such as \"?\"; repeat for more.")
  private List<String> missing = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "Also a result for each value of this column; repeat for combinations.")
  private List<String> by = new ArrayList<>();

  @Option(names = "--strict", description = "Stop at the first row that cannot count.")
  private boolean strict;

  /** Reads the cells of the rows, in which nothing may be later than the end, if there is one. */
  public TimeCells cells(TimeParser times, @Nullable Instant end) {
    return new TimeCells(times, missing, end, strict);
  }

  public List<String> missing() {
    return missing;
  }

  public boolean strict() {
    return strict;
  }

  public SegmentColumns by() {
    return new SegmentColumns(by);
  }
}
