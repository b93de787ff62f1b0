package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.input.Answer;
import io.cxmetrics.cli.input.AnswerParser;
import io.cxmetrics.cli.input.Cells;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The answers of one respondent, the channel if there are channels, and the by-columns. */
final class JourneyRow implements Cells {

  private final List<AnswerParser> parsers;
  private final Answer[] answers;

  /** The texts of the answers that do not count. */
  private final String[] texts;

  private final boolean hasChannel;
  private String channel = "";
  private final String[] values;
  private final List<String> segment;

  JourneyRow(List<AnswerParser> parsers, boolean hasChannel, int byColumns) {
    this.parsers = parsers;
    this.hasChannel = hasChannel;
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
    channel = "";
    Arrays.fill(values, "");
  }

  @Override
  public void cell(int place, char[] buffer, int start, int end) {
    int further = place - answers.length;
    if (further >= 0) {
      setText(further, new String(buffer, start, end - start));
      return;
    }
    answers[place] = parsers.get(place).parse(buffer, start, end);
    if (answers[place] instanceof Answer.Excluded) {
      texts[place] = new String(buffer, start, end - start);
    }
  }

  private void setText(int place, String text) {
    if (hasChannel && place == 0) {
      channel = text;
    } else {
      values[hasChannel ? place - 1 : place] = text;
    }
  }

  /** The channel; empty if there is none. */
  String channel() {
    return channel;
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
