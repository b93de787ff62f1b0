package io.cxmetrics.cli.survey;

import static io.cxmetrics.cli.CliRunner.rounded;
import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.CliRunner.Run;
import org.junit.jupiter.api.Test;

/** The document that other programs read: its keys, their order, and values computed by hand. */
class SurveyJsonTest {

  @Test
  void npsTotalThenSegmentsInOrder() {
    // 2 promoters, 1 passive, 1 detractor: 100 (2 - 1) / 4 = 25; variance 3/4 - 1/16 = 11/16, so
    // the standard error is 100 sqrt(11/64) = 41.4578...; b has one promoter and one detractor.
    Run run =
        runOn(
            "score,channel\n10,b\n9,a\n8,a\n3,b\n,a\n11,b\nnone,b\n",
            "nps",
            "-",
            "--column=score",
            "--by=channel",
            "--format=json",
            "--interval=wald",
            "--level=0.9");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertEquals(
        rounded(
            """
        {"results":[\
        {"metric":"nps","definition":"nps/nps-0-10","segment":{},"n":4,"score":25.0,\
        "interval":{"lower":-43.19202894566557,"upper":93.19202894566557,"level":0.9,\
        "method":"wald"},"standardError":41.4578098794425,\
        "counts":{"promoters":2,"passives":1,"detractors":1,\
        "distribution":{"0":0,"1":0,"2":0,"3":1,"4":0,"5":0,"6":0,"7":0,"8":1,"9":1,"10":1}},\
        "excluded":{"MISSING":1,"OFF_SCALE":1,"UNREADABLE":1}},\
        {"metric":"nps","definition":"nps/nps-0-10","segment":{"channel":"a"},"n":2,"score":50.0,\
        "interval":{"lower":-8.154357683833702,"upper":100.0,"level":0.9,"method":"wald"},\
        "standardError":35.35533905932738,\
        "counts":{"promoters":1,"passives":1,"detractors":0,\
        "distribution":{"0":0,"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":1,"9":1,"10":0}},\
        "excluded":{"MISSING":1,"OFF_SCALE":0,"UNREADABLE":0}},\
        {"metric":"nps","definition":"nps/nps-0-10","segment":{"channel":"b"},"n":2,"score":0.0,\
        "interval":{"lower":-100.0,"upper":100.0,"level":0.9,"method":"wald"},\
        "standardError":70.71067811865476,\
        "counts":{"promoters":1,"passives":0,"detractors":1,\
        "distribution":{"0":0,"1":0,"2":0,"3":1,"4":0,"5":0,"6":0,"7":0,"8":0,"9":0,"10":1}},\
        "excluded":{"MISSING":0,"OFF_SCALE":1,"UNREADABLE":1}}]}
        """),
        rounded(run.out()));
  }

  @Test
  void undefinedIsNull() {
    Run run = runOn("score\n", "csat", "-", "--column", "score", "--format", "json");
    assertEquals(0, run.exitCode());
    assertEquals(
        """
        {"results":[{"metric":"csat","definition":"csat.top-2-box/csat-1-5","segment":{},"n":0,\
        "score":null,"interval":null,"standardError":null,\
        "counts":{"positive":0,"neutral":0,"negative":0,\
        "distribution":{"1":0,"2":0,"3":0,"4":0,"5":0}},\
        "excluded":{"MISSING":0,"OFF_SCALE":0,"UNREADABLE":0}}]}
        """,
        run.out());
  }

  @Test
  void theMeanOfOneAnswerHasNoInterval() {
    Run run = runOn("ease\n2\n", "ces", "-", "--column=ease", "--scale=ces-1", "--format=json");
    assertEquals(
        """
        {"results":[{"metric":"ces","definition":"ces.mean/ces-1","segment":{},"n":1,\
        "score":2.0,"interval":null,"standardError":null,\
        "counts":{"positive":1,"neutral":0,"negative":0,\
        "distribution":{"1":0,"2":1,"3":0,"4":0,"5":0}},\
        "excluded":{"MISSING":0,"OFF_SCALE":0,"UNREADABLE":0}}]}
        """,
        run.out());
  }
}
