package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.input.Answer;
import io.cxmetrics.cli.input.AnswerParser;
import io.cxmetrics.cli.input.Cells;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An answer and the values of the by-columns. An answer only becomes a string when it does not
 * count: some of the time that reading takes is saved here.
 */
final class SurveyRow implements Cells {

  private final AnswerParser parser;
  private final String[] values;
  private final List<String> segment;
  private Answer answer = Answer.Excluded.UNREADABLE;

  /** The text of an answer that does not count. */
  private String text = "";

  SurveyRow(AnswerParser parser, int byColumns) {
    this.parser = parser;
    values = new String[byColumns];
    segment = Collections.unmodifiableList(Arrays.asList(values));
  }

  /** A short record has no answer, and "" in the by-columns that it lacks. */
  @Override
  public void begin() {
    answer = Answer.Excluded.UNREADABLE;
    text = "";
    Arrays.fill(values, "");
  }

  @Override
  public void cell(int place, char[] buffer, int start, int end) {
    if (place > 0) {
      values[place - 1] = new String(buffer, start, end - start);
      return;
    }
    answer = parser.parse(buffer, start, end);
    if (answer instanceof Answer.Excluded) {
      text = new String(buffer, start, end - start);
    }
  }

  Answer answer() {
    return answer;
  }

  String text() {
    return text;
  }

  /** The values of the by-columns: a view that changes with the next record. */
  List<String> segment() {
    return segment;
  }
}
