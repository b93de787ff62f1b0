package io.cxmetrics.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The results of a command, ready to be written in any format. */
public interface Report {

  /**
   * Text for people: rounded, aligned, with a foot that says how the numbers came about. Plain
   * ASCII but for what the data brings along.
   */
  String table();

  /**
   * Writes each result as a value of its own. Other programs read it: keys do not change, and what
   * is undefined is null, never left out and never 0.
   */
  void writeJson(JsonGenerator json) throws IOException;

  /** The names of the columns of the CSV form. */
  List<String> csvHeader();

  /** Passes on the rows of the CSV form, in which what is undefined is an empty cell. */
  void csvRows(Consumer<List<String>> row);
}
