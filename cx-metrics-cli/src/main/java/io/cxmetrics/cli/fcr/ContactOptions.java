package io.cxmetrics.cli.fcr;

import static io.cxmetrics.cli.fcr.ContactField.CHANNEL;
import static io.cxmetrics.cli.fcr.ContactField.CUSTOMER;
import static io.cxmetrics.cli.fcr.ContactField.DIRECTION;
import static io.cxmetrics.cli.fcr.ContactField.ID;
import static io.cxmetrics.cli.fcr.ContactField.KEY;
import static io.cxmetrics.cli.fcr.ContactField.REASON;
import static io.cxmetrics.cli.fcr.ContactField.REOPENED;
import static io.cxmetrics.cli.fcr.ContactField.RESOLVED;
import static io.cxmetrics.cli.fcr.ContactField.TIME;
import static io.cxmetrics.cli.fcr.ContactField.TRANSFERRED;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which columns hold what of a contact. */
@SuppressWarnings("NullAway.Init") // Picocli sets the fields without a default: they are required.
final class ContactOptions {

  @Option(
      names = "--time",
      paramLabel = "COLUMN",
      required = true,
      description = "When each contact began.")
  private String time;

  @Option(
      names = "--customer",
      paramLabel = "COLUMN",
      description = "Whose contact it is; needed wherever repeats are looked for.")
  private @Nullable String customer;

  @Option(names = "--reason", paramLabel = "COLUMN", description = "What it was about.")
  private @Nullable String reason;

  @Option(
      names = "--key",
      paramLabel = "COLUMN",
      description = "What else tells that two are about the same, such as an order.")
  private @Nullable String key;

  @Option(names = "--channel", paramLabel = "COLUMN", description = "Where it came in.")
  private @Nullable String channel;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "What no two contacts share: one that comes twice counts once.")
  private @Nullable String id;

  @Option(
      names = "--resolved",
      paramLabel = "COLUMN",
      description = "Whether it was resolved: yes or no, y or n, true or false, 1 or 0.")
  private @Nullable String resolved;

  @Option(
      names = "--transferred",
      paramLabel = "COLUMN",
      description = "Whether it was transferred, or how often; then it is not resolved.")
  private @Nullable String transferred;

  @Option(
      names = "--reopened",
      paramLabel = "COLUMN",
      description = "Whether it was opened again, or how often; then it is not resolved.")
  private @Nullable String reopened;

  @Option(
      names = "--direction",
      paramLabel = "COLUMN",
      description = "inbound or outbound; what is outbound is left out.")
  private @Nullable String direction;

  /** The names of the columns that were given. */
  Map<ContactField, String> columns() {
    Map<ContactField, String> columns = new EnumMap<>(ContactField.class);
    put(columns, TIME, time);
    put(columns, CUSTOMER, customer);
    put(columns, REASON, reason);
    put(columns, KEY, key);
    put(columns, CHANNEL, channel);
    put(columns, ID, id);
    put(columns, RESOLVED, resolved);
    put(columns, TRANSFERRED, transferred);
    put(columns, REOPENED, reopened);
    put(columns, DIRECTION, direction);
    return columns;
  }

  private static void put(
      Map<ContactField, String> columns, ContactField field, @Nullable String name) {
    if (name != null) {
      columns.put(field, name.strip());
    }
  }
}
