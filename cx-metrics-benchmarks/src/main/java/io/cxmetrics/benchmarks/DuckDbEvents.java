package io.cxmetrics.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Events of customers in DuckDB, in memory and on one thread. */
final class DuckDbEvents implements AutoCloseable {

  private final Connection connection;

  DuckDbEvents(int[] customers, int[] events, long[] times) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = 1");
    execute("CREATE TABLE events (customer INTEGER, event INTEGER, happened BIGINT)");
    DuckDBConnection duckDb = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender rows = duckDb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "events")) {
      for (int i = 0; i < customers.length; i++) {
        rows.beginRow().append(customers[i]).append(events[i]).append(times[i]).endRow();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * The share of customers that take steps 0 to 3 in order from their first step 0 on, within a
   * window. The time of the next step is a running minimum: a window function a step, as the event
   * that was reached last carries the times of those before.
   */
  double conversion(long windowMillis, long until) throws SQLException {
    String sql =
        "WITH s1 AS (SELECT *, min(CASE WHEN event = 0 THEN happened END) OVER (PARTITION BY"
            + " customer) AS t0 FROM events WHERE happened <= "
            + until
            + "), s2 AS (SELECT *, min(CASE WHEN event = 1 AND happened >= t0 THEN happened END)"
            + " OVER (PARTITION BY customer) AS t1 FROM s1), s3 AS (SELECT *, min(CASE WHEN event"
            + " = 2 AND happened >= t1 THEN happened END) OVER (PARTITION BY customer) AS t2 FROM"
            + " s2) SELECT avg(CASE WHEN t3 - t0 <= "
            + windowMillis
            + " THEN 1 ELSE 0 END) FROM (SELECT customer, any_value(t0) AS t0, min(CASE WHEN event"
            + " = 3 AND happened >= t2 THEN happened END) AS t3 FROM s3 GROUP BY customer) WHERE"
            + " t0 <= "
            + (until - windowMillis);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getDouble(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
