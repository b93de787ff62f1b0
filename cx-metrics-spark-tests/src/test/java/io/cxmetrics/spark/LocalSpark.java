package io.cxmetrics.spark;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** One session for all tests of a JVM. Nothing registers the functions: the jar is on the path. */
final class LocalSpark {

  private LocalSpark() {}

  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("tests")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "3")
        // Generated code that does not compile is an error, and not the slow way.
        .config("spark.sql.codegen.fallback", "false")
        .config("spark.sql.warehouse.dir", "target/warehouse")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate();
  }

  /** The rows of a query. */
  static List<Row> rows(String sql) {
    return session().sql(sql).collectAsList();
  }

  /** The one value of a query of one row and column. */
  static @Nullable Object value(String sql) {
    List<Row> rows = rows(sql);
    Assertions.assertEquals(1, rows.size(), sql);
    return rows.get(0).get(0);
  }

  /** The value of an expression over a column x of these literals. */
  static @Nullable Object over(String values, String expression) {
    return value("SELECT " + expression + " FROM VALUES " + values + " AS t(x)");
  }

  /** The bytes of the one value of a query as hexadecimal digits. */
  static String hex(@Nullable Object bytes) {
    return HexFormat.of().formatHex((byte[]) bytes);
  }

  /** The message of what a query fails with, causes included. */
  static String failure(String sql) {
    Exception failure = Assertions.assertThrows(Exception.class, () -> rows(sql), sql);
    return messages(failure);
  }

  /** The message of a failure, and those of its causes. */
  static String messages(@Nullable Throwable failure) {
    return failure == null ? "" : failure.getMessage() + "\n" + messages(failure.getCause());
  }

  static void assertContains(String text, String... parts) {
    Arrays.stream(parts)
        .forEach(part -> Assertions.assertTrue(text.contains(part), () -> part + " in " + text));
  }

  /** Runs with another value of a setting. */
  static void with(String setting, String value, Runnable run) {
    SparkSession session = session();
    String before = session.conf().get(setting);
    session.conf().set(setting, value);
    try {
      run.run();
    } finally {
      session.conf().set(setting, before);
    }
  }

  /** A table of rows by name, for queries. */
  static void view(String name, Dataset<Row> rows) {
    rows.createOrReplaceTempView(name);
  }
}
