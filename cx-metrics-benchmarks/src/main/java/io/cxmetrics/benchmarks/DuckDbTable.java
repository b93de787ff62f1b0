package io.cxmetrics.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows of segment and rating in DuckDB, in memory and on one thread, and the scores of them. */
final class DuckDbTable implements AutoCloseable {

  private final Connection connection;

  DuckDbTable(int[] segmentIds, byte[] ratings) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = 1");
    execute("CREATE TABLE answers (segment INTEGER, rating TINYINT)");
    DuckDBConnection duckDb = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender rows = duckDb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "answers")) {
      for (int i = 0; i < segmentIds.length; i++) {
        rows.beginRow().append(segmentIds[i]).append(ratings[i]).endRow();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The scores by segment of a query that gives segment and score. */
  double[] scores(String sql, int segments) throws SQLException {
    double[] scores = new double[segments];
    Arrays.fill(scores, Double.NaN);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        scores[rows.getInt(1)] = rows.getDouble(2);
      }
    }
    return scores;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
