package io.cxmetrics.cli.journey;

import io.cxmetrics.journey.JourneyModel;
import java.util.List;

/**
 * A journey and where its ratings are in a file.
 *
 * @param name what the journey is called
 * @param file what messages call the file that it was read from
 * @param model the journey
 * @param columns for each touchpoint of the model, in its order, where its ratings are
 */
record JourneyPlan(String name, String file, JourneyModel model, List<Ratings> columns) {

  JourneyPlan {
    columns = List.copyOf(columns);
  }

  /**
   * The ratings of a touchpoint.
   *
   * @param column the column that they are in
   * @param missing what stands for "no answer" there
   */
  record Ratings(String column, List<String> missing) {

    Ratings {
      missing = List.copyOf(missing);
    }
  }

  /** The names of the columns, in the order of the touchpoints. */
  List<String> columnNames() {
    return columns.stream().map(Ratings::column).toList();
  }
}
