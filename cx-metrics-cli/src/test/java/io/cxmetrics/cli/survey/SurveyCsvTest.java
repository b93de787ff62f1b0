package io.cxmetrics.cli.survey;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.CliRunner.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same facts flat. */
class SurveyCsvTest {

  @Test
  void oneRowForEachResult() {
    assertEquals(
        """
        result,"a, b",metric,definition,n,score,lower,upper,level,method,standardError,positive,neutral,\
        negative,count_0,count_1,MISSING,OFF_SCALE,UNREADABLE
        total,,csat,csat.top-box/thumbs,2,0.5,0.0,1.0,0.95,wald,0.3535533905932738,1,0,1,1,1,0,0,1
        segment,x,csat,csat.top-box/thumbs,2,0.5,0.0,1.0,0.95,wald,0.3535533905932738,1,0,1,1,1,0,0,0
        segment,y,csat,csat.top-box/thumbs,0,,,,,,,0,0,0,0,0,0,0,1
        """,
        runOn(
                "\"a, b\",good\nx,0\ny,maybe\nx,1\n",
                "csat",
                "-",
                "--column=good",
                "--by=a, b",
                "--scale=thumbs",
                "--interval=wald",
                "--format=csv")
            .out());
  }

  @Test
  void theTotalIsToldFromASegmentOfEmptyValues() {
    Run run = runOn("a,score\n,9\n", "nps", "-", "--column=score", "--by=a", "--format=csv");
    assertEquals(
        List.of("total//1", "segment//1"),
        run.rows().stream()
            .map(
                row ->
                    String.join("/", row.getField("result"), row.getField("a"), row.getField("n")))
            .toList());
  }
}
