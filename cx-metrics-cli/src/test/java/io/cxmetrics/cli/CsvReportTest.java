package io.cxmetrics.cli;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The same facts flat. */
class CsvReportTest {

  @Test
  void oneRowForEachResult() {
    assertEquals(
        """
        "a, b",metric,definition,n,score,lower,upper,level,method,standardError,positive,neutral,\
        negative,count_0,count_1,MISSING,OFF_SCALE,UNREADABLE
        ,csat,csat.top-box/thumbs,2,0.5,0.0,1.0,0.95,wald,0.3535533905932738,1,0,1,1,1,0,0,1
        x,csat,csat.top-box/thumbs,2,0.5,0.0,1.0,0.95,wald,0.3535533905932738,1,0,1,1,1,0,0,0
        y,csat,csat.top-box/thumbs,0,,,,,,,0,0,0,0,0,0,0,1
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
}
