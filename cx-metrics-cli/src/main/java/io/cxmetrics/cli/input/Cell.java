package io.cxmetrics.cli.input;

import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;

/**
 * A cell, to point an error at.
 *
 * @param file what messages call the file
 * @param line the line that its row starts in, from 1
 * @param column the name of its column
 * @param text what it holds
 */
public record Cell(String file, long line, String column, String text) {

  /** The error that its value cannot be used. */
  public DataException error(String why) {
    return new DataException(
        "%s: line %s, column %s: value %s %s"
            .formatted(file, line, Text.quote(column), Text.quote(text), why));
  }
}
