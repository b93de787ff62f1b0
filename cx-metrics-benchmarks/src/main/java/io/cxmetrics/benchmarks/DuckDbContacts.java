package io.cxmetrics.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Contacts of customers in DuckDB, in memory and on one thread. */
final class DuckDbContacts implements AutoCloseable {

  private final Connection connection;

  DuckDbContacts(int[] customers, long[] times) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = 1");
    execute("CREATE TABLE contacts (customer INTEGER, began BIGINT)");
    DuckDBConnection duckDb = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender rows = duckDb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "contacts")) {
      for (int i = 0; i < customers.length; i++) {
        rows.beginRow().append(customers[i]).append(times[i]).endRow();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The share without a repeat within the window, of the contacts whose window has elapsed. */
  double share(long windowMillis, long until) throws SQLException {
    String sql =
        "SELECT avg(CASE WHEN next - began <= "
            + windowMillis
            + " THEN 0 ELSE 1 END) FROM (SELECT began, lead(began) OVER (PARTITION BY customer ORDER BY began)"
            + " AS next FROM contacts) WHERE began <= "
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
