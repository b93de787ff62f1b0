package io.cxmetrics.cli.survey;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.CustomerEffortScore;
import io.cxmetrics.survey.CustomerSatisfaction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which metric of core the options choose. The values are those of core's documentation. */
class MetricsTest {

  /** 5, 10, 15, 40, 30 answers at 1 to 5. */
  private static final String SATISFACTION =
      "a\n"
          + "1\n".repeat(5)
          + "2\n".repeat(10)
          + "3\n".repeat(15)
          + "4\n".repeat(40)
          + "5\n".repeat(30);

  @ParameterizedTest
  @CsvSource({
    "'', csat.top-2-box/csat-1-5, 0.7, wilson",
    "--box=2, csat.top-2-box/csat-1-5, 0.7, wilson",
    "--box=1, csat.top-box/csat-1-5, 0.3, wilson",
    "--statistic=share --box=1, csat.top-box/csat-1-5, 0.3, wilson",
    "--statistic=share --interval=mid-p, csat.top-2-box/csat-1-5, 0.7, mid-p",
    "--statistic=net, csat.net-top-2-bottom-2/csat-1-5, 0.55, score",
    "--statistic=net --box=1, csat.net-top-1-bottom-1/csat-1-5, 0.25, score",
    "--statistic=NET --interval=wald, csat.net-top-2-bottom-2/csat-1-5, 0.55, wald",
    "--statistic=mean, csat.mean/csat-1-5, 3.8, student-t",
    "--statistic=index --interval=student-t, csat.index/csat-1-5, 70.0, student-t",
  })
  void csat(String options, String definition, double score, String method) {
    assertResult(calculate("csat", options), definition, score, method);
  }

  @ParameterizedTest
  @CsvSource({
    "--scale=ces-5, ces.top-2-box/ces-5, 0.7, wilson",
    "--scale=ces-1, ces.mean/ces-1, 3.8, student-t",
    "--scale=ces-1 --box=2, ces.top-2-box/ces-1, 0.15, wilson",
    "--scale=ces-1 --statistic=share, ces.top-2-box/ces-1, 0.15, wilson",
    "--scale=ces-5 --statistic=mean, ces.mean/ces-5, 3.8, student-t",
    "--scale=ces-5 --statistic=net, ces.net-top-2-bottom-2/ces-5, 0.55, score",
    "--scale=ces-2, ces.top-3-box/ces-2, 0.3, wilson",
  })
  void ces(String options, String definition, double score, String method) {
    assertResult(calculate("ces", options), definition, score, method);
  }

  static Stream<RatingScale> effortScales() {
    return scales(Question.EFFORT);
  }

  @ParameterizedTest
  @MethodSource("effortScales")
  void withoutOptionsCesIsTheStandardOfTheScale(RatingScale scale) {
    assertEquals(
        CustomerEffortScore.standard(scale).definition(scale),
        calculate("ces", "--scale=" + scale.id()).getField("definition"));
  }

  static Stream<RatingScale> satisfactionScales() {
    return scales(Question.SATISFACTION);
  }

  @ParameterizedTest
  @MethodSource("satisfactionScales")
  void withoutOptionsCsatIsTheStandardOfTheScale(RatingScale scale) {
    assertEquals(
        CustomerSatisfaction.standard().definition(scale),
        calculate("csat", "--scale=" + scale.id()).getField("definition"));
  }

  @Test
  void theBoxesSortTheCountsOfAMeanToo() {
    NamedCsvRecord result = calculate("csat", "--statistic=mean --box=1");
    assertEquals(
        List.of("30", "65", "5"),
        Stream.of("positive", "neutral", "negative").map(result::getField).toList());
  }

  private static Stream<RatingScale> scales(Question question) {
    return RatingScales.all().stream().filter(scale -> scale.question() == question);
  }

  private static NamedCsvRecord calculate(String metric, String options) {
    String line = metric + " - --column=a --format=csv " + options;
    return runOn(SATISFACTION, line.strip().split(" ", -1)).rows().get(0);
  }

  private static void assertResult(
      NamedCsvRecord result, String definition, double score, String method) {
    assertEquals(definition, result.getField("definition"));
    assertEquals(score, Double.parseDouble(result.getField("score")), 1e-12);
    assertEquals(method, result.getField("method"));
    assertEquals("0.95", result.getField("level"));
  }
}
