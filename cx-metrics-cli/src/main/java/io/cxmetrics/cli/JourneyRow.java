package io.cxmetrics.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The answers of one respondent, and the values of the by-columns. */
final class JourneyRow implements Cells {

  private final List<AnswerParser> parsers;
  private final Answer[] answers;

  /** The texts of the answers that do not count. */
  private final String[] texts;

  private final String[] values;
  private final List<String> segment;

  JourneyRow(List<AnswerParser> parsers, int byColumns) {
    this.parsers = parsers;
    answers = new Answer[parsers.size()];
    texts = new String[parsers.size()];
    values = new String[byColumns];
    segment = Collections.unmodifiableList(Arrays.asList(values));
  }

  /** A short record has no answers in the columns that it lacks, and "" in the by-columns. */
  @Override
  public void begin() {
    Arrays.fill(answers, Answer.Excluded.UNREADABLE);
    Arrays.fill(texts, "");
    Arrays.fill(values, "");
  }

  @Override
  public void cell(int place, char[] buffer, int start, int end) {
    if (place >= answers.length) {
      values[place - answers.length] = new String(buffer, start, end - start);
      return;
    }
    answers[place] = parsers.get(place).parse(buffer, start, end);
    if (answers[place] instanceof Answer.Excluded) {
      texts[place] = new String(buffer, start, end - start);
    }
  }

  Answer answer(int touchpoint) {
    return answers[touchpoint];
  }

  String text(int touchpoint) {
    return texts[touchpoint];
  }

  /** The values of the by-columns: a view that changes with the next record. */
  List<String> segment() {
    return segment;
  }
}
