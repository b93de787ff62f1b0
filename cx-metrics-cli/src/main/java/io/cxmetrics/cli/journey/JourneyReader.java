package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.input.Answer;
import io.cxmetrics.cli.input.AnswerParser;
import io.cxmetrics.cli.input.Cell;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the answers along a journey, a respondent a row.
 *
 * @param plan the journey and its columns
 * @param channel the column of the channels, if there is one
 * @param by the columns whose values make the segments
 * @param missingCodes what stands for "no answer" in all columns, beside the codes of each
 * @param strict whether an answer that is off its scale or unreadable is an error
 */
record JourneyReader(
    JourneyPlan plan,
    Optional<String> channel,
    SegmentColumns by,
    List<String> missingCodes,
    boolean strict) {

  JourneyReader {
    channel = channel.map(String::strip);
  }

  /**
   * Reads the respondents.
   *
   * @throws DataException if the file cannot be read or used, or a scale does not fit its column
   */
  Segments<JourneySegment> read(CsvInput input) {
    JourneyModel model = plan.model();
    Segments<JourneySegment> segments =
        new Segments<>(() -> new JourneySegment(model), JourneySegment::merge);
    JourneyRow row = new JourneyRow(parsers(), channel.isPresent(), by.names().size());
    List<ScaleFit> fits =
        model.touchpoints().stream().map(touchpoint -> new ScaleFit(touchpoint.scale())).toList();
    input.forEach(
        row,
        header -> by.after(columns(), header),
        line -> {
          check(row, fits, input.source().name(), line);
          segments.of(row.segment()).add(row);
        });
    requireFits(fits, input.source().name());
    return segments;
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(plan.columnNames());
    channel.ifPresent(columns::add);
    return columns;
  }

  private List<AnswerParser> parsers() {
    List<AnswerParser> parsers = new ArrayList<>();
    for (int i = 0; i < plan.columns().size(); i++) {
      List<String> codes = new ArrayList<>(missingCodes);
      codes.addAll(plan.columns().get(i).missing());
      parsers.add(new AnswerParser(plan.model().touchpoints().get(i).scale(), codes));
    }
    return parsers;
  }

  /** Tells how the numbers fit their scales, and refuses what the strict do not let pass. */
  private void check(JourneyRow row, List<ScaleFit> fits, String file, long line) {
    for (int i = 0; i < fits.size(); i++) {
      if (row.answer(i) instanceof Answer.Rating rating) {
        fits.get(i).rating(rating.value());
      } else if (row.answer(i) instanceof Answer.Excluded excluded
          && excluded.reason() != ExclusionReason.MISSING) {
        if (strict) {
          throw refused(i, excluded.reason(), row.text(i), file, line);
        }
        AnswerParser.number(row.text(i)).ifPresent(fits.get(i)::offScale);
      }
    }
  }

  private DataException refused(
      int touchpoint, ExclusionReason reason, String text, String file, long line) {
    return new Cell(file, line, plan.columns().get(touchpoint).column(), text)
        .error(
            reason == ExclusionReason.OFF_SCALE
                ? "is off " + plan.model().touchpoints().get(touchpoint).scale().inWords()
                : "is unreadable: an answer is a number, or a missing code");
  }

  private void requireFits(List<ScaleFit> fits, String file) {
    for (int i = 0; i < fits.size(); i++) {
      if (!fits.get(i).fits()) {
        Touchpoint touchpoint = plan.model().touchpoints().get(i);
        throw new DataException(
            "%s: scale %s of touchpoint %s does not fit column %s of %s: %s"
                .formatted(
                    plan.file(),
                    touchpoint.scale().id(),
                    Text.quote(touchpoint.name()),
                    Text.quote(plan.columns().get(i).column()),
                    file,
                    fits.get(i).misfit()));
      }
    }
  }
}
