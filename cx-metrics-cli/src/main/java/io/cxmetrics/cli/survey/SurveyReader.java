package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.input.Answer;
import io.cxmetrics.cli.input.AnswerParser;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.util.Collection;
import java.util.List;

/**
 * Reads the answers of a survey into tallies, row by row, in memory that does not grow with the
 * rows.
 *
 * @param column the column of the answers
 * @param by the columns whose values make the segments
 * @param scale the scale of the answers
 * @param missingCodes what stands for "no answer"
 * @param strict whether an answer that does not count, and is no missing code, is an error
 */
record SurveyReader(
    String column,
    SegmentColumns by,
    RatingScale scale,
    Collection<String> missingCodes,
    boolean strict) {

  SurveyReader {
    column = column.strip();
  }

  /** Makes a segment of the values of the by-columns in some line. */
  @FunctionalInterface
  interface Coarser {
    List<String> segment(List<String> values, long line);
  }

  /**
   * Reads a survey.
   *
   * @throws DataException if it cannot be read or used
   */
  Segments<RatingTally> read(CsvInput input) {
    return read(input, (segment, line) -> segment);
  }

  /**
   * Reads a survey into coarser segments.
   *
   * @param coarser makes a segment of the values of the by-columns
   * @throws DataException if it cannot be read or used
   */
  Segments<RatingTally> read(CsvInput input, Coarser coarser) {
    Segments<RatingTally> tallies =
        new Segments<>(
            () -> RatingTally.of(scale, RatingPolicy.lenient()), (sum, more) -> sum.merge(more));
    SurveyRow row = new SurveyRow(new AnswerParser(scale, missingCodes), by.names().size());
    input.forEach(
        row,
        header -> by.after(List.of(column), header),
        line -> {
          if (strict) {
            requireRating(input.source(), row, line);
          }
          row.answer().addTo(tallies.of(coarser.segment(row.segment(), line)));
        });
    return tallies;
  }

  private void requireRating(Source source, SurveyRow row, long line) {
    if (row.answer() instanceof Answer.Excluded excluded && !excluded.declared()) {
      throw new DataException(
          "%s: line %s, column %s: value %s is %s"
              .formatted(
                  source.name(),
                  line,
                  Text.quote(column),
                  Text.quote(row.text()),
                  explain(excluded.reason())));
    }
  }

  private String explain(ExclusionReason reason) {
    return switch (reason) {
      case MISSING -> "a missing answer";
      case OFF_SCALE ->
          "off scale %s, which has the whole numbers from %s to %s"
              .formatted(scale.id(), scale.min(), scale.max());
      case UNREADABLE -> "unreadable: an answer is a number, or a missing code";
    };
  }
}
