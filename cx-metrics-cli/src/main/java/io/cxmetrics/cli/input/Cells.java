package io.cxmetrics.cli.input;

/**
 * Takes the wanted cells of one record after the other. There is one object for a whole file: what
 * it holds is good until the next record.
 */
public interface Cells {

  /** A record begins, and may turn out too short to have all the cells. */
  void begin();

  /**
   * Takes a part of a buffer, which neither starts nor ends with white space.
   *
   * @param place the place of the cell among the wanted columns, from 0
   */
  void cell(int place, char[] buffer, int start, int end);
}
