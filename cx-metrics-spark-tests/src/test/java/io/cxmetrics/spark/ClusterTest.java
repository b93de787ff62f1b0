package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.tally.TallyCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of two executors, each a virtual machine of its own. Left out of the usual tests;
 * {@code .ci/run} has the command.
 */
@Tag("cluster")
class ClusterTest {

  private static final long ROWS = 500_000;
  private static final int PARTITIONS = 16;

  private static SparkSession session;

  /** What an installed Spark has and the launcher of executors looks for, with nothing in it. */
  @BeforeAll
  static void start() throws IOException {
    Path home = Path.of(System.getenv("SPARK_HOME"));
    Files.createDirectories(home.resolve("jars"));
    Files.writeString(home.resolve("RELEASE"), "a stand-in for tests\n");
    session =
        SparkSession.builder()
            .master("local-cluster[2,1,512]")
            .appName("cluster")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.executor.memory", "512m")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
            .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.warehouse.dir", "target/warehouse")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  private static Set<Long> executors() {
    return new HashSet<>(
        session
            .range(0, 64, 1, 64)
            .mapPartitions(
                (MapPartitionsFunction<Long, Long>)
                    rows -> List.of(ProcessHandle.current().pid()).iterator(),
                Encoders.LONG())
            .collectAsList());
  }

  private static void assertSameAsCore(Dataset<Row> rows) {
    rows.createOrReplaceTempView("generated");
    Row merged =
        session
            .sql(
                "SELECT cx_merge(r), cx_merge(d), sum(n) FROM (SELECT"
                    + " rating_tally(score, 'nps-0-10', 'lenient') AS r,"
                    + " duration_tally(ms, 3600000) AS d, count(*) AS n"
                    + " FROM generated GROUP BY id % 5)")
            .first();
    assertEquals(ROWS, merged.getLong(2));
    assertEquals(
        hex(TallyCodec.encode(GeneratedRows.ratings(ROWS).snapshot())), hex(merged.get(0)));
    assertEquals(
        hex(TallyCodec.encode(GeneratedRows.durations(ROWS).snapshot())), hex(merged.get(1)));
  }

  @Test
  void twoMachinesGiveWhatOneLoopGivesAlsoWhenOneDies(@TempDir Path folder) throws IOException {
    Set<Long> before = executors();
    assertEquals(2, before.size(), before.toString());
    assertFalse(before.contains(ProcessHandle.current().pid()));
    Dataset<Row> rows = GeneratedRows.table(session, ROWS, PARTITIONS);
    assertSameAsCore(rows);

    // Midway through the rows an executor is gone, with what it had counted and shuffled.
    Path victim = folder.resolve("victim");
    assertSameAsCore(
        rows.mapPartitions(new Killer(victim.toString()), Encoders.row(rows.schema())));
    long killed = Long.parseLong(Files.readString(victim));
    assertTrue(before.contains(killed), killed + " of " + before);
    assertFalse(ProcessHandle.of(killed).map(ProcessHandle::isAlive).orElse(false));
  }

  /** Ends its virtual machine where it meets a row of the later partitions, once. */
  private record Killer(String victim) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) throws IOException {
      List<Row> all = new ArrayList<>();
      rows.forEachRemaining(all::add);
      boolean isLate = all.get(0).getLong(0) >= ROWS / 2;
      Path file = Path.of(victim);
      if (isLate && Files.notExists(file)) {
        Files.writeString(file, String.valueOf(ProcessHandle.current().pid()));
        Runtime.getRuntime().halt(137);
      }
      return all.iterator();
    }
  }
}
