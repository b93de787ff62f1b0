package io.cxmetrics.spark;

import io.cxmetrics.contact.Contact;
import io.cxmetrics.contact.ContactBuilder;
import io.cxmetrics.contact.Direction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** Contacts as rows: the columns that a user gives, and a row as core's object. */
final class ContactRow {

  private static final List<String> REQUIRED = List.of("customer", "time");
  private static final List<String> TEXTS = List.of("id", "reason", "key", "channel", "agent");
  private static final List<String> FLAGS = List.of("resolved", "reopened", "business_initiated");

  private ContactRow() {}

  /** The contacts with all columns, those of a customer in one partition and in their order. */
  static Dataset<Row> of(Dataset<Row> contacts, Column segment) {
    List<String> given = Arrays.asList(contacts.columns());
    for (String column : REQUIRED) {
      if (!given.contains(column)) {
        throw new IllegalArgumentException(
            "contacts must have a column " + column + ", got " + given);
      }
    }
    Dataset<Row> rows =
        contacts
            .withColumn("cx_segment", functions.coalesce(segment.cast("string"), functions.lit("")))
            .withColumn("cx_time", functions.expr("unix_millis(CAST(time AS TIMESTAMP))"));
    for (String text : TEXTS) {
      rows = withColumn(rows, given, text, "string");
    }
    for (String flag : FLAGS) {
      rows = withColumn(rows, given, flag, "boolean");
    }
    return withColumn(rows, given, "transfers", "int")
        .withColumn("customer", functions.col("customer").cast("string"))
        .repartition(functions.col("customer"))
        .sortWithinPartitions("customer", "cx_time", "id");
  }

  private static Dataset<Row> withColumn(
      Dataset<Row> rows, List<String> given, String name, String type) {
    Column column = given.contains(name) ? functions.col(name) : functions.lit(null);
    return rows.withColumn(name, column.cast(type));
  }

  static String segment(Row row) {
    return row.getAs("cx_segment");
  }

  static Contact contact(Row row) {
    Integer transfers = row.getAs("transfers");
    ContactBuilder contact =
        Contact.by(text(row, "customer"), time(row))
            .id(text(row, "id"))
            .reason(text(row, "reason"))
            .key(text(row, "key"))
            .channel(text(row, "channel"))
            .agent(text(row, "agent"))
            .resolved(flag(row, "resolved"))
            .transfers(transfers == null ? 0 : transfers)
            .reopened(Boolean.TRUE.equals(flag(row, "reopened")));
    return Boolean.TRUE.equals(flag(row, "business_initiated"))
        ? contact.direction(Direction.BUSINESS_INITIATED).build()
        : contact.build();
  }

  private static Instant time(Row row) {
    Long millis = row.getAs("cx_time");
    if (millis == null) {
      throw new IllegalArgumentException("a contact must have a time, got NULL in " + row);
    }
    return Instant.ofEpochMilli(millis);
  }

  private static @Nullable String text(Row row, String column) {
    return row.getAs(column);
  }

  private static @Nullable Boolean flag(Row row, String column) {
    return row.getAs(column);
  }
}
