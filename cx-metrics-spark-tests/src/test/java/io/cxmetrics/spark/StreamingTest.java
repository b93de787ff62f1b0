package io.cxmetrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tallies as the state of a stream, over batches and over a restart. */
class StreamingTest {

  private static final StructType SCHEMA =
      StructType.fromDDL("day INT, channel STRING, score INT, ms BIGINT");

  private static Dataset<Row> answers(int from, int to) {
    return LocalSpark.session()
        .sql(
            "SELECT CAST(id % 3 AS INT) AS day,"
                + " IF(id % 2 = 0, 'chat', 'mail') AS channel,"
                + " IF(id % 17 = 0, NULL, CAST(id % 11 AS INT)) AS score, id * 997 AS ms"
                + " FROM range("
                + from
                + ", "
                + to
                + ", 1, 2)");
  }

  private static Dataset<Row> tallies(Dataset<Row> answers) {
    return answers
        .groupBy("day", "channel")
        .agg(
            functions.expr("hex(rating_tally(score, 'nps-0-10'))").as("ratings"),
            functions.expr("hex(duration_tally(ms, 60000))").as("durations"),
            functions.expr("nps(score)").as("nps"));
  }

  @Test
  void theStateAfterBatchesAndARestartIsThatOfOnePass(@TempDir Path folder)
      throws TimeoutException, StreamingQueryException {
    String input = folder.resolve("in").toString();
    answers(0, 700).write().mode("append").parquet(input);
    run("first", input, folder.resolve("checkpoint"));
    answers(700, 2500).write().mode("append").parquet(input);
    run("second", input, folder.resolve("checkpoint"));
    assertEquals(
        tallies(answers(0, 2500)).orderBy("day", "channel").collectAsList(),
        LocalSpark.rows("SELECT * FROM second ORDER BY day, channel"));
  }

  private static void run(String name, String input, Path checkpoint)
      throws TimeoutException, StreamingQueryException {
    Dataset<Row> stream =
        LocalSpark.session()
            .readStream()
            .schema(SCHEMA)
            .option("maxFilesPerTrigger", 1)
            .parquet(input);
    StreamingQuery query =
        tallies(stream)
            .writeStream()
            .outputMode("complete")
            .format("memory")
            .queryName(name)
            .option("checkpointLocation", checkpoint.toString())
            .start();
    try {
      query.processAllAvailable();
    } finally {
      query.stop();
    }
  }
}
