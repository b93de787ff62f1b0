package io.cxmetrics.example;

import io.cxmetrics.survey.SurveyResult;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is shown, read at once, for the pages that show it.
 *
 * @param at when it was read
 * @param surveys the surveys in the order in which they were declared
 * @param tickets the tickets
 * @param refused requests that were refused
 */
record LiveNumbers(
    Instant at, List<SurveyNumbers> surveys, LiveTickets.Counts tickets, long refused) {

  /**
   * What is known of a survey.
   *
   * @param survey the survey
   * @param counts its ratings
   */
  record SurveyNumbers(Survey survey, LiveRatings.Counts counts) {

    SurveyResult all() {
      return survey.metric().apply(counts.all());
    }

    SurveyResult recent() {
      return survey.metric().apply(counts.recent());
    }
  }
}
