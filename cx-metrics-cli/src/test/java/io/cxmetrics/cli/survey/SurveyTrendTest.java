package io.cxmetrics.cli.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The months of a trend. */
class SurveyTrendTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05, 2026-05",
    "2026-05-31, 2026-05",
    "2026-05-31T23:30:00-05:00, 2026-05",
    "2026-05-31 23:30, 2026-05",
    "2026-13, ''",
    "2026-02-30, ''",
    "31/5/2026, ''",
    "2026-05-311, ''",
    "'', ''"
  })
  void aMonthIsThatWhichIsWritten(String text, String month) {
    assertEquals(month, SurveyTrend.month(text));
  }
}
